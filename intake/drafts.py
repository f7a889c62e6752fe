"""Drafts: kept as typed, offered back, dropped when submitted. Nothing here is checked, so nothing is refused."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.http import QueryDict

from accounts.models import User
from clients.models import Engagement
from intake.fields import FIELDS, PLAN_KEY
from intake.models import IntakeDraft

Payload = dict[str, list[str]]

VERSION, SELECTION = "expected_version", "expected_selection"
"""The inputs that say what stood when the form was opened: the version, and the jobs with commas between them."""
NAMES = (*(field.name for field in FIELDS), PLAN_KEY, VERSION, SELECTION, "client", "name")
"""The inputs that a draft keeps."""


def payload_of(data: QueryDict) -> Payload:
    """What was typed, without what only the click meant. PostgreSQL stores no NUL; nobody types one."""
    return {name: [text.replace("\x00", "") for text in data.getlist(name)] for name in NAMES if name in data}


def typed(payload: Mapping[str, list[str]]) -> QueryDict:
    """The draft as a browser would send it again."""
    data = QueryDict(mutable=True)
    for name in NAMES:
        if name in payload:
            data.setlist(name, payload[name])
    return data


def seen_selection(data: QueryDict) -> list[str] | None:
    """The jobs that were ticked when the form was opened; None for a form that does not say."""
    seen = data.get(SELECTION)
    return None if seen is None else [job for job in seen.split(",") if job]


def draft_of(user: User, engagement: Engagement | None) -> IntakeDraft | None:
    return IntakeDraft.objects.filter(user=user, engagement=engagement).first()


@transaction.atomic
def save_draft(user: User, engagement: Engagement | None, payload: Payload) -> IntakeDraft:
    draft, _ = IntakeDraft.objects.update_or_create(user=user, engagement=engagement, defaults={"payload": payload})
    return draft


def drop_draft(user: User, engagement: Engagement | None) -> None:
    IntakeDraft.objects.filter(user=user, engagement=engagement).delete()
