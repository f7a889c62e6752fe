"""Lay out sections that need more than the generic form: one function for each such job type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

from delivery.exporters.content import budget_mix, field, listed, pillar_mix, promise, short_date, week
from delivery.exporters.fields import fields, is_parts
from delivery.exporters.render_input import Content, RenderInput
from delivery.exporters.report import blocks as b
from delivery.exporters.report.generic_section import generic_fields, generic_section, part_card
from delivery.exporters.report.shortening import FOLDING
from generation.document import section_label

Layout = Callable[[RenderInput, str, Content], list[b.Block]]


def section(source: RenderInput, job_type: str) -> list[b.Block]:
    """Show a section under its heading."""
    content = source.section(job_type)
    layout = LAYOUTS.get(job_type)
    inner = layout(source, job_type, content) if layout else generic_section(job_type, content)
    return [*b.heading(section_label(job_type), 2), *inner] if inner else []


def folded(source: RenderInput, job_type: str) -> list[b.Block]:
    """Show only a section's heading and where its text is, for a plan that is too long for one report."""
    wanted = source.brief.raw("delivery_requirements")
    zipped = isinstance(wanted, Mapping) and wanted.get("zip")
    place = f"In full in assets.zip: {FOLDING[job_type]}." if zipped else "Your contact sends it on request."
    return [*b.heading(section_label(job_type), 2), *b.callout("Left out of this long report", place)]


def _pillars(source: RenderInput, job_type: str, content: Content) -> list[b.Block]:
    mix = [(s.label, s.percent) for s in pillar_mix(source)]
    return [*b.shares("Share of the content mix", mix), *generic_section(job_type, content)]


def _channels(source: RenderInput, job_type: str, content: Content) -> list[b.Block]:
    mix = [(s.label, s.percent) for s in budget_mix(source)]
    return [*b.shares("Share of the budget by channel", mix), *generic_section(job_type, content)]


def _messages(source: RenderInput, job_type: str, content: Content) -> list[b.Block]:
    said = promise(source)
    if not said:
        return generic_section(job_type, content)
    return [*b.lead(said), *generic_section(job_type, content, ("core_promise", "promise"))]


def _positioning(source: RenderInput, job_type: str, content: Content) -> list[b.Block]:
    return [*b.lead(content.get("statement")), *generic_section(job_type, content, ("statement",))]


def _week(source: RenderInput, job_type: str, content: Content) -> list[b.Block]:
    days = [_day(day) for day in week(source)]
    if not days:
        return generic_section(job_type, content)
    shown = {"kind": "week", "columns": ["Day", "Platform, hook and request", "Made as"], "days": days}
    return [*b.paragraphs(content.get("summary")), shown, *generic_section(job_type, content, ("summary", "days"))]


def _day(day: Mapping[str, Any]) -> dict[str, Any]:
    rows = (("Format", "content_type"), ("Asset", "asset"), ("Pillar", "pillar"), ("Status", "status"))
    return {
        "day": b.line(day.get("day")),
        "date": b.line(short_date(day.get("date"))),
        "platform": b.line(day.get("platform")),
        "hook": b.line(day.get("hook")),
        "theme": b.line(day.get("theme")),
        "action": b.line(day.get("call_to_action")),
        "facts": [[label, b.line(day.get(key))] for label, key in rows if field(day, key)],
    }


def _posts(source: RenderInput, job_type: str, content: Content) -> list[b.Block]:
    out: list[b.Block] = []
    for post in source.parts(job_type, "posts"):
        out += _post(post)
    return [*out, *generic_section(job_type, content, ("posts",))] if out else generic_section(job_type, content)


_FULL_POST = 2600
"""Characters of a post, with its marks, that still stand on one page."""


def _post(post: Mapping[str, Any]) -> list[b.Block]:
    inner = [
        *b.strong(field(post, "hook")),
        *b.paragraphs(post.get("body")),
        *b.paragraphs(post.get("call_to_action")),
        *b.small("\n".join(listed(post, "disclaimers"))),
        *b.tags(listed(post, "hashtags")),
    ]
    title = field(post, "title") or field(post, "hook") or "Post"
    return b.card(title, inner, 3, field(post, "content_type"), _FULL_POST)


