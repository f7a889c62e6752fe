"""Validate a brief: `validate_intake` returns errors, which refuse it, and warnings for its approver."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from artifacts.canonical import BadValue, normalise
from intake.fields import FIELDS, PLAN_KEY, owner_of
from intake.validation.messages import FieldMessage, IntakeCheck, unstorable
from intake.validation.plan import check_plan
from intake.validation.values import required_errors, value_errors, zones
from intake.validation.warnings import Reading, warnings_for

__all__ = ["FieldMessage", "IntakeCheck", "client_today", "validate_intake"]

_ORDER = {field.id: place for place, field in enumerate(FIELDS)}


def validate_intake(content: Any, *, approved: Collection[str] = (), today: date | None = None) -> IntakeCheck:
    """Validate a brief. Never raises, whatever JSON it is given.

    Errors: the six required fields in their order, then wrong values in form order. Unknown keys are ignored.
    `generation_plan` is validated when present; `approved` names the modules whose artifact is approved, so that their
    absence from the plan gives no warning. `today` is the day in the client's zone.
    """
    if not isinstance(content, Mapping):
        return IntakeCheck(False, [FieldMessage("The brief must be a group of named fields (a JSON object).")], [])
    brief, bad = _normalised_fields(content)
    reading = Reading(brief, today or client_today(brief))
    # a field that cannot be stored is not also reported as missing
    unread = frozenset(message.field.partition(".")[0] for message in bad)
    lacking = required_errors(brief, unread)
    wrong = sorted([*bad, *value_errors(brief)], key=_place)
    plan = check_plan(brief.get(PLAN_KEY), brief, approved)
    errors = [*lacking, *wrong, *plan.errors]
    return IntakeCheck(not errors, errors, [*warnings_for(reading), *plan.warnings])


def client_today(content: Any) -> date:
    """Return today's date in the client's zone; in UTC when the brief names no known zone."""
    zone = content.get("timezone") if isinstance(content, Mapping) else None
    known = isinstance(zone, str) and zone in zones()
    return datetime.now(ZoneInfo(zone) if known and zone else UTC).date()


def _normalised_fields(content: Mapping[Any, Any]) -> tuple[dict[str, Any], list[FieldMessage]]:
    """Return the normalised fields, and one error for each field that cannot be stored."""
    found: dict[str, Any] = {}
    errors: list[FieldMessage] = []
    for key, value in content.items():
        try:
            found.update(normalise({key: value}))
        except BadValue as error:
            errors.append(unstorable(error))
    return found, errors or _whole_content_errors(content)


def _whole_content_errors(content: Mapping[Any, Any]) -> list[FieldMessage]:
    """Return the error of a brief whose fields fit one by one: too large, or a name in two spellings."""
    try:
        normalise(content)
    except BadValue as error:
        return [unstorable(error)]
    return []


def _place(message: FieldMessage) -> int:
    field = owner_of(message.field)
    return _ORDER[field.id] if field else len(_ORDER)
