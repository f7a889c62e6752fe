"""Turn a section into readable blocks for admin pages, the PDF report, the deck and text files.

A schema may hint how a field is shown with `json_schema_extra={"view": ...}`:
  text    a sub-heading and a paragraph (default for str)
  lead    a paragraph without a heading
  fact    a row of a two-column list (default for numbers)
  bullets a bulleted list (default for list[str])
  table   one row a part (list of parts)
  cards   a sub-heading a part (default for a list of parts)
  tags    words side by side
  hidden  not shown
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from generation.registry import all_specs, spec
from generation.types import UnknownJobType


@dataclass(frozen=True)
class Heading:
    text: str
    level: int
    kind: str = "heading"


@dataclass(frozen=True)
class Paragraph:
    text: str
    kind: str = "paragraph"


@dataclass(frozen=True)
class Bullets:
    items: tuple[str, ...]
    kind: str = "bullets"


@dataclass(frozen=True)
class Facts:
    rows: tuple[tuple[str, str], ...]
    kind: str = "facts"


@dataclass(frozen=True)
class Table:
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: str = "table"


Block = Heading | Paragraph | Bullets | Facts | Table


def blocks(job_type: str, content: Mapping[str, Any]) -> list[Block]:
    """List a section's blocks in reading order. Content that does not fit its schema is shown by its own keys."""
    try:
        schema = spec(job_type).schema
    except UnknownJobType:
        schema = None
    if schema is None:
        return plain_blocks(content)
    try:
        return _merge(_model_blocks(schema.model_validate(dict(content)), level=3))
    except ValidationError:
        return plain_blocks(content)


def plain_blocks(content: Mapping[str, Any], level: int = 3) -> list[Block]:
    """Turn any JSON object into blocks labelled by its keys; empty values are left out."""
    out: list[Block] = []
    for key, value in content.items():
        out.extend(_plain(humanise(str(key)), value, level))
    return _merge(out)


def section_label(job_type: str) -> str:
    try:
        return spec(job_type).label
    except UnknownJobType:
        return humanise(job_type)


def humanise(name: str) -> str:
    text = name.replace("_", " ").strip()
    return text[:1].upper() + text[1:]


def _plain(label: str, value: Any, level: int) -> list[Block]:
    if value in (None, "", [], {}):
        return []
    if isinstance(value, Mapping):
        return [Heading(label, level), *plain_blocks(value, min(level + 1, 5))]
    if isinstance(value, Sequence) and not isinstance(value, str):
        if all(isinstance(item, Mapping) for item in value):
            inner = [b for n, item in enumerate(value, 1) for b in _plain(f"{label} {n}", item, min(level + 1, 5))]
            return [Heading(label, level), *inner]
        return [Heading(label, level), Bullets(tuple(_words(item) for item in value))]
    return [Facts(((label, _words(value)),))]


def _model_blocks(model: BaseModel, level: int, skip: str = "") -> list[Block]:
    out: list[Block] = []
    for name, info in type(model).model_fields.items():
        value = getattr(model, name)
        if name == skip or value in (None, "", [], {}):
            continue
        extra = info.json_schema_extra
        view = str(extra.get("view", "")) if isinstance(extra, dict) else ""
        out.extend(_field_blocks(info.title or humanise(name), value, view, level))
    return out


def _field_blocks(label: str, value: Any, view: str, level: int) -> list[Block]:
    if view == "hidden":
        return []
    if isinstance(value, BaseModel):
        return [Heading(label, level), *_model_blocks(value, min(level + 1, 5))]
    if isinstance(value, list):
        return _list_blocks(label, value, view, level)
    if isinstance(value, Mapping):
        return [Heading(label, level), Facts(tuple((humanise(str(k)), _words(v)) for k, v in value.items()))]
    if view == "fact" or not isinstance(value, str):
        return [Facts(((label, _words(value)),))]
    paragraphs = [Paragraph(part) for part in value.split("\n\n") if part.strip()]
    return list(paragraphs) if view == "lead" else [Heading(label, level), *paragraphs]


def _list_blocks(label: str, value: list[Any], view: str, level: int) -> list[Block]:
    if not isinstance(value[0], BaseModel):
        if view == "tags":
            return [Facts(((label, ", ".join(_words(v) for v in value)),))]
        return [Heading(label, level), Bullets(tuple(_words(v) for v in value))]
    if view == "table":
        return [Heading(label, level), _table(value)]
    out: list[Block] = [Heading(label, level)]
    for part in value:
        first = next(iter(type(part).model_fields))
        out.append(Heading(_words(getattr(part, first)), min(level + 1, 5)))
        out.extend(_model_blocks(part, min(level + 2, 5), skip=first))
    return out


def _table(parts: list[BaseModel]) -> Table:
    fields = type(parts[0]).model_fields
    names = [n for n in fields if any(getattr(p, n) not in (None, "", []) for p in parts)]
    return Table(
        columns=tuple(fields[n].title or humanise(n) for n in names),
        rows=tuple(tuple(_words(getattr(part, n)) for n in names) for part in parts),
    )


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, list):
        return ", ".join(_words(v) for v in value)
    if isinstance(value, BaseModel):
        return "; ".join(_words(getattr(value, n)) for n in type(value).model_fields)
    return "" if value is None else str(value)


def _merge(found: list[Block]) -> list[Block]:
    """Merge neighbouring fact rows into one list."""
    out: list[Block] = []
    for block in found:
        last = out[-1] if out else None
        if isinstance(block, Facts) and isinstance(last, Facts):
            out[-1] = Facts(last.rows + block.rows)
        else:
            out.append(block)
    return out


def sections_of(content: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    """Return an artifact's sections by job type, in catalogue order; empty for content of another shape.

    PostgreSQL returns JSON keys in an order of its own, so the catalogue decides.
    """
    found = content.get("sections")
    if not isinstance(found, Mapping):
        return {}
    order = {spec.key: place for place, spec in enumerate(all_specs())}
    keys = sorted(map(str, found), key=lambda key: (order.get(key, len(order)), key))
    return {key: found[key] for key in keys if isinstance(found[key], Mapping)}
