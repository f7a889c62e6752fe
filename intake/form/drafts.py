"""Save, offer and delete drafts of the form. A draft is stored as typed and never validated."""

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
"""Inputs that record what stood when the form was opened: the version, and the jobs separated by commas."""
NAMES = (*(field.name for field in FIELDS), PLAN_KEY, VERSION, SELECTION, "client", "name")
"""Inputs that a draft keeps."""


def payload_of(data: QueryDict) -> Payload:
    """Return what was typed, without the buttons' fields, and without NUL, which PostgreSQL cannot store."""
    return {name: [text.replace("\x00", "") for text in data.getlist(name)] for name in NAMES if name in data}


def as_form_data(payload: Mapping[str, list[str]]) -> QueryDict:
    """Return the draft as a browser would send it again."""
    data = QueryDict(mutable=True)
    for name in NAMES:
        if name in payload:
            data.setlist(name, payload[name])
    return data


class ExpectedState(NamedTuple):
    """Hold the version and the selection that stood when the form was opened.

    A version that is no number becomes 0, which nobody ever saw. `selection` is None for a form that does not name
    its jobs.
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
