"""Quote a brief in the strategy sections: short, in quotation marks, marked when assumed, within the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generation.brief import Brief
from generation.knowledge.industries import Industry, industry
from generation.knowledge.objectives import Objective, objective
from generation.matching import find_terms
from generation.playbook.naming import audience_name, brand, names, offer_name, offer_noun, served, who_name
from generation.playbook.rules import forbidden
from generation.playbook.variants import worded
from generation.playbook.writing import lower_head, shorten, upper_head

# What every strategy section reads: who speaks, about what, to whom, where, what for, and under which rules.
COMMON = (
    "client_name",
    "primary_offer",
    "target_audience",
    "geography",
    "objective",
    "industry",
    "industry_other",
    "constraints",
    "banned_words",
)


@dataclass(frozen=True)
class Quote:
    """A line of the brief, or (`given` false) an assumption from the industry's or the objective's stock."""

    text: str
    given: bool

    def __str__(self) -> str:
        return f"“{self.text}”" if self.given else f"“{self.text}” (assumed)"


def goal_of(brief: Brief) -> Objective:
    return objective(brief.objective)


def trade_of(brief: Brief) -> Industry:
    return industry(brief.industry)


def slots(brief: Brief) -> dict[str, str]:
    """Collect the words that templates may name. Values are data: braces in them stay as they are."""
    goal, trade, audience, who = goal_of(brief), trade_of(brief), audience_name(brief), who_name(brief)
    place = served(brief, f"every market it serves ({brief.geography.lower()})")
    person = trade.ally if goal.key == "Partnerships" else trade.person
    return {
        "brand": brand(brief),
        "offer": offer_noun(brief),
        "Offer": upper_head(offer_noun(brief)),
        "full_offer": offer_name(brief),
        "who": who,
        "Who": upper_head(who),
        "audience": audience,
        "Audience": upper_head(audience),
        "place": place,
        "Place": upper_head(place),
        "actor": goal.actor,
        "actors": goal.actors,
        "people": trade.people,
        "category": _category(brief),
        "setting": trade.setting,
        "seek": trade.seek,
        "proof": trade.proof,
        "doubt": trade.doubt,
        "item": trade.item,
        "person": person,
        "maker": trade.maker,
        "scene": trade.scene,
        "paper": trade.paper,
        "moment": trade.moment,
        "scene_cap": upper_head(trade.scene),
        "moment_cap": upper_head(trade.moment),
        "a_maker": f"{'an' if trade.maker[0] in 'aeiou' else 'a'} {trade.maker}",
        "a_person": f"{'an' if person[0] in 'aeio' else 'a'} {person}",
        "A_person": f"{'An' if person[0] in 'aeio' else 'A'} {person}",
        "A_maker": f"{'An' if trade.maker[0] in 'aeiou' else 'A'} {trade.maker}",
        "An_item": f"{'An' if trade.item[0] in 'aeiou' else 'A'} {trade.item}",
        "an_item": f"{'an' if trade.item[0] in 'aeiou' else 'a'} {trade.item}",
    }


def _category(brief: Brief) -> str:
    """Name the offer's category: the free text where the brief has one, else the trade's own phrase."""
    label = lower_head(brief.industry_label, names(brief))
    return label if brief.industry == "Other" and label.lower() != "other" else trade_of(brief).category


def pains(brief: Brief) -> list[Quote]:
    return _topped_up(brief, brief.pain_points, goal_of(brief).pains or trade_of(brief).pains)


def outcomes(brief: Brief) -> list[Quote]:
    return _topped_up(brief, brief.desired_outcomes, goal_of(brief).outcomes or trade_of(brief).outcomes)


def objections(brief: Brief) -> list[Quote]:
    return _topped_up(brief, brief.objections, goal_of(brief).objections or trade_of(brief).objections)


def quotable(brief: Brief, lines: Sequence[str], limit: int = 110) -> list[str]:
    """Keep the lines short enough to quote, without those that break the brief's own rules."""
    terms = forbidden(brief)
    return [shorten(line, limit) for line in lines if not find_terms(line, terms)]


def _topped_up(brief: Brief, lines: Sequence[str], stock: Sequence[str]) -> list[Quote]:
    """Fill up to three: what the brief says first, then the stock."""
    given = [Quote(line, True) for line in dict.fromkeys(quotable(brief, lines))]
    spare = worded(brief, stock)[: max(0, 3 - len(given))]
    return [*given, *(Quote(line, False) for line in spare)]
