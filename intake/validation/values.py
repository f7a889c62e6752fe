"""Validate each value against its field's kind. A problem is the rest of a sentence after the label."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any
from urllib.parse import SplitResult, urlsplit
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator

from intake.fields import FIELDS, GROUP_LABELS, REQUIRED, WEEKS, FieldKind, IntakeField
from intake.validation.messages import FieldMessage, about

FIRST_YEAR, LAST_YEAR = 2000, 2100

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_is_email = EmailValidator(allowlist=[])


def blank(value: Any) -> bool:
    """Return whether a value is empty: absent, null, white space or invisible characters only."""
    if isinstance(value, str):
        return all(unicodedata.category(char)[0] in "CZ" for char in value)
    return value is None


def empty(value: Any) -> bool:
    """Return whether a value is blank, or a list or group without entries."""
    return blank(value) or (isinstance(value, list | Mapping) and not value)


@cache
def zones() -> tuple[str, ...]:
    """Return the IANA zones that a person would choose, sorted."""
    return tuple(sorted(zone for zone in available_timezones() if "/" in zone or zone in ("UTC", "GMT")))


def required_errors(content: Mapping[str, Any], unread: frozenset[str]) -> list[FieldMessage]:
    """Return one error per empty required field, in order. `unread` fields have an error of their own."""
    found = [field for field in REQUIRED if field.id not in unread and blank(field.read(content))]
    return [_required(field) for field in found if not (field.id == "website" and content.get("no_website") is True)]


def value_errors(content: Mapping[str, Any]) -> list[FieldMessage]:
    """Return wrong types, unknown options, bad addresses and impossible dates, in form order."""
    groups = [about(group, _not_a(value, "a group of named values")) for group, value in _wrong_groups(content)]
    found = ((field, _problem(field, field.read(content), content)) for field in FIELDS)
    return [*(about(field.id, problem) for field, problem in found if problem), *groups]


def _required(field: IntakeField) -> FieldMessage:
    rest = "is required. Enter the address, or tick No website yet." if field.id == "website" else "is required."
    return about(field.id, rest)


def _wrong_groups(content: Mapping[str, Any]) -> list[tuple[str, Any]]:
    values = [(group, IntakeField(tuple(group.split(".")), "").read(content)) for group in GROUP_LABELS]
    return [(group, value) for group, value in values if value is not None and not isinstance(value, Mapping)]


def _problem(field: IntakeField, value: Any, content: Mapping[str, Any]) -> str:
    if blank(value) or (field.kind is FieldKind.HANDLES and empty(value)):
        return ""
    if field.id == "website" and content.get("no_website") is True:
        return _text(field, value)  # the ticked box disables the field; what stands in it is not used
    return _PROBLEMS[field.kind](field, value)


def _text(field: IntakeField, value: Any) -> str:
    return "" if isinstance(value, str) else _not_a(value, "text")


def _url(field: IntakeField, value: Any) -> str:
    return _text(field, value) or url_problem(value)


def _email(field: IntakeField, value: Any) -> str:
    if problem := _text(field, value):
        return problem
    try:
        _is_email(value)
    except ValidationError:
        return "must be an e-mail address, such as name@example.com."
    return ""


def _zone(field: IntakeField, value: Any) -> str:
    known = isinstance(value, str) and value in zones()
    return "" if known else "must be a zone of the IANA list, such as Europe/London."


def _choice(field: IntakeField, value: Any) -> str:
    return "" if value in field.options else f"must be one of: {', '.join(field.options)}."


def _date(field: IntakeField, value: Any) -> str:
    try:
        found = date.fromisoformat(value) if isinstance(value, str) and _DATE.fullmatch(value) else None
    except ValueError:
        return "is a date that does not exist; write it as YYYY-MM-DD, such as 2027-01-31."
    if found is None:
        return "must be a date written as YYYY-MM-DD, such as 2027-01-31."
    in_range = FIRST_YEAR <= found.year <= LAST_YEAR
    return "" if in_range else f"must be a date between the years {FIRST_YEAR} and {LAST_YEAR}."


def _whole(field: IntakeField, value: Any) -> str:
    first, last = WEEKS
    fits = isinstance(value, int) and not isinstance(value, bool) and first <= value <= last
    return "" if fits else f"must be a whole number from {first} to {last}."


def _box(field: IntakeField, value: Any) -> str:
    return "" if isinstance(value, bool) else _not_a(value, "true or false (ticked or not)")


def _list(field: IntakeField, value: Any) -> str:
    if not isinstance(value, list):
        return _not_a(value, "a list of texts")
    wrong = next((n for n, item in enumerate(value, 1) if not isinstance(item, str)), None)
    return "" if wrong is None else f"must be a list of texts; entry {wrong} is {_kind_of(value[wrong - 1])}."


def _handles(field: IntakeField, value: Any) -> str:
    if not isinstance(value, Mapping):
        return _not_a(value, "a map of platform and handle")
    wrong = next((key for key, item in value.items() if item is not None and not isinstance(item, str)), None)
    return "" if wrong is None else f"must hold text for {wrong}, such as @name."


def _not_a(value: Any, expected: str) -> str:
    return f"must be {expected}, not {_kind_of(value)}."


def _kind_of(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    if value is None or isinstance(value, str):
        return "empty" if value is None else "text"
    return "a list" if isinstance(value, list) else "a group of named values"


_PROBLEMS: dict[FieldKind, Callable[[IntakeField, Any], str]] = {
    FieldKind.TEXT: _text,
    FieldKind.LONG: _text,
    FieldKind.LINES: _text,
    FieldKind.LIST: _list,
    FieldKind.URL: _url,
    FieldKind.EMAIL: _email,
    FieldKind.ZONE: _zone,
    FieldKind.CHOICE: _choice,
    FieldKind.DATE: _date,
    FieldKind.WHOLE: _whole,
    FieldKind.BOX: _box,
    FieldKind.HANDLES: _handles,
}


# -- addresses of the web ---------------------------------------------------------------------------------------------

MAX_URL = 2048

_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?", re.IGNORECASE)
_DOTS = re.compile("[.\u3002\uff0e\uff61]")  # IDNA counts all four as dots


def url_problem(url: str) -> str:
    """Return what is wrong with the address, as the rest of a sentence; empty for a valid one."""
    if len(url) > MAX_URL:
        return f"is an address of {len(url):,} characters; at most {MAX_URL:,} are stored."
    if any(unicodedata.category(char)[0] in "CZ" for char in url):
        return "must be an address without spaces, line breaks or invisible characters."
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return "must be a valid address, such as https://example.com; its host or port cannot be read."
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return "must be an address that starts with http:// or https://, such as https://example.com."
    return _authority_problem(parts, port)


def _authority_problem(parts: SplitResult, port: int | None) -> str:
    if "@" in parts.netloc:
        return "must be an address without a user name or password before the host."
    if port == 0 or not _is_host(parts.hostname or "", literal=parts.netloc.startswith("[")):
        return "must be a public address with a full host name, such as https://example.com."
    return ""


def _is_host(host: str, *, literal: bool) -> bool:
    if literal or host.rpartition(".")[2].isdecimal():
        return _is_ip(host)
    labels = _DOTS.split(host.removesuffix("."))
    return len(labels) > 1 and len(host) <= 253 and all(_is_label(label) for label in labels)


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_label(label: str) -> bool:
    try:
        ascii_label = label if label.isascii() else label.encode("idna").decode("ascii")
    except UnicodeError:
        return False
    return _LABEL.fullmatch(ascii_label) is not None
