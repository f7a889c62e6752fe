"""How the strategy sections quote a brief: short, in quotation marks, marked when assumed, and obedient."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from generation.brief import Brief
from generation.knowledge.industries import Industry, industry
from generation.knowledge.objectives import Objective, objective
from generation.matching import find_terms, forbidden_topics
from generation.playbook.compose import first_sentence
from generation.types import Section

S = TypeVar("S", bound=Section)

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
_CONTROL = re.compile("[\u0000-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")
_HEAD_END = re.compile(r"\s+(?:at|in|with|who|aged?|from|for|of|across|that|whose|looking)\s|,")
_NOT_ROLES = frozenset(("women", "men", "boys", "girls", "people", "adults", "ladies", "gentlemen", "children"))
_EVERYWHERE = re.compile(
    r"worldwide|global(?:ly)?|international(?:ly)?|everywhere|online|remote|anywhere", re.IGNORECASE
)
_ARTICLE = re.compile(
    r"(?:United|UK|USA?|EU|European Union|Netherlands|UAE|Philippines|Midlands|Nordics?|Middle East)\b"
)
_PROPER = frozenset(
    ("Shopify", "Google", "Amazon", "Microsoft", "Salesforce", "Apple", "Adobe", "Xero", "Sage", "Oracle")
)


@dataclass(frozen=True)
class Quote:
    """A line of the brief, or (`given` false) an assumption from the industry's or the objective's stock."""

    text: str
    given: bool

    def __str__(self) -> str:
        return f"“{self.text}”" if self.given else f"“{self.text}” (assumed)"


def short(text: str, limit: int) -> str:
    """At most `limit` characters, cut between words; without control and direction marks."""
    text = " ".join(_CONTROL.sub(" ", text).split())
    if len(text) <= limit:
        return text
    head = text[:limit].rsplit(" ", 1)[0] if " " in text[:limit] else text[: limit - 1]
    return head.rstrip(" ,;:.-–") + "…"


def lower_head(text: str, keep: str = "") -> str:
    """The text as it stands mid-sentence: an ordinary first word loses its capital, a name keeps it."""
    first = re.split(r"[\s,]", text, maxsplit=1)[0]
    ordinary = first[:1].isupper() and (first[1:].islower() or first == "A") and first not in _PROPER
    return text[0].lower() + text[1:] if ordinary and first.lower() not in keep.lower() else text


def upper_head(text: str) -> str:
    return text[:1].upper() + text[1:]


def short_offer(brief: Brief) -> str:
    """The offer's own noun: 'home care for older adults' gives 'home care'."""
    name = offer_name(brief)
    head = re.split(r",|\s(?:for|with|that|which|including|to|from|in|across)\s", name, maxsplit=1)[0]
    return head if len(head.split()) > 1 else name


def who_name(brief: Brief) -> str:
    """The audience without its relative clauses: the roles when the brief names them, else up to the first break."""
    audience = audience_name(brief)
    found = roles(audience)
    if len(found) > 1:
        return _HEAD_END.split(audience, maxsplit=1)[0]
    head = re.split(r",|;|\s(?:who|that|whose|including)\s", audience, maxsplit=1)[0]
    return head if len(head.split()) > 1 else audience


def roles(audience: str) -> list[str]:
    """'Finance directors and controllers at banks' as two roles, each with what follows; else the whole as one."""
    end = _HEAD_END.search(audience)
    head, tail = (audience[: end.start()], audience[end.start() :]) if end else (audience, "")
    found = [part.strip() for part in re.split(r",|\band\b|\bor\b", head) if part.strip()]
    if len(found) < 2 or _NOT_ROLES & {part.lower() for part in found}:
        return [audience]
    return [f"{part}{tail}" for part in found[:2]]


def offer_name(brief: Brief) -> str:
    """The offer in a few words: its first sentence, before any colon that opens a list."""
    text = first_sentence(short(brief.primary_offer, 300)).rstrip(".!? ")
    head = text.split(": ", 1)[0]
    return lower_head(short(head or text, 90), f"{brief.client_name} {brief.geography}")


def audience_name(brief: Brief) -> str:
    """The audience as the brief describes it, or the least that can be said when it does not."""
    if brief.target_audience:
        return lower_head(short(brief.target_audience, 130), f"{brief.client_name} {brief.geography}")
    people = goal_of(brief).actors if goal_of(brief).pains else trade_of(brief).people
    return f"{people} interested in {short_offer(brief)}"


