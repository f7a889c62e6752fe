"""Notifications by e-mail: after the commit, one letter a person; a mail server that is away changes nothing."""

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
    """For those of active people who have an address. Nothing is sent when the transaction is rolled back."""
    letters = [_letter(n) for n in notifications if n.user.email and n.user.is_active]
    if letters:
        transaction.on_commit(partial(send_letters, letters), robust=True)


def send_letters(letters: Sequence[EmailMessage]) -> bool:
    """Whether the mail server took them. One that is away is a line in the log, never an error page."""
    try:
        get_connection().send_messages(letters)
        return True
    except (OSError, SMTPException, ValueError):
        log.exception("%d letters could not be sent by e-mail.", len(letters))
        return False


def _letter(notification: Notification) -> EmailMessage:
    """The subject is one line, whatever people typed; the link leads to the product."""
    subject = " ".join(notification.text.split())
    shown = subject if len(subject) <= _SUBJECT_CHARS else f"{subject[: _SUBJECT_CHARS - 1]}…"
    body = f"{notification.text}\n\n{settings.PUBLIC_URL}{notification.url}\n"
    return EmailMessage(f"[{settings.AGENCY_NAME}] {shown}", body, to=[notification.user.email])
