"""Share a package with the client and record the answer. Only the hash of a link's token is stored."""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import timedelta

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

from accounts.audit import audit
from accounts.auth.rate_limit import attempts_at, count_attempt
from accounts.models import User
from accounts.types import Action
from artifacts.services import lock_engagement
from artifacts.types import NotAllowed, Reason
from clients.policy import require
from delivery.exporters.text import clean, one_line
from delivery.models import ClientAnswer, ClientRound, ClientVerdict, Package, ShareLink
from delivery.notifications import tell_of_answer

DAYS, MOST_DAYS = 14, 90
MOST_ANSWERS = 20
LONGEST = 4000
BY_LINK = "client, by link"
"""The role of somebody who has a link and no account."""
_PIN = re.compile(r"[0-9]{6,12}")


def create_link(
    package: Package, *, by: User, recipient: str, days: int = DAYS, pin: str = ""
) -> tuple[ShareLink, str]:
    """Create a share link and return it with its token, this once.

    A package's first link opens the client's next round.

    Raises PermissionDenied and NotAllowed with every reason.
    """
    require(by, Action.SHARE, package.engagement.client_id)
    kept = make_password(pin) if pin else ""
    recipient = one_line(recipient)[:200]
    if reasons := _refusals(package, recipient, days, pin):
        raise NotAllowed(reasons)
    token = secrets.token_urlsafe(32)
    with transaction.atomic():
        engagement = lock_engagement(package.engagement)
        # Under the engagement's lock: two first links at once give one round, with the next number.
        ClientRound.objects.get_or_create(
            package=package,
            defaults={
                "engagement": engagement,
                "number": ClientRound.objects.filter(engagement=engagement).count() + 1,
                "opened_by": by,
            },
        )
        link = ShareLink.objects.create(
            package=package,
            token_hash=_hashed(token),
            recipient=recipient,
            created_by=by,
            expires_at=timezone.now() + timedelta(days=days),
            pin=kept,
        )
        _audit("package.share", link, by, recipient)
    return link, token


def _refusals(package: Package, recipient: str, days: int, pin: str) -> list[Reason]:
    found = []
    if package.superseded:
        found.append(Reason("superseded", f"Package {package.number} is superseded: share the current one."))
    if not recipient:
        found.append(Reason("recipient", "Name the person the link is for."))
    if not 1 <= days <= MOST_DAYS:
        found.append(Reason("days", f"A link is valid for 1 to {MOST_DAYS} days."))
    if pin and not _PIN.fullmatch(pin):
        found.append(Reason("pin", "A PIN has 6 to 12 digits."))
    return found


@transaction.atomic
def revoke_link(link: ShareLink, *, by: User) -> ShareLink:
    """Revoke a share link; a second call changes nothing. Raises PermissionDenied."""
    require(by, Action.SHARE, link.package.engagement.client_id)
    if ShareLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=timezone.now(), revoked_by=by):
        _audit("package.unshare", link, by, link.recipient)
    link.refresh_from_db()
    return link


def open_link(token: str) -> ShareLink | None:
    """Find an open link by its token; None alike for unknown, expired, revoked and locked ones."""
    found = ShareLink.objects.filter(token_hash=_hashed(token)).select_related(
        "package__engagement__client", "package__artifact", "package__decision", "package__client_round"
    )
    link = found.first()
    return link if link is not None and link.is_open else None


def try_pin(link: ShareLink, pin: str) -> bool:
    """Check a PIN and count a wrong one. Raises NotAllowed when too many were tried."""
    row, tried = ShareLink.objects.filter(pk=link.pk), f"pin:{link.pk}"
    locked = not row.filter(pin_failures__lt=ShareLink.TRIES_EVER).exists()
    if locked or count_attempt(tried, ShareLink.TRIES, within=ShareLink.WINDOW):
        raise NotAllowed([Reason("too_many_tries", "Too many wrong PINs. Wait a quarter of an hour, then try again.")])
    right = bool(link.pin) and check_password(pin, link.pin)
    # A right PIN clears the window's count; wrong ones also count towards the link's lifetime limit.
    attempts_at(tried).delete() if right else row.update(pin_failures=F("pin_failures") + 1)
    return right


def pin_proof(link: ShareLink) -> str:
    """Make the proof that a session keeps after the right PIN; it differs for each PIN and link."""
    return salted_hmac("delivery.share", f"{link.pk}:{link.pin}", algorithm="sha256").hexdigest()


@transaction.atomic
def answer(link: ShareLink, verdict: str, *, name: str, comment: str = "") -> ClientAnswer:
    """Record the client's answer and notify the account managers. Raises NotAllowed with every reason."""
    lock_engagement(link.package.engagement)
    name, comment = one_line(name)[:120], clean(comment)[:LONGEST]
    if reasons := _answer_refusals(link, verdict, name, comment):
        raise NotAllowed(reasons)
    made = ClientAnswer.objects.create(link=link, package=link.package, verdict=verdict, name=name, comment=comment)
    _audit(f"package.{verdict}", link, None, tell_of_answer(made))
    return made


def _answer_refusals(link: ShareLink, verdict: str, name: str, comment: str) -> list[Reason]:
    found = []
    if verdict not in ClientVerdict.values:
        found.append(Reason("verdict", "Accept the package or ask for changes."))
    if not name:
        found.append(Reason("name", "Please enter your name."))
    if verdict == ClientVerdict.CHANGES and not comment:
        found.append(Reason("comment", "Please describe what should change."))
    if verdict == ClientVerdict.ACCEPTED and link.package.superseded:
        found.append(Reason("superseded", "This package is being replaced, so it can no longer be accepted."))
    if link.answers.count() >= MOST_ANSWERS:
        found.append(Reason("too_many", "This link has taken as many answers as it can. Please write to your contact."))
    return found


def _hashed(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def _audit(action: str, link: ShareLink, by: User | None, reason: str) -> None:
    package = link.package
    event = {"action": action, "actor": by, "client_id": package.engagement.client_id, "object_type": "package"}
    who = {} if by else {"role": BY_LINK}
    audit([{**event, **who, "object_id": package.pk, "version": package.number, "reason": reason}])
