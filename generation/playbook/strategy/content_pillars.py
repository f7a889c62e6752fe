"""What to talk about: four pillars with a purpose, angles, example posts in the brief's words, and a share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from string import Formatter

from pydantic import Field

from generation.brief import Brief
from generation.knowledge.pillars import PillarPlan, pillar_plans
from generation.matching import find_terms
from generation.playbook.compose import pick
from generation.playbook.rules import forbidden, obey
from generation.playbook.strategy._voice import (
    COMMON,
    goal_of,
    objections,
    outcomes,
    pains,
    quotable,
    slots,
)
from generation.playbook.variants import worded
from generation.playbook.writing import upper_head
from generation.registry import job_type
from generation.types import JobModule, Part, Reads, Section


class Pillar(Part):
    name: str
    purpose: str = Field(json_schema_extra={"view": "lead"})
    angles: list[str]
    examples: list[str] = Field(title="Example posts")
    share: int = Field(title="Share of the mix, per cent")


class ContentPillars(Section):
    summary: str = Field(json_schema_extra={"view": "lead"})
    pillars: list[Pillar]


@job_type(
    "content_pillars",
    module=JobModule.STRATEGY,
    label="Content pillars",
    order=3,
    reads=Reads(
        intake=(
            *COMMON,
            "pain_points",
            "desired_outcomes",
            "objections",
            "differentiators",
            "proof_assets",
            "context_data",
        )
    ),
    schema=ContentPillars,
)
def content_pillars(brief: Brief) -> ContentPillars:
    words = _words(brief)
    found = [_pillar(brief, plan, words) for plan in worded(brief, pillar_plans(brief.objective))]
    return obey(brief, ContentPillars(summary=_summary(brief, words), pillars=found))


def _summary(brief: Brief, words: Mapping[str, str]) -> str:
    line = pick(
        brief,
        "pillars summary",
        (
            "{brand} talks about four things and lets the rest pass. Shares say how often each one gets a slot, "
            "with {goal} as the yardstick.",
            "Four subjects carry the content for {offer}. Each serves {goal} in its own way, and the shares keep "
            "the loudest one from taking over.",
            "A post by {brand} belongs to one of four pillars or stays in the drawer. The mix is set for {goal}.",
        ),
    )
    return line.format(**words, goal=goal_of(brief).goal)


def _words(brief: Brief) -> dict[str, str]:
    """Collect the slots of examples: only what the brief holds, so that a template can be tried against them."""
    found = slots(brief)
    found["offer_head"] = upper_head(found["offer"])
    _number(found, "pain", [quote.text for quote in pains(brief)])
    _number(found, "wish", [quote.text for quote in outcomes(brief)])
    _number(found, "doubt", [quote.text for quote in objections(brief)])
    _number(found, "claim", quotable(brief, brief.differentiators))
    _number(found, "document", quotable(brief, brief.proof_assets))
    for key, field in (("evp", "evp_statement"), ("roles", "role_types")):
        _number(found, key, quotable(brief, [line for line in [brief.hiring(field).rstrip(".")] if line]))
        found |= {key: found[f"{key}1"]} if f"{key}1" in found else {}
    return found


def _number(found: dict[str, str], key: str, lines: Sequence[str]) -> None:
    found.update({f"{key}{n}": line for n, line in enumerate(lines, 1)})


def _pillar(brief: Brief, plan: PillarPlan, words: Mapping[str, str]) -> Pillar:
    return Pillar(
        name=plan.name.format(**words),
        purpose=plan.purpose.format(**words),
        angles=[angle.format(**words) for angle in plan.angles],
        examples=_examples(brief, plan, words),
        share=plan.share,
    )


def _examples(brief: Brief, plan: PillarPlan, words: Mapping[str, str]) -> list[str]:
    """Choose the first three whose needs the brief meets, without those that would use a forbidden word."""
    possible = [line.format(**words) for line in plan.examples if _needs(line) <= words.keys()]
    terms = forbidden(brief)
    allowed = [line for line in possible if not find_terms(line, terms)]
    return (allowed if len(allowed) >= 3 else possible)[:3]


def _needs(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}
