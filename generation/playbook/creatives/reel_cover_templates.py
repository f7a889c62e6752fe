"""Reel covers: five openings that stay readable as a small tile of the profile grid."""

from __future__ import annotations

from pydantic import Field

from generation.brief import Brief
from generation.colour import palette
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
        use=material.say(brief, "reel use", _USE).format(brand=brief.client_name),
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
        ("The problem", "dark", f"{material.short(pain, 64)}?", _line(brief, "pain", _AFTER_PAIN)),
        (
            "The wish",
            "strong",
            f"Wanted: {material.inner(brief, material.short(wish, 64))}",
            _line(brief, "wish", _AFTER_WISH),
        ),
        ("The doubt", "light", f"“{material.short(doubt, 64)}”", _line(brief, "doubt", _AFTER_DOUBT)),
        ("The rule", "tint", f"Our rule: {material.inner(brief, rule)}", _line(brief, "rule", _AFTER_RULE))
        if rule
        else None,
        ("Behind the scenes", "dark", _line(brief, "behind", _BEHIND), material.subject(brief)),
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


def _line(brief: Brief, salt: str, options: tuple[str, ...]) -> str:
    return material.say(brief, f"reel {salt}", options).format(brand=brief.client_name)


_USE = (
    "Set one as the cover of each reel and keep the series in this order on the grid. {brand} "
    "changes only the headline.",
    "Each cover belongs to one kind of reel. Repeating them lets people spot {brand} before they read a word.",
    "The grid crops a cover to its middle, so {brand}'s words stand there. Leave the edges to the drawing.",
)
_AFTER_PAIN = ("There is another way", "It need not stay like that", "Let us look at why")
_AFTER_WISH = ("What it takes to get there", "How close can we come?", "Start from the wish")
_AFTER_DOUBT = ("Our answer, on camera", "We take this one seriously", "Let us talk about it")
_AFTER_RULE = ("And what it costs us to keep it", "Why we hold on to it", "Where it comes from")
_BEHIND = ("Behind the scenes at {brand}", "A look inside {brand}", "How things are done at {brand}")
