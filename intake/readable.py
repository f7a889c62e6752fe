"""Render an intake as readable blocks by section; one row names the empty fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generation.document import Block, Bullets, Facts, Heading, Paragraph, Table, plain_blocks
from generation.parsing import Kpi, find_money, parse_kpis
from generation.quantities.amounts import find_amounts
from intake.fields import CONTEXT, PLAN_KEY, SECTIONS, TOP_KEYS, FieldKind, FormSection, IntakeField
from intake.validation.values import empty
from intake.validation.warnings import READ_CHARS
from intake.value_text import shown_text

NOT_GIVEN = "Not given"


def blocks(content: Mapping[str, Any]) -> list[Block]:
    """Return the brief's blocks in form order, with the context blocks asked for or filled; unknown keys come last."""
    asked = [block for block in CONTEXT if block.asked_for(content) or _filled(block, content)]
    found = [block for section in (*SECTIONS, *asked) for block in _section(section, content)]
    others = {key: value for key, value in content.items() if key not in TOP_KEYS and key != PLAN_KEY}
    return [*found, *([Heading("Other", 3), *plain_blocks(others, 4)] if others else [])]


def _filled(section: FormSection, content: Mapping[str, Any]) -> bool:
    return any(not empty(field.read(content)) for field in section.fields)


def _section(section: FormSection, content: Mapping[str, Any]) -> list[Block]:
    title = f"{section.key}. {section.title}" if len(section.key) == 1 else section.title
    out: list[Block] = [Heading(title, 3)]
    absent: list[str] = []
    for field in section.fields:
        value = field.read(content)
        if empty(value) and not _says_more(field, content):
            absent.append(field.label)
        else:
            _append(out, _blocks_of(field, value, content))
    names = [label for label in absent if label not in ("No website yet", "Industry, in your words")]
    if names:
        _append(out, [Facts(((NOT_GIVEN, ", ".join(names)),))])
    return out


def _says_more(field: IntakeField, content: Mapping[str, Any]) -> bool:
    """Return whether an empty field is an answer: a website that does not exist yet."""
    return field.id == "website" and content.get("no_website") is True


def _append(out: list[Block], found: list[Block]) -> None:
    """Append blocks; neighbouring facts become one list."""
    for block in found:
        if isinstance(block, Facts) and isinstance(out[-1], Facts):
            out[-1] = Facts(out[-1].rows + block.rows)
        else:
            out.append(block)


def _blocks_of(field: IntakeField, value: Any, content: Mapping[str, Any]) -> list[Block]:
    if field.id == "no_website":
        return []
    if field.id == "website":
        return [Facts(((field.label, "No website yet" if content.get("no_website") is True else str(value)),))]
    if field.id == "kpi_targets" and isinstance(value, str):
        return [Heading(field.label, 4), _targets(value, content)]
    if field.id == "budget_range" and isinstance(value, str):
        return [Facts(((field.label, f"{value} {_read_as(value)}".strip()),))]
    return _by_kind(field, value)


def _by_kind(field: IntakeField, value: Any) -> list[Block]:
    if field.kind is FieldKind.BOX and isinstance(value, bool):
        return [Facts(((field.label, "Yes" if value else "No"),))]
    text = shown_text(field, value)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if field.kind is FieldKind.LINES and len(lines) > 1:
        return [Heading(field.label, 4), Bullets(tuple(lines))]
    if field.kind in (FieldKind.LIST, FieldKind.HANDLES):
        return [Facts(((field.label, ", ".join(lines)),))]
    if field.kind in (FieldKind.LONG, FieldKind.LINES):
        return [Heading(field.label, 4), *(Paragraph(part.strip()) for part in text.split("\n\n") if part.strip())]
    return [Facts(((field.label, text),))]


def _targets(text: str, content: Mapping[str, Any]) -> Table:
    """Return the table of targets with what was read in each."""
    return Table(("Target", "Read as", "Within"), tuple(read_targets(text, content.get("duration_weeks"))))


def read_targets(text: str, weeks: Any) -> list[tuple[str, str, str]]:
    """Return each target line with the figure and period read in it; `weeks` is the engagement's length."""
    kpis = parse_kpis(text, weeks if isinstance(weeks, int) and 1 <= weeks <= 104 else 12)
    return [(kpi.line, _figure(kpi), _horizon(kpi)) for kpi in kpis]


def _figure(kpi: Kpi) -> str:
    if kpi.value is None:
        return "no number"
    ends = [kpi.value] if kpi.upper is None else [kpi.value, kpi.upper]
    unit = kpi.unit if kpi.unit in ("%", "x") else f" {kpi.unit}"
    figure = " to ".join(f"{end:,f}" for end in ends) + unit.rstrip()
    bound = "at most " if kpi.at_most else ""
    start = f", from {kpi.baseline}" if kpi.baseline else ""
    return f"{bound}{figure}{f' each {kpi.period}' if kpi.period else ''}{start}"


def _horizon(kpi: Kpi) -> str:
    days = kpi.horizon_days
    span = f"{days // 7} weeks" if days % 7 == 0 else f"{days} days"
    return span if kpi.horizon_stated else f"{span} (the whole engagement)"


def _read_as(text: str) -> str:
    found = read_budget(text)
    return f"(read as {found})" if found else "(no amount could be read)"


def read_budget(text: str) -> str:
    """Return the amounts of a budget, "£15,000 to £25,000"; empty when none could be read."""
    amounts = [amount for amount in find_amounts(text[:READ_CHARS]) if amount.is_money]
    period = next((f" each {amount.period}" for amount in amounts if amount.period), "")
    return " to ".join(str(money) for money in find_money(text[:READ_CHARS])) + period
