"""`validate_intake`: may this brief be saved, and what should its approver know?"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from artifacts.canonical import BadValue, normalise
from intake.fields import FIELDS, PLAN_KEY, owner_of
from intake.validation.messages import FieldMessage, IntakeCheck, unstorable
from intake.validation.plan import check_plan
from intake.validation.values import missing, value_errors, zones
from intake.validation.warnings import Reading, warnings_for

__all__ = ["FieldMessage", "IntakeCheck", "client_today", "validate_intake"]

_ORDER = {field.id: place for place, field in enumerate(FIELDS)}


def validate_intake(content: Any, *, approved: Collection[str] = (), today: date | None = None) -> IntakeCheck:
    """Check a brief. Never raises, whatever JSON it is given.

    Errors: the missing ones of the six in their order, then wrong values in the order of the form. Unknown keys are
    ignored. `generation_plan` is looked at when it is present; `approved` names the modules whose artifact is
    approved, so that their absence from the plan is no lack. `today` is the day in the client's zone.
    """
    if not isinstance(content, Mapping):
        return IntakeCheck(False, [FieldMessage("The brief must be a group of named fields (a JSON object).")], [])
    brief, bad = _storable(content)
    reading = Reading(brief, today or client_today(brief))
    unread = frozenset(message.field.partition(".")[0] for message in bad)
    lacking = missing(brief, unread)
    wrong = sorted([*bad, *value_errors(brief)], key=_place)
    plan = check_plan(brief.get(PLAN_KEY), brief, approved)
    errors = [*lacking, *wrong, *plan.errors]
    return IntakeCheck(not errors, errors, [*warnings_for(reading), *plan.warnings])


def client_today(content: Any) -> date:
    """The day it is now where the client is; in UTC when the brief names no known zone."""
    zone = content.get("timezone") if isinstance(content, Mapping) else None
    known = isinstance(zone, str) and zone in zones()
    return datetime.now(ZoneInfo(zone) if known and zone else UTC).date()


def _storable(content: Mapping[Any, Any]) -> tuple[dict[str, Any], list[FieldMessage]]:
    """The normalised fields, and one error for each field that cannot be stored."""
    found: dict[str, Any] = {}
    errors: list[FieldMessage] = []
    for key, value in content.items():
        try:
            found.update(normalise({key: value}))
        except BadValue as error:
            errors.append(unstorable(error))
    return found, errors or _as_a_whole(content)


def _as_a_whole(content: Mapping[Any, Any]) -> list[FieldMessage]:
    """Each field may be fine and the brief still too large, or name a field twice in two spellings."""
    try:
        normalise(content)
    except BadValue as error:
        return [unstorable(error)]
    return []


def _place(message: FieldMessage) -> int:
    field = owner_of(message.field)
    return _ORDER[field.id] if field else len(_ORDER)
