"""Send notifications by e-mail after the commit, one e-mail a user; an unreachable mail server changes nothing."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction

from accounts.models import Notification

log = logging.getLogger(__name__)
_SUBJECT_CHARS = 120


def send_after_commit(notifications: Sequence[Notification]) -> None:
    """Queue an e-mail to each active user with an address; nothing is sent when the transaction is rolled back."""
    emails = [_email(n) for n in notifications if n.user.email and n.user.is_active]
    if emails:
        transaction.on_commit(partial(send_emails, emails), robust=True)


def send_emails(emails: Sequence[EmailMessage]) -> bool:
    """Send e-mails now. Returns whether the mail server took them; a failure is logged, never raised."""
    try:
        get_connection().send_messages(emails)
        return True
    except (OSError, SMTPException, ValueError):
        log.exception("%d notifications could not be sent by e-mail.", len(emails))
        return False


def _email(notification: Notification) -> EmailMessage:
    """Write the e-mail: a subject of one line, whatever people typed, and a link to the product."""
    subject = " ".join(notification.text.split())
    shown = subject if len(subject) <= _SUBJECT_CHARS else f"{subject[: _SUBJECT_CHARS - 1]}…"
    body = f"{notification.text}\n\n{settings.PUBLIC_URL}{notification.url}\n"
    return EmailMessage(f"[{settings.AGENCY_NAME}] {shown}", body, to=[notification.user.email])