def _kit(source: RenderInput, job_type: str, content: Content) -> list[b.Block]:
    """Show the drawn brand board first; the palette as swatches when the board cannot be drawn."""
    board = b.gallery(source.pictures.get(job_type, []), job_type) or b.swatches(source.palette)
    return [
        *b.paragraphs(content.get("standing")),
        *_undrawn(source, job_type),
        *board,
        *generic_section(job_type, content, ("standing",)),
    ]


def _measures(source: RenderInput, job_type: str, content: Content) -> list[b.Block]:
    """Show the KPIs as two tables that fit a page: what is reached by when, and who reads it where."""
    found = source.parts(job_type, "kpis")
    if not found:
        return generic_section(job_type, content)
    targets = [[field(k, *names) for names in _TARGETS.values()] for k in found]
    sources = [[field(k, name) for name in _SOURCES.values()] for k in found]
    return [
        *b.lead(content.get("north_star")),
        *b.heading("Targets after 30, 60 and 90 days", 3),
        *b.table(list(_TARGETS), targets),
        *b.heading("Where the figures come from", 3),
        *b.table(list(_SOURCES), sources),
        *generic_section(job_type, content, ("north_star", "kpis")),
    ]


_TARGETS: dict[str, tuple[str, ...]] = {
    "KPI": ("name", "kpi"),
    "Baseline": ("baseline",),
    "30 days": ("target_30",),
    "60 days": ("target_60",),
    "90 days": ("target_90",),
}
_SOURCES = {"KPI": "name", "Stage": "stage", "Source": "source", "Owner": "owner", "Read": "cadence"}


def _drawn(*keys: str) -> Layout:
    """Show designed frames as pictures; when none can be drawn, their words and colours in small."""

    def layout(source: RenderInput, job_type: str, content: Content) -> list[b.Block]:
        found = iter(source.pictures.get(job_type, []))
        rest = generic_section(job_type, content, ("use", "style", *keys))
        out = [*b.paragraphs(content.get("use")), *rest, *_undrawn(source, job_type)]
        for key in keys:
            for title, idea, parts in _groups(source.parts(job_type, key)):
                images = list(islice(found, len(parts)))
                out += [*b.heading(title, 3), *b.paragraphs(idea)]
                out += b.gallery(images, job_type) if images else b.frames(parts)
        return out

    return layout


def _undrawn(source: RenderInput, job_type: str) -> list[b.Block]:
    told = "These creatives could not be drawn as they were edited. Their words and colours are shown instead."
    return b.callout("Without pictures", told) if job_type in source.undrawn else []


def _groups(parts: list[Content]) -> list[tuple[str, str, list[Content]]]:
    """Group frames for an even grid: each carousel with its slides, single frames by shape."""
    out: list[tuple[str, str, list[Content]]] = []
    for part in parts:
        slides = part.get("slides")
        if isinstance(slides, list):
            out.append((field(part, "title"), field(part, "idea"), [s for s in slides if isinstance(s, Mapping)]))
    loose = [part for part in parts if not isinstance(part.get("slides"), list)]
    return [*out, ("", "", loose)] if loose else out


def _paired(key: str) -> Layout:
    """Show many similar parts as cards two by two."""

    def layout(source: RenderInput, job_type: str, content: Content) -> list[b.Block]:
        out: list[b.Block] = []
        for found in fields(job_type, content):
            if found.name == key and is_parts(found.value):
                out += [*b.heading(found.title, 3), *b.pairs([part_card(part) for part in found.value])]
            else:
                out += generic_fields([found])
        return out

    return layout


LAYOUTS: dict[str, Layout] = {
    "positioning": _positioning,
    "messaging_framework": _messages,
    "content_pillars": _pillars,
    "platform_strategy": _channels,
    "measurement_plan": _measures,
    "brand_kit_suggestions": _kit,
    "carousel_templates": _drawn("carousels"),
    "reel_cover_templates": _drawn("covers"),
    "thumbnails_banners": _drawn("thumbnails", "banners"),
    "image_pack_prompts": _paired("prompts"),
    "tracking_checklist": _paired("rows"),
    "content_calendar_week1": _week,
    "ig_posts_week1": _posts,
    "fb_posts_week1": _posts,
    "linkedin_posts_week1": _posts,
}
