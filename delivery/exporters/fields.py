"""Read a section as labelled fields, by its schema's titles and view hints (see generation/document.py)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import BaseModel, ValidationError

from delivery.exporters.content import long_date
from generation.document import humanise
from generation.registry import spec
from generation.types import UnknownJobType

EMPTY: tuple[Any, ...] = (None, "", [], {})
HIDDEN = "hidden"
_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d)")
"""A date that every month has; any other text of digits stays as it is."""


@dataclass(frozen=True)
class SectionField:
    """`value` is a text, a list of texts, a Part, or a list of Parts."""

    name: str
    title: str
    view: str
    value: Any


Part = tuple[SectionField, ...]


def fields(job_type: str, content: Mapping[str, Any], skip: tuple[str, ...] = ()) -> list[SectionField]:
    """List the non-empty, visible fields in reading order; content that does not fit its schema keeps its own keys."""
    found = _of_model(model) if (model := _model(job_type, content)) else _of_mapping(content)
    return [field for field in found if field.name not in skip]


def _model(job_type: str, content: Mapping[str, Any]) -> BaseModel | None:
    try:
        schema = spec(job_type).schema
        return schema.model_validate(dict(content)) if schema else None
    except (UnknownJobType, ValidationError):
        return None


def _of_model(model: BaseModel) -> Part:
    out = []
    for name, info in type(model).model_fields.items():
        extra = info.json_schema_extra
        view = str(extra.get("view", "")) if isinstance(extra, dict) else ""
        value = getattr(model, name)
        if view != HIDDEN and value not in EMPTY:
            out.append(SectionField(name, info.title or humanise(name), view, _value(value)))
    return tuple(out)


def _of_mapping(content: Mapping[str, Any]) -> Part:
    pairs = ((str(key), value) for key, value in content.items() if value not in EMPTY)
    return tuple(
        SectionField(key, humanise(key), "" if isinstance(value, str) else "fact", _value(value))
        for key, value in pairs
    )


def _value(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return _of_model(value)
    if isinstance(value, Mapping):
        return _of_mapping(value)
    if isinstance(value, list | tuple):
        return [_value(item) for item in value if item not in EMPTY]
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return long_date(date.fromisoformat(value)) if _DATE.fullmatch(str(value)) else str(value)


def is_part(value: Any) -> bool:
    return isinstance(value, tuple)


def is_parts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(is_part(item) for item in value)


def plain(value: Any) -> str:
    """Turn any value into one text, for a table's cell."""
    if isinstance(value, list):
        return ", ".join(plain(item) for item in value)
    if is_part(value):
        return "; ".join(plain(field.value) for field in value)
    return str(value)
