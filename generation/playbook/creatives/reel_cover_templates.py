"""Reel covers: five openings that stay readable as a small tile of the profile grid."""

from __future__ import annotations

from pydantic import Field

from generation.brief import Brief
from generation.colour import palette
from generation.knowledge import frame_copy as copy
from generation.playbook.creatives import _material as material
from generation.playbook.creatives._design import HIDDEN, REEL_COVER, Frame, Style, frame, scheme, style
from generation.registry import job_type
from generation.types import JobModule, Reads, Section


class ReelCoverTemplates(Section):
    use: str = Field(title="How to use them", json_schema_extra={"view": "lead"})
    covers: list[Frame] = Field(title="Covers", min_length=4)
    publish_with: list[str] = Field(default_factory=list, title="Must stand in the caption of the reel")
    style: Style = Field(json_schema_extra=HIDDEN)


@job_type(
    "reel_cover_templates",
    module=JobModule.CREATIVES,
    label="Reel cover templates",
    order=2,
    reads=Reads(intake=material.INTAKE, sections=("content_pillars",)).without(
        "website no_website pricing voice_examples proof_assets target_audience"
    ),
    schema=ReelCoverTemplates,
)
def reel_cover_templates(brief: Brief) -> ReelCoverTemplates:
    found = ReelCoverTemplates(
        use=material.say(brief, "reel use", copy.REEL_USE).format(brand=brief.client_name),
        covers=[_cover(brief, index, *words) for index, words in enumerate(_openings(brief))],
        publish_with=material.small_print(brief),
        style=style(brief),
    )
    return material.obey(brief, found)


def _openings(brief: Brief) -> list[tuple[str, str, str, str]]:
    """(name, kind of scheme, headline, body) of each cover; every headline is made from another part of the brief."""
    pains, wishes, doubts = material.pains(brief), material.outcomes(brief), material.doubts(brief)
    pain, wish, doubt = pains[1 % len(pains)], wishes[-1], doubts[-1]
    rule = _rule(brief)
    found = [
        ("The problem", "dark", f"{material.short(pain, 64)}?", _line(brief, "pain", copy.AFTER_PAIN)),
        (
            "The wish",
            "strong",
            _line(brief, "wanted", copy.WANTED, material.inner(brief, material.short(wish, 64))),
            _line(brief, "wish", copy.AFTER_WISH),
        ),
        ("The doubt", "light", f"“{material.short(doubt, 64)}”", _line(brief, "doubt", copy.AFTER_DOUBT)),
        (
            "The rule",
            "tint",
            _line(brief, "our rule", copy.RULE, material.inner(brief, rule)),
            _line(brief, "rule", copy.AFTER_RULE),
        )
        if rule
        else None,
        ("Behind the scenes", "dark", _line(brief, "behind", copy.BEHIND), material.subject(brief)),
    ]
    return [cover for cover in found if cover]


def _rule(brief: Brief) -> str:
    found = material.rules(brief)
    return material.short(found[-1], 64) if found else ""


def _cover(brief: Brief, index: int, name: str, kind: str, headline: str, body: str) -> Frame:
    kicker = _pillar(brief, index) or f"{brief.client_name} · {index + 1}"
    alt = material.short(f"Reel cover, {name.lower()}: {headline}", 240)
    return frame(
        REEL_COVER,
        scheme(palette(brief), kind),
        name,
        "reel",
        kicker=material.short(kicker, 44),
        headline=headline,
        body=body,
        alt=alt,
    )


def _pillar(brief: Brief, index: int) -> str:
    pillars = brief.section("content_pillars").get("pillars") or []
    name = str(pillars[index % len(pillars)].get("name", "")) if pillars else ""
    return next(iter(material.permitted(brief, [name])), "")


def _line(brief: Brief, salt: str, options: tuple[str, ...], line: str = "") -> str:
    return material.say(brief, f"reel {salt}", options).format(brand=brief.client_name, line=line) or line
