"""How the strategy sections quote a brief: short, in quotation marks, marked when assumed, and obedient."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from generation.brief import Brief
from generation.knowledge.industries import Industry, industry
from generation.knowledge.objectives import Objective, objective
from generation.knowledge.wordings import ALSO
from generation.matching import find_terms
from generation.playbook.compose import pick
from generation.playbook.naming import audience_name, brand, offer_name, offer_noun, served, who_name
from generation.playbook.rules import forbidden
from generation.playbook.writing import shorten, upper_head

T = TypeVar("T")

# What every strategy section reads: who speaks, about what, to whom, where, what for, and under which rules.
COMMON = (
    "client_name",
    "primary_offer",
    "target_audience",
    "geography",
    "objective",
    "industry",
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
    """The words that templates may name. Values are data: braces in them stay as they are."""
    goal, trade, audience = goal_of(brief), trade_of(brief), audience_name(brief)
    return {
        "brand": brand(brief),
        "offer": offer_noun(brief),
        "Offer": upper_head(offer_noun(brief)),
        "full_offer": offer_name(brief),
        "who": who_name(brief),
        "audience": audience,
        "Audience": upper_head(audience),
        "place": served(brief, f"every market it serves ({brief.geography.lower()})"),
        "actor": goal.actor,
        "actors": goal.actors,
        "people": trade.people,
        "category": trade.category,
        "setting": trade.setting,
        "seek": trade.seek,
        "proof": trade.proof,
        "doubt": trade.doubt,
        "item": trade.item,
        "person": trade.person,
        "maker": trade.maker,
        "scene": trade.scene,
        "paper": trade.paper,
        "moment": trade.moment,
        "scene_cap": upper_head(trade.scene),
        "moment_cap": upper_head(trade.moment),
        "a_maker": f"{'an' if trade.maker[0] in 'aeiou' else 'a'} {trade.maker}",
        "a_person": f"{'an' if trade.person[0] in 'aeio' else 'a'} {trade.person}",
        "A_maker": f"{'An' if trade.maker[0] in 'aeiou' else 'A'} {trade.maker}",
        "an_item": f"{'an' if trade.item[0] in 'aeiou' else 'a'} {trade.item}",
    }


def pains(brief: Brief) -> list[Quote]:
    return _topped_up(brief, brief.pain_points, goal_of(brief).pains or trade_of(brief).pains)


def outcomes(brief: Brief) -> list[Quote]:
    return _topped_up(brief, brief.desired_outcomes, goal_of(brief).outcomes or trade_of(brief).outcomes)


def objections(brief: Brief) -> list[Quote]:
    return _topped_up(brief, brief.objections, goal_of(brief).objections or trade_of(brief).objections)


def quotable(brief: Brief, lines: Sequence[str], limit: int = 110) -> list[str]:
    """The lines short enough to quote, without those that break the brief's own rules."""
    terms = forbidden(brief)
    return [shorten(line, limit) for line in lines if not find_terms(line, terms)]


def _topped_up(brief: Brief, lines: Sequence[str], stock: Sequence[str]) -> list[Quote]:
    """At least three: what the brief says first, then the stock."""
    given = [Quote(line, True) for line in dict.fromkeys(quotable(brief, lines))]
    return [*given, *(Quote(line, False) for line in stock[: max(0, 3 - len(given))])]


# -- second wordings -------------------------------------------------------------------------------


def worded(brief: Brief, knowledge: T) -> T:
    """The same knowledge with each sentence in the wording that was dealt to this brief.

    A wording that would use a forbidden term stands back where the other one does not.
    """
    found: T = _reworded(brief, knowledge, forbidden(brief))
    return found


def _reworded(brief: Brief, value: Any, terms: Sequence[str]) -> Any:
    if isinstance(value, str):
        return _wording(brief, value, terms) if value in ALSO else value
    if isinstance(value, tuple | list):
        return type(value)(_reworded(brief, item, terms) for item in value)
    if isinstance(value, Mapping):
        return {key: _reworded(brief, item, terms) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _reworded(brief, getattr(value, f.name), terms) for f in fields(value)})
    return value


def _wording(brief: Brief, text: str, terms: Sequence[str]) -> str:
    options = (text, ALSO[text])
    kept = [option for option in options if not find_terms(option, terms)] if terms else options
    return pick(brief, text, kept or options)
