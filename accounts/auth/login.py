"""Log in with a password: attempts are limited for an account and for an address before a password is checked."""

from __future__ import annotations

from datetime import datetime
from ipaddress import ip_address, ip_network
from typing import Any

from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.core.exceptions import ValidationError
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone

from accounts.auth.rate_limit import attempts_at, count_attempt, delete_expired_counters
from accounts.forms.idempotency import delete_expired_keys

ACCOUNT_ATTEMPTS, ADDRESS_ATTEMPTS = 10, 20
"""Wrong passwords an hour for one account and from one address."""
_LOCAL = [ip_network(net) for net in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")]


class TooManyAttempts(ValidationError):
    """Tells the person how long to wait."""

    def __init__(self, opens: datetime) -> None:
        seconds = max(1, round((opens - timezone.now()).total_seconds()))
        wait = f"{seconds} second{'s' if seconds != 1 else ''}" if seconds < 120 else f"{round(seconds / 60)} minutes"
        super().__init__(f"Too many wrong passwords. Wait {wait}, then try again, or ask for a new password.")


class LoginForm(AuthenticationForm):
    """Counts an attempt before its password is checked, and resets the counters after a log-in."""

    request: HttpRequest

    def clean(self) -> dict[str, Any]:
        name, address = self.cleaned_data.get("username") or "", client_address(self.request)
        if name and self.cleaned_data.get("password"):
            _count(f"account:{name.casefold()}", ACCOUNT_ATTEMPTS)
            if address:
                _count(f"address:{address}", ADDRESS_ATTEMPTS)
        return super().clean()

    def confirm_login_allowed(self, user: Any) -> None:
        super().confirm_login_allowed(user)
        attempts_at(f"account:{user.get_username().casefold()}").delete()
        # An address may be shared by colleagues: take back this attempt only.
        attempts_at(f"address:{client_address(self.request)}").filter(count__gt=0).update(count=F("count") - 1)
        delete_expired_counters()
        delete_expired_keys()


def client_address(request: HttpRequest) -> str:
    """Return the address to count attempts for: the entry added by our own proxies, an IPv6 address by its /64.

    Empty for a loopback address, and for a private one without a proxy in the settings: it may be everybody behind one.
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


def _count(key: str, limit: int) -> None:
    if opens := count_attempt(key, limit, slower=True):
        raise TooManyAttempts(opens)
