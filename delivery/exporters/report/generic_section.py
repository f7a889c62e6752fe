"""Turn any section into report blocks: parts become cards, their short fields become facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from delivery.exporters.fields import Part, SectionField, fields, is_part, is_parts, plain
from delivery.exporters.report import blocks as b

TOP, CARD, INNER = 3, 4, 5
"""Heading levels: a field of the section, a card, a field within a card."""


def generic_section(job_type: str, content: Mapping[str, Any], skip: tuple[str, ...] = ()) -> list[b.Block]:
    """Show a section by its schema's view hints, without the fields that a special layout shows itself."""
    return generic_fields(fields(job_type, content, skip))


def generic_fields(found: Sequence[SectionField]) -> list[b.Block]:
    return _body(found, TOP)


def part_rows(part: Sequence[SectionField]) -> list[b.Block]:
    """Show a part's fields: short ones as rows of label and value, long or nested ones under a heading."""
    return _body(part, INNER)


def _body(found: Sequence[SectionField], level: int) -> list[b.Block]:
    out: list[b.Block] = []
    rows: list[tuple[str, Any]] = []
    for field in found:
        if _is_row(field, level):
            rows.append((field.title, ", ".join(field.value) if field.view == "tags" else field.value))
            continue
        out += [*b.facts(rows), *_block(field, level)]
        rows = []
    return [*out, *b.facts(rows)]


def _is_row(field: SectionField, level: int) -> bool:
    simple = isinstance(field.value, str) or (isinstance(field.value, list) and not is_parts(field.value))
    if not simple or field.view == "lead":
        return False
    return level >= INNER or field.view in ("fact", "tags")


def _block(field: SectionField, level: int) -> list[b.Block]:
    value = field.value
    if isinstance(value, str):
        return b.paragraphs(value) if field.view == "lead" else [*b.heading(field.title, level), *b.paragraphs(value)]
    if is_part(value):
        return [*b.heading(field.title, level), *_body(value, INNER)]
    if not is_parts(value):
        return [*b.heading(field.title, level), *b.bullets(plain(item) for item in value)]
    if field.view == "table" or level >= INNER:
        return [*b.heading(field.title, level), *_table(value, level + 1)]
    return [*b.heading(field.title, level), *(block for part in value for block in part_card(part))]


def part_card(part: Part, kicker: str = "") -> list[b.Block]:
    """Frame a part under the text of its first field."""
    first = part[0] if part else None
    if first is None or not isinstance(first.value, str) or len(first.value) > 160:
        return part_rows(part)
    return b.card(first.value, part_rows(part[1:]), CARD, kicker)


def _table(parts: Sequence[Part], level: int) -> list[b.Block]:
    """Build a table, its columns in the order in which the parts first name them."""
    columns = {field.name: field.title for part in parts for field in part}
    rows = [[plain({f.name: f.value for f in part}.get(name, "")) for name in columns] for part in parts]
    return b.table(list(columns.values()), rows, level)