def place(brief: Brief) -> str:
    """Where the offer is served, as it stands after 'in'."""
    text = short(brief.geography, 60)
    if _EVERYWHERE.fullmatch(text):
        return f"every market it serves ({text.lower()})"
    return f"the {text}" if _ARTICLE.match(text) else text


def brand(brief: Brief) -> str:
    return short(brief.client_name, 60)


def goal_of(brief: Brief) -> Objective:
    return objective(brief.objective)


def trade_of(brief: Brief) -> Industry:
    return industry(brief.industry)


def slots(brief: Brief) -> dict[str, str]:
    """The words that templates may name. Values are data: braces in them stay as they are."""
    goal, trade, audience = goal_of(brief), trade_of(brief), audience_name(brief)
    return {
        "brand": brand(brief),
        "offer": short_offer(brief),
        "Offer": upper_head(short_offer(brief)),
        "full_offer": offer_name(brief),
        "who": who_name(brief),
        "audience": audience,
        "Audience": upper_head(audience),
        "place": place(brief),
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
    return [short(line, limit) for line in lines if not find_terms(line, terms)]


def _topped_up(brief: Brief, lines: Sequence[str], stock: Sequence[str]) -> list[Quote]:
    """At least three: what the brief says first, then the stock."""
    given = [Quote(line, True) for line in dict.fromkeys(quotable(brief, lines))]
    return [*given, *(Quote(line, False) for line in stock[: max(0, 3 - len(given))])]


# -- obeying ---------------------------------------------------------------------------------------

_NO_CLAIMS = re.compile(r"\bno\s+([^.;:]+?)\s+claims\b", re.IGNORECASE)
_BROAD = frozenset(("any", "comparison", "comparative", "false", "health", "legal", "such", "other", "these"))
# Plain words of our own prose that a brief may ban, with what stands in for them.
_INSTEAD = {
    "customer": "client", "client": "customer", "team": "group", "buyer": "shopper", "product": "item",
    "simple": "plain", "easy": "plain", "best": "strongest", "proof": "evidence", "guarantee": "promise",
    "problem": "difficulty", "trust": "confidence", "story": "account", "post": "update", "price": "cost",
    "offer": "proposal", "audience": "readers", "candidate": "applicant", "help": "support", "cheap": "low-cost",
}  # fmt: skip


def forbidden(brief: Brief) -> list[str]:
    """Terms no text may hold: banned words, topics never to be mentioned, and kinds of claim that are ruled out.

    The client's own name stays, whatever it holds.
    """
    rules = " \n".join(brief.constraints)
    claims = [part for match in _NO_CLAIMS.finditer(rules) for part in re.split(r",\s*|\s+(?:or|and)\s+", match[1])]
    kinds = [part.strip() for part in claims if part.strip().lower() not in _BROAD and len(part.split()) < 3]
    terms = dict.fromkeys([*brief.banned_words, *forbidden_topics(rules), *kinds])
    return [term for term in terms if not find_terms(brief.client_name, [term])]


def obeying(brief: Brief, section: S) -> S:
    """The section with every forbidden word replaced, or its sentence left out."""
    terms, content = forbidden(brief), section.model_dump()
    if not find_terms(str(content), terms):
        return section
    return type(section).model_validate(_walk(content, terms))


def _walk(value: Any, terms: list[str]) -> Any:
    if isinstance(value, str):
        return _clean(value, terms) if find_terms(value, terms) else value
    if isinstance(value, dict):
        return {key: _walk(item, terms) for key, item in value.items()}
    return [_walk(item, terms) for item in value] if isinstance(value, list) else value


def _clean(text: str, terms: list[str]) -> str:
    text = re.sub(r"\w+", lambda match: _replacement(match[0], terms), text)
    kept = [part for part in re.split(r"(?<=[.!?])\s+", text) if not find_terms(part, terms)]
    return " ".join(kept) or _without_words(text, terms)


def _replacement(word: str, terms: list[str]) -> str:
    other = _INSTEAD.get(_singular(word.lower()))
    if other is None or not find_terms(word, terms) or find_terms(other, terms):
        return word
    plural = f"{other}s" if word.lower().endswith("s") and not other.endswith("s") else other
    return upper_head(plural) if word[0].isupper() else plural


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def _without_words(text: str, terms: list[str]) -> str:
    """For a lone phrase: the words that make a forbidden term go, up to six in a row."""
    tokens = text.split(" ")
    for size in range(1, 7):
        at = 0
        while at + size <= len(tokens):
            if find_terms(" ".join(tokens[at : at + size]), terms):
                del tokens[at : at + size]
            else:
                at += 1
    return " ".join(tokens).strip(" ,;:-–")
