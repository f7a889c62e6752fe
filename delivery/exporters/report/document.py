"""Describe the report as one JSON object: meta, theme, cover and chapters of blocks."""

from __future__ import annotations

from typing import Any

from delivery.exporters import content
from delivery.exporters.render_input import RenderInput
from delivery.exporters.report.blocks import Block, levelled, narrow, words
from delivery.exporters.report.layouts import folded, section
from delivery.exporters.report.shortening import WHOLE, Form
from delivery.exporters.report.summary import brief_chapter, executive_summary, manifest, next_steps
from delivery.exporters.text import directed, drawable, one_line

_INTROS = {
    "strategy": "Who we speak to, what we stand for, where we show up and how we will know that it works.",
    "creatives": "The look, the frames and the scripts that carry the argument.",
    "execution": "Seven dated days, written out and ready to publish.",
    "monitoring": "What is measured, how to verify it, and what to do with the answer.",
}
_TITLES = {
    "strategy": "Strategy",
    "creatives": "Creatives",
    "execution": "Plan and content",
    "monitoring": "Monitoring",
}


def describe(source: RenderInput, form: Form = WHOLE) -> dict[str, Any]:
    """Build the object that templates/main.typ reads."""
    return {
        "meta": _meta(source),
        "theme": _theme(source),
        "cover": _cover(source),
        "chapters": [{**chapter, "kicker": f"{n:02}"} for n, chapter in enumerate(_chapters(source, form), 1)],
    }


def _short(text: str, limit: int = 42) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _meta(source: RenderInput) -> dict[str, Any]:
    client = drawable(one_line(source.client_name)) or "Client"
    agency = drawable(one_line(source.agency_name)) or "Agency"
    return {
        "title": f"{client}: marketing plan",
        "author": agency,
        "description": f"{drawable(one_line(source.engagement_name))} for {client}",
        "keywords": ["marketing plan", client],
        "year": source.stamp.year,
        "month": source.stamp.month,
        "day": source.stamp.day,
        "footer": directed(_short(drawable(one_line(source.branding.footer)) or agency, 64)),
        "client-short": directed(_short(client)),
    }


def _theme(source: RenderInput) -> dict[str, str]:
    found = source.palette
    roles = {role: getattr(found, role) for role in ("ink", "deep", "primary", "accent", "tint", "paper")}
    return {**roles, "agency": source.branding.colour or found.accent, "quiet": "#5A6068", "hair": "#D5D8DC"}


def _cover(source: RenderInput) -> dict[str, Any]:
    client = narrow(source.client_name) or "Client"
    rows = [
        ("From", content.long_date(source.start_date)),
        ("To", content.long_date(source.end_date)),
        ("Objective", narrow(source.brief.objective)),
    ]
    return {
        "agency": words(source.agency_name),
        "logo": source.branding.logo_name,
        "branded": bool(source.branding.colour),
        "kicker": "Marketing plan",
        "client": client,
        "engagement": narrow(source.engagement_name),
        "size": 46 if len(client) <= 18 else 34 if len(client) <= 44 else 22,
        "facts": [[label, value] for label, value in rows if value],
        "notes": [words(line) for line in source.brief.disclaimers],
    }


def _chapters(source: RenderInput, form: Form) -> list[dict[str, Any]]:
    modules = [
        {"title": _TITLES[name], "intro": _INTROS[name], "blocks": _sections(source, name, form)}
        for name in _TITLES
        if source.module(name)
    ]
    ends = f"Approved content only. {content.span(source)}."
    found: list[dict[str, Any]] = [
        {"title": "Executive summary", "intro": ends, "blocks": executive_summary(source)},
        {
            "title": "The brief",
            "intro": "What the plan is built on, as it was told to us.",
            "blocks": brief_chapter(source),
        },
        *modules,
        {"title": "Next steps", "intro": "What has to happen, in this order.", "blocks": next_steps(source)},
        {"title": "Manifest", "intro": "The exact versions behind these pages.", "blocks": manifest(source, form.note)},
    ]
    return [{**chapter, "blocks": levelled(chapter["blocks"])} for chapter in found if chapter["blocks"]]


def _sections(source: RenderInput, module: str, form: Form) -> list[Block]:
    return [
        block
        for job_type in source.module(module)
        for block in (folded(source, job_type) if job_type in form.folded else section(source, job_type))
    ]
