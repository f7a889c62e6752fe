"""Name the offer, the people, the place and the brand of a brief inside our own sentences."""

from __future__ import annotations

import re

from generation.brief import Brief
from generation.knowledge.industries import industry
from generation.knowledge.objectives import objective
from generation.playbook.compose import first_sentence
from generation.playbook.writing import lower_head, shorten

_HEAD_END = re.compile(r"\s+(?:at|in|with|who|aged?|from|for|of|across|that|whose|looking)\s|,")
_NOUN_END = re.compile(r",|(?<!-)\s(?:for|with|that|which|including|to|from|in|across|at(?= the| our))\s")
_NOT_ROLES = frozenset(("women", "men", "boys", "girls", "people", "adults", "ladies", "gentlemen", "children"))
_AGE = re.compile(r",?\s*\(?\bage[sd]?\s+\d{1,2}(?:\s*(?:-|–|to|and)\s*\d{1,2}|\+)?\)?", re.IGNORECASE)
_EVERYWHERE = re.compile(
    r"worldwide|global(?:ly)?|international(?:ly)?|everywhere|online|remote|anywhere", re.IGNORECASE
)
_LONG = 60
_ARTICLE = re.compile(
    r"(?:United|UK|USA?|EU|European Union|Netherlands|UAE|Philippines|Midlands|Nordics?|Middle East)\b"
)


def names(brief: Brief) -> str:
    """List the words that keep their capital: those of the name and the place, and names inside the offer."""
    inside = re.findall(r"(?<=[a-z,] )[A-Z][\w-]+", brief.primary_offer)
    return " ".join([brief.client_name, brief.geography, *inside])


def brand(brief: Brief, limit: int = 60) -> str:
    return shorten(brief.client_name, limit)


def offer_name(brief: Brief, limit: int = 90) -> str:
    """Name the offer in a few words: its first sentence, before any colon that opens a list."""
    text = first_sentence(shorten(brief.main_offer, 300)).rstrip(".!? ")
    head = text.split(": ", 1)[0]
    return lower_head(shorten(head or text, limit), names(brief))


def offer_phrase(brief: Brief, limit: int = 72) -> str:
    """Name the offer where the name fits, else by its noun: never a name that breaks off."""
    name = offer_name(brief, 200)
    return name if len(name) <= limit else shorten(offer_noun(brief), limit)


def offer_noun(brief: Brief) -> str:
    """Find the offer's noun: 'home care for older adults' gives 'home care'; 'two- to four-room flats' stays whole."""
    name = offer_name(brief)
    head = _NOUN_END.split(name, maxsplit=1)[0]
    return head if len(head.split()) > 1 else name


def audience_name(brief: Brief) -> str:
    """Name the audience as the brief describes it, or the least that can be said when it does not."""
    if brief.target_audience:
        return lower_head(shorten(_elsewhere(brief, brief.target_audience), 130), names(brief))
    goal = objective(brief.objective)
    people = goal.actors if goal.pains else industry(brief.industry).people
    return f"{people} interested in {offer_noun(brief)}"


def who_name(brief: Brief) -> str:
    """Name the audience without its relative clauses."""
    return _without_clauses(audience_name(brief))


def readers(brief: Brief) -> str:
    """Name the people a post speaks about, without an age: it speaks to a situation and not to a birth year."""
    text = shorten(_AGE.sub("", _elsewhere(brief, brief.target_audience)), 130)
    return _without_clauses(lower_head(text, names(brief))) if text else f"people in {served(brief)}"


def _elsewhere(brief: Brief, text: str) -> str:
    """Remove the place served, which our sentences name themselves; keep the text whole when nothing else is said."""
    found = text.replace(f" in {brief.geography}", "", 1) if brief.geography else text
    return found if len(found.split()) > 1 else text


def _without_clauses(audience: str) -> str:
    """Return the roles when the text names them, else all up to the first break."""
    if len(roles(audience)) > 1:
        return _HEAD_END.split(audience, maxsplit=1)[0]
    head = re.split(r",|;|\s(?:who|that|whose|including)\s", audience, maxsplit=1)[0]
    return head if len(head.split()) > 1 else _first_clause(audience)


def _first_clause(audience: str) -> str:
    """Cut what a long clause adds after its last 'and', as in 'People who swim and have a free Saturday'."""
    head, joined, _ = audience.rpartition(" and ")
    return head if joined and len(audience) > _LONG and " who " in head else audience


def roles(audience: str) -> list[str]:
    """Split 'Finance directors and controllers at banks' into two roles, each with what follows; else one whole."""
    end = _HEAD_END.search(audience)
    head, tail = (audience[: end.start()], audience[end.start() :]) if end else (audience, "")
    found = [part.strip() for part in re.split(r",|\band\b|\bor\b", head) if part.strip()]
    if len(found) < 2 or _NOT_ROLES & {part.lower() for part in found}:
        return [audience]
    return [f"{part}{tail}" for part in found[:2]]


def served(brief: Brief, market: str = "every market we serve") -> str:
    """Name where the offer is served, as it stands after 'in'; a remark in brackets is left to the tables."""
    text = shorten(re.sub(r"\s*\([^()]*\)", "", brief.geography) or brief.geography, 60)
    if _EVERYWHERE.fullmatch(text):
        return market
    return f"the {text}" if _ARTICLE.match(text) else text
