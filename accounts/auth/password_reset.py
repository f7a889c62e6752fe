"""Set a new password by an e-mailed link, which works once and for an hour."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.forms import PasswordResetForm
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.http import urlsafe_base64_encode

from accounts.audit import audit
from accounts.auth.rate_limit import count_attempt
from accounts.mail import send_emails
from accounts.models import User

RESET_EMAILS = 3
"""An hour to one address."""
_TEXT = """Hello {name},

set a password for your account "{username}" here; the link works once, for an hour:

{link}

Later, ask for a new link at {again}
If you did not ask for this, do nothing: your password stays as it is.
"""


class ResetForm(PasswordResetForm):
    """Sends a link also to users without a password, and answers the same whether the address is known or not."""

    def get_users(self, email: str) -> Any:
        return [user for user in User.objects.filter(email__iexact=email, is_active=True) if user.email]

    def save(self, *args: Any, **options: Any) -> None:
        if not count_attempt(f"letters:{self.cleaned_data['email'].casefold()}", RESET_EMAILS):
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
        """Send our own text instead of Django's templates."""
        send_emails([_email(context["user"])])


def send_password_email(user: User, *, by: User) -> None:
    """Send a new user, or one whom an admin helps, the link. Raises ValueError without an address or a mail server."""
    if not user.email:
        raise ValueError(f"{user} has no e-mail address.")
    if not send_emails([_email(user)]):
        raise ValueError("The mail server did not take the e-mail. Try again later.")
    audit([{"action": "user.password_letter", "actor": by, "object_type": "user", "object_id": user.pk}])


def _email(user: User) -> EmailMessage:
    """Write plain text in code, for a template would escape names; the link leads to the configured address only."""
    uid, token = urlsafe_base64_encode(str(user.pk).encode()), default_token_generator.make_token(user)
    text = _TEXT.format(
        name=user.get_short_name() or user.username,
        username=user.username,
        link=f"{settings.PUBLIC_URL}{reverse('password_reset_confirm', args=[uid, token])}",
        again=f"{settings.PUBLIC_URL}{reverse('password_reset')}",
    )
    return EmailMessage(f"[{settings.AGENCY_NAME}] Set your password", text, to=[user.email])
