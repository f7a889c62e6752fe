"""The way in: how often a password may be tried, and the letter that sets a new one."""

from __future__ import annotations

from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from typing import Any

from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm, PasswordResetForm
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.db.models import F
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from accounts.mail import send_letters
from accounts.models import Tries, User
from accounts.once import forget_old_forms

HOUR = timedelta(hours=1)
ACCOUNT_TRIES, ADDRESS_TRIES, LETTERS = 10, 20, 3
"""Wrong passwords an hour for one account and from one address, and reset letters an hour to one address."""
_TEXT = """Hello {name},

set a password for your account "{username}" here; the link works once, for an hour:

{link}

Later, ask for a new link at {again}
If you did not ask for this, do nothing: your password stays as it is.
"""
LONGEST_WAIT = 60
"""Seconds between two tries at an account beyond its limit: never a lock that a stranger could put on it."""


class TooManyTries(ValidationError):
    """Says how long to wait."""


class LoginForm(AuthenticationForm):
    """A try is counted before its password is looked at, so that many at once try no oftener than one by one."""

    request: HttpRequest

    def clean(self) -> dict[str, Any]:
        name, address = self.cleaned_data.get("username") or "", client_address(self.request)
        if name and self.cleaned_data.get("password"):
            _count(f"account:{name.casefold()}", ACCOUNT_TRIES, slower=True)
            if address:
                _count(f"address:{address}", ADDRESS_TRIES)
        return super().clean()

    def confirm_login_allowed(self, user: Any) -> None:
        super().confirm_login_allowed(user)
        Tries.objects.filter(key=f"account:{user.get_username().casefold()}").delete()
        Tries.objects.filter(key=f"address:{client_address(self.request)}", count__gt=0).update(count=F("count") - 1)
        forget_old_tries()
        forget_old_forms()


class ResetForm(PasswordResetForm):
    """Also for people who were made without a password. The same answer whether the address is known or not."""

    def get_users(self, email: str) -> Any:
        return [user for user in User.objects.filter(email__iexact=email, is_active=True) if user.email]

    def save(self, *args: Any, **options: Any) -> None:
        try:
            _count(f"letters:{self.cleaned_data['email'].casefold()}", LETTERS)
        except TooManyTries:
            return
        super().save(*args, **{**options, "domain_override": settings.PUBLIC_URL})

    def send_mail(
        self,
        subject_template_name: str,
        email_template_name: str,
        context: dict[str, Any],
        from_email: str | None,
        to_email: str,
        html_email_template_name: str | None = None,
    ) -> None:
        """Plain text from code: a template would escape names. The link leads to the configured address only."""
        user: User = context["user"]
        link = reverse("password_reset_confirm", args=[context["uid"], context["token"]])
        text = _TEXT.format(
            name=user.get_short_name() or user.username,
            username=user.username,
            link=f"{settings.PUBLIC_URL}{link}",
            again=f"{settings.PUBLIC_URL}{reverse('password_reset')}",
        )
        send_letters([EmailMessage(f"[{settings.AGENCY_NAME}] Set your password", text, to=[user.email])])


def client_address(request: HttpRequest) -> str:
    """The address to count for: the entry that our own proxies added, IPv6 by its /64; empty when it says nothing.

    Without a proxy in the settings a loopback address may be everybody behind one, so it is not counted.
    """
    proxies: int = settings.TRUSTED_PROXIES
    chain = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    raw = chain[-proxies] if 0 < proxies <= len(chain) else request.META.get("REMOTE_ADDR", "")
    try:
        address = ip_address(raw.strip())
    except ValueError:
        return ""
    if address.is_loopback:
        return ""
    return str(ip_network(f"{address}/64", strict=False)) if address.version == 6 else str(address)


def _count(key: str, limit: int, *, slower: bool = False) -> None:
    """Count a try at `key`, or raise TooManyTries. Beyond the limit `slower` allows one after each growing wait."""
    now, row = timezone.now(), Tries.objects.filter(key=key[:200])
    if row.filter(since__lt=now - HOUR).update(since=now, last=now, count=1):
        return
    if row.filter(count__lt=limit).update(count=F("count") + 1, last=now):
        return
    found = row.first()
    if found is None:
        Tries.objects.bulk_create([Tries(key=key[:200], since=now, last=now, count=1)], ignore_conflicts=True)
        return
    opens = found.last + timedelta(seconds=_wait(found.count - limit)) if slower else found.since + HOUR
    if opens <= now and row.filter(count=found.count).update(count=F("count") + 1, last=now):
        return
    raise _too_many(opens, now)


def _wait(beyond: int) -> int:
    """Seconds: 1, 2, 4 ... up to a minute."""
    return min(LONGEST_WAIT, 1 << min(beyond, 6))


def _too_many(opens: datetime, now: datetime) -> TooManyTries:
    seconds = max(1, round((opens - now).total_seconds()))
    wait = f"{seconds} second{'s' if seconds != 1 else ''}" if seconds < 120 else f"{round(seconds / 60)} minutes"
    return TooManyTries(f"Too many wrong passwords. Wait {wait}, then try again, or ask for a new password.")


def send_password_letter(user: User) -> None:
    """To somebody new, or who asks an admin. Raises ValueError for a person without an address."""
    form = ResetForm({"email": user.email})
    if not form.is_valid():
        raise ValueError(f"{user} has no e-mail address.")
    form.save()


def forget_old_tries() -> None:
    """Delete what no limit reads any more."""
    Tries.objects.filter(last__lt=timezone.now() - 2 * HOUR).delete()
