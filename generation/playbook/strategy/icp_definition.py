"""Who the plan is for: two segments, one person out of each, and what nobody knows about them yet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pydantic import Field

from generation.brief import Brief
from generation.knowledge.personas import Lens, audience_view
from generation.playbook.compose import first_sentence, pick
from generation.playbook.naming import audience_name, brand, roles
from generation.playbook.rules import obey
from generation.playbook.strategy._voice import (
    COMMON,
    Quote,
    goal_of,
    objections,
    outcomes,
    pains,
    slots,
    trade_of,
)
from generation.playbook.variants import worded
from generation.playbook.writing import shorten, upper_head
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section


class Segment(Part):
    name: str = Field(title="Segment")
    definition: str = Field(json_schema_extra={"view": "lead"})
    why: str = Field(title="Why it matters")


class Persona(Part):
    name: str
    role: str
    situation: str
    pains: list[str]
    motivations: list[str]
    triggers: list[str] = Field(title="Triggers (to be confirmed)")
    objections: list[str]
    reads: list[str] = Field(title="Where they read (to be confirmed)")
    tone: str = Field(title="Tone that works")


class IcpDefinition(Section):
    summary: str = Field(json_schema_extra={"view": "lead"})
    segments: list[Segment]
    personas: list[Persona]
    not_for: list[str] = Field(title="Not for")
    open_questions: list[str] = Field(title="Not known yet")


@job_type(
    "icp_definition",
    module=JobModule.STRATEGY,
    label="ICP definition",
    order=0,
    reads=Reads(intake=(*COMMON, "pain_points", "desired_outcomes", "objections", "tone_voice")),
    schema=IcpDefinition,
)
def icp_definition(brief: Brief) -> IcpDefinition:
    view, words = worded(brief, audience_view(brief.objective)), _words(brief)
    section = IcpDefinition(
        summary=pick(brief, "icp summary", view.summary).format(**words),
        segments=[_segment(view.primary, words), _segment(view.secondary, words)],
        personas=[_persona(brief, view.primary, words, 0), _persona(brief, view.secondary, words, 1)],
        not_for=[line.format(**words) for line in view.not_for],
        open_questions=[*_silence(brief), *(line.format(**words) for line in view.questions)],
    )
    return obey(brief, section)


def _words(brief: Brief) -> dict[str, str]:
    secondary = upper_head(_including(audience_name(brief)))
    return {**slots(brief), "Secondary": secondary}


def _including(audience: str) -> str:
    """Find the group that the brief singles out with 'including', else everyone it describes."""
    found = re.search(r"\bincluding\s+([^,.;]+)", audience)
    return found[1] if found else audience


def _segment(lens: Lens, words: dict[str, str]) -> Segment:
    return Segment(
        name=lens.segment.format(**words), definition=lens.definition.format(**words), why=lens.why.format(**words)
    )


def _persona(brief: Brief, lens: Lens, words: dict[str, str], place_in_pair: int) -> Persona:
    trade = trade_of(brief)
    return Persona(
        name=lens.persona.format(**words),
        role=_role(brief, lens, place_in_pair, words),
        situation=lens.situation.format(**words),
        pains=_framed([*pains(brief)[:4], pains(brief)[0]], lens.pain_frames, place_in_pair, words),
        motivations=_framed(outcomes(brief), lens.motive_frames, place_in_pair, words),
        triggers=[upper_head(line.format(**words)) for line in lens.triggers or _half(trade.triggers, place_in_pair)],
        objections=_framed(objections(brief), lens.doubt_frames, place_in_pair, words),
        reads=[*map(upper_head, _half(_sources(brief), place_in_pair)), lens.reading.format(**words)],
        tone=_tone(brief, lens, place_in_pair),
    )


def _role(brief: Brief, lens: Lens, place_in_pair: int, words: dict[str, str]) -> str:
    audience = audience_name(brief)
    found = roles(audience) if len(roles(audience)) > 1 else [audience, _including(audience)]
    part = lens.part.format(**words)
    if goal_of(brief).key == "Partnerships":
        return f"At an organisation that serves {words['who']}: the person who {part}."
    return f"Among {found[place_in_pair]}: the person who {part}."


def _silence(brief: Brief) -> list[str]:
    if brief.target_audience:
        return []
    return [f"Who exactly should hear from {brand(brief)}? The brief is silent, so this page starts from assumptions."]


def _half(items: Sequence[str], place_in_pair: int) -> Sequence[str]:
    return items[2:] if place_in_pair else items[:2]


def _sources(brief: Brief) -> Sequence[str]:
    trade = trade_of(brief)
    return trade.job_reads if goal_of(brief).key == "Hiring" else trade.reads


def _framed(quotes: Sequence[Quote], frames: Sequence[str], place_in_pair: int, words: dict[str, str]) -> list[str]:
    """Write two quotes for each person, each with what it means for that person."""
    chosen = quotes[2 * place_in_pair : 2 * place_in_pair + 2]
    return [f"{quote}: {frame.format(**words)}." for quote, frame in zip(chosen, frames, strict=False)]


def _tone(brief: Brief, lens: Lens, place_in_pair: int) -> str:
    voice = shorten(first_sentence(brief.tone_voice).rstrip("."), 80)
    if place_in_pair or not voice:
        return lens.tone
    opening = pick(
        brief,
        "icp tone",
        (
            "The voice in the brief, “{voice}”, is right for this reader.",
            "Keep to the brief's “{voice}”.",
            "“{voice}” is the brief's own instruction, and it holds here.",
        ),
    )
    return f"{opening.format(voice=voice)} {lens.tone}"
