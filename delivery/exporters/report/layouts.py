"""Sections that deserve more than the neutral form. One function a job type; every other section is shown neutrally."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from delivery.exporters import story
from delivery.exporters.report import blocks as b
from delivery.exporters.report.neutral import neutral
from delivery.exporters.story import field, listed
from delivery.pack import Content, Pack
from generation.document import section_label

Layout = Callable[[Pack, str, Content], list[b.Block]]


def section(pack: Pack, job_type: str) -> list[b.Block]:
    """The section under its heading."""
    content = pack.section(job_type)
    layout = LAYOUTS.get(job_type)
    inner = layout(pack, job_type, content) if layout else neutral(job_type, content)
    return [*b.heading(section_label(job_type), 2), *inner] if inner else []


def _pillars(pack: Pack, job_type: str, content: Content) -> list[b.Block]:
    mix = [(s.label, s.percent, s.note) for s in story.pillar_mix(pack)]
    return [*b.shares("Share of the content mix", mix), *neutral(job_type, content)]


def _channels(pack: Pack, job_type: str, content: Content) -> list[b.Block]:
    mix = [(s.label, s.percent, s.note) for s in story.budget_mix(pack)]
    return [*b.shares("Share of the budget by channel", mix), *neutral(job_type, content)]


def _messages(pack: Pack, job_type: str, content: Content) -> list[b.Block]:
    promise = story.promise(pack)
    if not promise:
        return neutral(job_type, content)
    return [*b.lead(promise), *neutral(job_type, content, ("core_promise", "promise"))]


def _positioning(pack: Pack, job_type: str, content: Content) -> list[b.Block]:
    return [*b.lead(content.get("statement")), *neutral(job_type, content, ("statement",))]


def _week(pack: Pack, job_type: str, content: Content) -> list[b.Block]:
    days = [_day(day) for day in story.week(pack)]
    if not days:
        return neutral(job_type, content)
    shown = {"kind": "week", "columns": ["Day", "Platform, hook and request", "Made as"], "days": days}
    return [*b.paragraphs(content.get("summary")), shown, *neutral(job_type, content, ("summary", "days"))]


def _day(day: Mapping[str, Any]) -> dict[str, Any]:
    rows = (("Format", "content_type"), ("Asset", "asset"), ("Pillar", "pillar"), ("Status", "status"))
    return {
        "day": b.line(day.get("day")),
        "date": b.line(story.short_date(day.get("date"))),
        "platform": b.line(day.get("platform")),
        "hook": b.line(day.get("hook")),
        "theme": b.line(day.get("theme")),
        "action": b.line(day.get("call_to_action")),
        "facts": [[label, b.line(day.get(key))] for label, key in rows if field(day, key)],
    }


def _posts(pack: Pack, job_type: str, content: Content) -> list[b.Block]:
    out: list[b.Block] = []
    for post in pack.parts(job_type, "posts"):
        out += _post(post)
    return [*out, *neutral(job_type, content, ("posts",))] if out else neutral(job_type, content)


def _post(post: Mapping[str, Any]) -> list[b.Block]:
    inner = [
        *b.strong(field(post, "hook")),
        *b.paragraphs(post.get("body")),
        *b.paragraphs(post.get("call_to_action")),
        *b.small("\n".join(listed(post, "disclaimers"))),
        *b.tags(listed(post, "hashtags")),
    ]
    title = field(post, "title") or field(post, "hook") or "Post"
    return b.card(title, inner, 3, field(post, "content_type"))


def _kit(pack: Pack, job_type: str, content: Content) -> list[b.Block]:
    return [*b.swatches(pack.palette), *neutral(job_type, content)]


def _frames(*keys: str) -> Layout:
    """Sections of drawn frames: each list of frames as small pictures with the frame's own words and colours."""

    def layout(pack: Pack, job_type: str, content: Content) -> list[b.Block]:
        out = b.paragraphs(content.get("use"))
        for key in keys:
            for group in pack.parts(job_type, key):
                inner = group.get("slides")
                if isinstance(inner, list):
                    out += [*b.heading(field(group, "title"), 3), *b.paragraphs(group.get("idea")), *b.frames(inner)]
            flat = [part for part in pack.parts(job_type, key) if "slides" not in part]
            out += b.frames(flat)
        return [*out, *neutral(job_type, content, ("use", "style", *keys))]

    return layout


LAYOUTS: dict[str, Layout] = {
    "positioning": _positioning,
    "messaging_framework": _messages,
    "content_pillars": _pillars,
    "platform_strategy": _channels,
    "brand_kit_suggestions": _kit,
    "carousel_templates": _frames("carousels"),
    "reel_cover_templates": _frames("covers"),
    "thumbnails_banners": _frames("thumbnails", "banners"),
    "content_calendar_week1": _week,
    "ig_posts_week1": _posts,
    "fb_posts_week1": _posts,
    "linkedin_posts_week1": _posts,
}
