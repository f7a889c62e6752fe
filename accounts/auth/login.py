"""The way in: how often a password may be tried, and the letter that sets a new one."""

from __future__ import annotations

from datetime import datetime
from ipaddress import ip_address, ip_network
from typing import Any

from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm, PasswordResetForm
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.core.mail import EmailMessage
from django.db.models import F
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlsafe_base64_encode

from accounts.auth.rate_limit import count_try, forget_old_tries, tries_at
from accounts.forms.idempotency import forget_old_forms
from accounts.mail import send_letters
from accounts.models import User
from accounts.services import audit

ACCOUNT_TRIES, ADDRESS_TRIES, LETTERS = 10, 20, 3
"""Wrong passwords an hour for one account and from one address, and reset letters an hour to one address."""
_TEXT = """Hello {name},

set a password for your account "{username}" here; the link works once, for an hour:

{link}

Later, ask for a new link at {again}
If you did not ask for this, do nothing: your password stays as it is.
"""
_LOCAL = [ip_network(net) for net in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")]


class TooManyTries(ValidationError):
    """Says how long to wait."""


class LoginForm(AuthenticationForm):
    """A try is counted before its password is looked at."""

    request: HttpRequest

    def clean(self) -> dict[str, Any]:
        name, address = self.cleaned_data.get("username") or "", client_address(self.request)
        if name and self.cleaned_data.get("password"):
            _count(f"account:{name.casefold()}", ACCOUNT_TRIES, slower=True)
            if address:
                _count(f"address:{address}", ADDRESS_TRIES, slower=True)
        return super().clean()

    def confirm_login_allowed(self, user: Any) -> None:
        super().confirm_login_allowed(user)
        tries_at(f"account:{user.get_username().casefold()}").delete()
        tries_at(f"address:{client_address(self.request)}").filter(count__gt=0).update(count=F("count") - 1)
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
        """Ours instead of Django's templates."""
        send_letters([_letter(context["user"])])


def client_address(request: HttpRequest) -> str:
    """The address to count for: the entry that our own proxies added, IPv6 by its /64; empty when it says nothing.

    Without a proxy in the settings a private address may be everybody behind one, so it is not counted.
    """
    proxies: int = settings.TRUSTED_PROXIES
    chain = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    raw = chain[-proxies] if 0 < proxies <= len(chain) else request.META.get("REMOTE_ADDR", "")
    try:
        address = ip_address(raw.strip())
    except ValueError:
        return ""
    if address.is_loopback or (not proxies and any(address in net for net in _LOCAL if net.version == address.version)):
        return ""
    return str(ip_network(f"{address}/64", strict=False)) if address.version == 6 else str(address)


def _count(what: str, limit: int, *, slower: bool = False) -> None:
    if opens := count_try(what, limit, slower=slower):
        raise _too_many(opens)


def _too_many(opens: datetime) -> TooManyTries:
    seconds = max(1, round((opens - timezone.now()).total_seconds()))
    wait = f"{seconds} second{'s' if seconds != 1 else ''}" if seconds < 120 else f"{round(seconds / 60)} minutes"
    return TooManyTries(f"Too many wrong passwords. Wait {wait}, then try again, or ask for a new password.")


def send_password_letter(user: User, *, by: User) -> None:
    """To somebody new, or whom an admin helps. Raises ValueError when there is no address, or nothing could be sent."""
    if not user.email:
        raise ValueError(f"{user} has no e-mail address.")
    if not send_letters([_letter(user)]):
        raise ValueError("The mail server did not take the letter. Try again later.")
    audit([{"action": "user.password_letter", "actor": by, "object_type": "user", "object_id": user.pk}])


def _letter(user: User) -> EmailMessage:
    """Plain text from code: a template would escape names. The link leads to the configured address only."""
    uid, token = urlsafe_base64_encode(str(user.pk).encode()), default_token_generator.make_token(user)
    text = _TEXT.format(
        name=user.get_short_name() or user.username,
        username=user.username,
        link=f"{settings.PUBLIC_URL}{reverse('password_reset_confirm', args=[uid, token])}",
        again=f"{settings.PUBLIC_URL}{reverse('password_reset')}",
    )
    return EmailMessage(f"[{settings.AGENCY_NAME}] Set your password", text, to=[user.email])
