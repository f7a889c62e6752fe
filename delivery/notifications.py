"""The notifications about packages: when each is sent, its text, and to whom. E-mailed after the commit."""

from __future__ import annotations

from django.urls import reverse

from accounts.services import notify
from clients.policy import managers
from delivery.models import ClientAnswer, ClientVerdict

_SAID = {ClientVerdict.ACCEPTED.value: "accepted", ClientVerdict.CHANGES.value: "asks for changes to"}


def tell_of_answer(answer: ClientAnswer) -> str:
    """Send a client's answer to the account managers. Returns the sentence, for the audit trail."""
    package = answer.package
    text = f"{package.engagement.client}: {answer.name} {_SAID[answer.verdict]} package {package.number}"
    text += f" (round {package.round_number})." if package.round_number else "."
    text = f"{text} {answer.comment}".strip()
    notify(managers(package.engagement.client), text, url=reverse("package", args=[package.public_id]))
    return text
