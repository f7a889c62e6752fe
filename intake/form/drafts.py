"""Drafts: kept as typed, offered back, dropped when submitted. Nothing here is checked, so nothing is refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

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


class ExpectedState(NamedTuple):
    """What stood when the form was opened. A version that is no number counts as one that nobody ever saw.

    `selection` is None for a form that does not say which jobs were ticked.
    """

    version: int
    selection: list[str] | None


def expected_state(data: QueryDict) -> ExpectedState:
    version, jobs = data.get(VERSION, ""), data.get(SELECTION)
    known = version.isdecimal() and len(version) < 9
    return ExpectedState(
        int(version) if known else 0, None if jobs is None else [job for job in jobs.split(",") if job]
    )


def draft_of(user: User, engagement: Engagement | None) -> IntakeDraft | None:
    return IntakeDraft.objects.filter(user=user, engagement=engagement).first()


@transaction.atomic
def save_draft(user: User, engagement: Engagement | None, payload: Payload) -> IntakeDraft:
    draft, _ = IntakeDraft.objects.update_or_create(user=user, engagement=engagement, defaults={"payload": payload})
    return draft


def drop_draft(user: User, engagement: Engagement | None) -> None:
    IntakeDraft.objects.filter(user=user, engagement=engagement).delete()
