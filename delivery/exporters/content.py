"""Sum up the plan from approved content: the figures and sentences that report and deck share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from delivery.exporters.render_input import RenderInput
from delivery.exporters.text import clean, one_line
from generation.playbook.compose import join_words, sentence

_FIGURE = re.compile(r"(?:[$£€¥₹]\s?)?\d[\d.,\u202f]*\d(?:\s?%|[kKmMx]\b)?|(?:[$£€¥₹]\s?)?\d(?:\s?%|[kKmMx]\b)?")
_COUNT = re.compile(r"(?P<n>\d[\d,]*(?:\.\d+)?)(?=$| \()")
NOT_STATED = "Not stated in the brief."


@dataclass(frozen=True)
class Share:
    """A part of a whole, in per cent, with what it is for."""

    label: str
    percent: float
    note: str = ""


def span(source: RenderInput) -> str:
    return f"{long_date(source.start_date)} to {long_date(source.end_date)}"


def long_date(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def short_date(value: Any) -> str:
    """Format an ISO date as '11 January'; anything else stays as it is."""
    try:
        day = date.fromisoformat(one_line(value))
    except ValueError:
        return one_line(value)
    return f"{day.day} {day:%B}"


def field(content: Mapping[str, Any], *names: str) -> str:
    """Return the first of the fields that holds text, as one line."""
    for name in names:
        value = content.get(name)
        if isinstance(value, str | int | float) and not isinstance(value, bool) and one_line(value):
            return one_line(value)
    return ""


def listed(content: Mapping[str, Any], *names: str) -> list[str]:
    """Return the first of the fields that holds a list, as lines."""
    for name in names:
        value = content.get(name)
        if isinstance(value, list) and value:
            return [one_line(item) for item in value if isinstance(item, str | int | float) and one_line(item)]
    return []


def percent(content: Mapping[str, Any], *names: str) -> float:
    """Read a share in per cent from 35, 0.35 or '35 %'; 0 when it cannot be read."""
    for name in names:
        try:
            number = float(str(content.get(name)).replace("%", "").strip())
        except ValueError:
            continue
        if 0 < number <= 1:
            number *= 100
        return number if 0 < number <= 100 else 0.0
    return 0.0


def without_links(text: str) -> str:
    """Remove web addresses from a text, for a place where nobody can click."""
    return re.sub(r"[\s:,(]*https?://\S+", "", text).strip()


def pillar_mix(source: RenderInput) -> list[Share]:
    parts = source.parts("content_pillars", "pillars")
    return _shares(parts, ("share", "share_percent", "share_of_mix", "mix"), ("purpose",))


def budget_mix(source: RenderInput) -> list[Share]:
    parts = source.parts("platform_strategy", "channels")
    return _shares(parts, ("budget_share", "budget_percent", "share", "budget"), ("role",))


def _shares(parts: list[Mapping[str, Any]], names: tuple[str, ...], notes: tuple[str, ...]) -> list[Share]:
    found = [Share(field(p, "name", "label", "platform"), percent(p, *names), field(p, *notes)) for p in parts]
    return [share for share in found if share.percent and share.label]


def promise(source: RenderInput) -> str:
    return field(source.section("messaging_framework"), "core_promise", "promise")


def positioning(source: RenderInput) -> str:
    return field(source.section("positioning"), "statement")


def in_one_breath(source: RenderInput) -> str:
    """Sum up the plan in a sentence or two: how long, where, for what."""
    weeks, names = source.brief.duration_weeks, join_words(channels(source))
    where = f" on {names}" if names else ""
    aim = source.brief.objective.lower()
    lead = f"{weeks} weeks{where}, with one aim: {aim}." if aim else f"{weeks} weeks{where}."
    found = targets(source)
    return f"{lead} It is judged by {len(found)} targets of the brief." if len(found) > 1 else lead


def targets(source: RenderInput) -> list[str]:
    return [one_line(kpi.line) for kpi in source.brief.kpis if one_line(kpi.line)]


def figures(source: RenderInput) -> list[tuple[str, str]]:
    """List each target as its figure and its whole line; the figure is a dash when the line has none."""
    return [(found[0].strip() if (found := _FIGURE.search(line)) else "–", line) for line in targets(source)]


def counts(texts: tuple[str, ...]) -> list[float]:
    """Read the texts as rising whole counts, for one axis; empty when one is money, a rate, a ceiling or words."""
    found = [_COUNT.match(text) for text in texts]
    values = [float(match["n"].replace(",", "")) for match in found if match]
    whole = len(values) == len(texts) and all(value.is_integer() for value in values)
    return values if whole and values[0] < values[-1] else []


def channels(source: RenderInput) -> list[str]:
    """List the channels by name: the strategy's, else the calendar's."""
    found = [field(p, "label", "name", "platform") for p in source.parts("platform_strategy", "channels")]
    found = found or [field(day, "platform") for day in week(source)]
    return list(dict.fromkeys(name for name in found if name))


def week(source: RenderInput) -> list[Mapping[str, Any]]:
    return source.parts("content_calendar_week1", "days")


def first_week(source: RenderInput) -> str:
    """Describe the calendar in one sentence; empty without a calendar."""
    days = week(source)
    if not days:
        return ""
    names = list(dict.fromkeys(field(day, "platform") for day in days if field(day, "platform")))
    first, last = short_date(days[0].get("date")), short_date(days[-1].get("date"))
    return (
        f"{len(days)} dated entries from {first} to {last} on {join_words(names)}, each with its hook and its request."
    )


def overview(source: RenderInput) -> list[tuple[str, str]]:
    """Sum up the plan in rows of label and text; a field that the brief leaves open reads "not stated"."""
    brief = source.brief
    rows = [
        ("Objective", f"{brief.objective or 'Not stated'}, {span(source)} ({brief.duration_weeks} weeks)"),
        ("Audience", sentence(one_line(brief.target_audience)) or NOT_STATED),
        ("Offer", sentence(one_line(brief.primary_offer)) or NOT_STATED),
        ("Promise", sentence(promise(source))),
        ("Channels", join_words(channels(source))),
        ("Budget", clean(brief.budget_text) or NOT_STATED),
        ("First week", first_week(source)),
    ]
    return [(label, text) for label, text in rows if text]


def next_steps(source: RenderInput) -> list[tuple[str, str]]:
    """List what happens after delivery, in order: a heading and what it takes.

    Only steps that this package calls for.
    """
    once = source.brief.report_frequency == "One-time"
    rhythm = (
        "One report closes the engagement."
        if once
        else f"{source.brief.report_frequency} reports hold the figures against what the brief asks for."
    )
    return [
        (
            "Read and question",
            "Mark whatever does not sound like you. A change to the brief shows which pages it touches.",
        ),
        *_missing(source),
        *_scheduling(source),
        ("Compare with the targets", rhythm),
    ]


def _missing(source: RenderInput) -> list[tuple[str, str]]:
    """List what the brief says is not ready yet."""
    brief, steps = source.brief, []
    if brief.tracking_status != "Fully set up":
        told = f"The brief reports tracking as “{brief.tracking_status}”. Baselines start on the day it works."
        steps.append(("Finish tracking", told))
    if brief.ad_account_ready != "Active accounts":
        told = f"The brief reports them as “{brief.ad_account_ready}”; paid parts wait for them."
        steps.append(("Open the advertising accounts", told))
    if not brief.content_library:
        told = "The brief names no content library. Photographs of people and places are needed before launch."
        steps.append(("Collect pictures", told))
    return steps


def _scheduling(source: RenderInput) -> list[tuple[str, str]]:
    days = week(source)
    if not days:
        return []
    first = f"The first entry is dated {short_date(days[0].get('date'))}."
    return [("Schedule the week", f"assets.zip holds the posts as text and CSV and the calendar as ICS. {first}")]
