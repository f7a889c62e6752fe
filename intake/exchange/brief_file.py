"""Import a brief from a file and export it: JSON of a brief or an export, or CSV of an export."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from artifacts.canonical import BadValue, normalise, parse_json
from artifacts.models import Artifact
from intake.exchange import csv_format as table
from intake.fields import DELIVERY, FIELDS, PLAN_KEY, SUB_KEYS, TOP_KEYS, FieldKind, IntakeField
from intake.validation.messages import FieldMessage, about, listed, unstorable
from intake.validation.plan import Selection, plan_errors
from intake.validation.rules import client_today, validate_intake
from intake.validation.values import blank, empty, zones

PLATFORM_NAMES = {"twitter": "x", "ig": "instagram", "fb": "facebook"}


class BriefFile(NamedTuple):
    """Hold a file's content without its plan, its selection, and the answer of `validate_intake` on both."""

    content: dict[str, Any]
    selection: Selection
    errors: list[FieldMessage]
    warnings: list[FieldMessage]

    @property
    def ok(self) -> bool:
        return not self.errors


def read_brief(data: bytes, *, timezone: str = "UTC") -> BriefFile:
    """Read a brief file. Never raises. `timezone` is the agency's, used for a brief that names none."""
    try:
        raw = _parsed(data)
    except BadValue as error:
        return BriefFile({}, "all", [unstorable(error)], [])
    if not isinstance(raw, dict):
        return BriefFile({}, "all", [FieldMessage("The brief must be a group of named fields (a JSON object).")], [])
    content, clashes = _renamed_fields(raw)
    unknown = _unknown_keys(content)
    content = _with_defaults(_canonical_values(content), timezone)
    plan: Any = content.pop(PLAN_KEY, None)
    plan = "all" if plan is None else plan
    check = validate_intake({**content, PLAN_KEY: plan})
    selection: Selection = [] if plan_errors(plan) else plan  # the form cannot show a selection with errors
    return BriefFile(content, selection, [*clashes, *unknown, *check.errors], check.warnings)


def as_stored(content: Mapping[str, Any], stored: Artifact | None) -> dict[str, Any]:
    """Return the content to store: without the selection, with the start date that it had or gets."""
    value = {key: item for key, item in content.items() if key != PLAN_KEY}
    known = stored.content.get("start_date") if stored else None
    if blank(value.get("start_date")) and known:
        return {**value, "start_date": known}
    return with_start_date(value)


def with_start_date(content: Mapping[str, Any], today: date | None = None) -> dict[str, Any]:
    """Fill an empty start date with the next Monday in the client's zone.

    `today` may be a day, or a moment with its zone; by default it is now.
    """
    if not blank(content.get("start_date")):
        return dict(content)
    day = _day(content, today)
    # weekday() of a Monday is 0: a Monday gets the next one, never itself
    return {**content, "start_date": (day + timedelta(days=7 - day.weekday())).isoformat()}


def export_json(content: Mapping[str, Any], plan: Selection) -> str:
    """Export content and selection as JSON, in the order of the form."""
    return table.as_json({**content, PLAN_KEY: plan})


def export_csv(content: Mapping[str, Any], plan: Selection) -> str:
    """Export content and selection as two columns, field and value; `read_brief` reads the same content back."""
    return table.write({**content, PLAN_KEY: plan})


def _day(content: Mapping[str, Any], today: date | None) -> date:
    if today is None:
        return client_today(content)
    zone = content.get("timezone")
    if isinstance(today, datetime):
        known = today.tzinfo is not None and isinstance(zone, str) and zone in zones()
        return (today.astimezone(ZoneInfo(str(zone))) if known else today).date()
    return today


def _parsed(data: bytes) -> Any:
    """Parse the bytes: as a table when the first line is an exported header, as JSON otherwise. Raises BadValue."""
    text = table.decoded(data)
    return normalise(table.read(text)) if table.is_table(text) else parse_json(text)


def _renamed_fields(raw: dict[str, Any]) -> tuple[dict[str, Any], list[FieldMessage]]:
    """Move old field names to the new ones where those are empty; two different values are an error."""
    content, errors = dict(raw), []
    for old, new in ((field.was, field.id) for field in FIELDS):
        if not old or old not in content:
            continue
        value = content.pop(old)
        if empty(content.get(new)):
            content[new] = value
        elif not empty(value) and value != content[new]:
            errors.append(about(new, f"is given twice, as {new} and as {old}, with different values."))
    return content, errors


def _unknown_keys(content: Mapping[str, Any]) -> list[FieldMessage]:
    unknown = [key for key in content if key not in TOP_KEYS and key != PLAN_KEY]
    found = [about("", f"holds fields that do not exist: {_named(unknown)}.")] if unknown else []
    for group, keys in SUB_KEYS.items():
        value = _read(content, group)
        known = {key.lower() for key in keys} | (set(PLATFORM_NAMES) if group == "social_handles" else set())
        others = [key for key in value if _key(group, key) not in known] if isinstance(value, Mapping) else []
        if others:
            rest = f"holds keys that do not exist: {_named(others)}. Known: {listed(sorted(keys))}."
            found.append(about(group, rest))
    return found


def _key(group: str, key: str) -> str:
    """Fold the case of platform names; other keys must match exactly."""
    return key.casefold() if group == "social_handles" else key


def _named(keys: list[str]) -> str:
    return listed([key[:60] or "(empty)" for key in keys[:10]]) + (" and more" if len(keys) > 10 else "")


def _read(content: Any, path: str) -> Any:
    for part in path.split("."):
        content = content.get(part) if isinstance(content, Mapping) else None
    return content


def _canonical_values(content: dict[str, Any]) -> dict[str, Any]:
    """Replace options in any case, their synonyms and other names of platforms by the stored values."""
    found = dict(content)
    for field in FIELDS:
        if field.kind is FieldKind.CHOICE and len(field.path) == 1 and isinstance(value := found.get(field.id), str):
            found[field.id] = _option(field, value)
    if isinstance(handles := found.get("social_handles"), dict):
        found["social_handles"] = _platforms(handles)
    return found


def _option(field: IntakeField, value: str) -> str:
    names = {option.casefold(): option for option in field.options} | dict(field.words)
    return names.get(" ".join(value.casefold().split()), value)


def _platforms(handles: dict[str, Any]) -> dict[str, Any]:
    """Rename platforms to the names that the plan knows, unless two entries would become one."""
    renamed = [PLATFORM_NAMES.get(key.casefold(), key.casefold()) for key in handles]
    return dict(zip(renamed, handles.values(), strict=True)) if len(set(renamed)) == len(renamed) else handles


def _with_defaults(content: dict[str, Any], timezone: str) -> dict[str, Any]:
    """Fill in the form's defaults for what the file leaves open."""
    found = dict(content)
    defaults = {field.id: field.initial for field in FIELDS if len(field.path) == 1 and field.default is not None}
    found |= {key: value for key, value in {**defaults, "timezone": timezone}.items() if empty(found.get(key))}
    wanted = found.get("delivery_requirements")
    if wanted is None or isinstance(wanted, Mapping):
        formats = {field.path[1]: field.default for field in DELIVERY.fields}
        given = {key: value for key, value in (wanted or {}).items() if not blank(value)}
        found["delivery_requirements"] = given | {key: value for key, value in formats.items() if key not in given}
    return found
