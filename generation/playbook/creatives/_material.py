"""Cut the client's words to length and check them against the brief's rules, for the six creatives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from generation.brief import Brief
from generation.knowledge.industries import industry
from generation.knowledge.objectives import objective
from generation.knowledge.phrases import phrases
from generation.matching import find_terms
from generation.playbook import rules as rules_of
from generation.playbook.compose import pick, sentence
from generation.playbook.naming import names
from generation.playbook.variants import worded
from generation.playbook.writing import lower_head
from generation.types import Section

T = TypeVar("T")
S = TypeVar("S", bound=Section)

# Read by every creative: what is said, to whom, and the rules that hold for all of it.
INTAKE = (
    "client_name", "industry", "industry_other", "geography", "website", "no_website", "primary_offer", "objective",
    "target_audience", "pain_points", "desired_outcomes", "objections", "differentiators", "proof_assets", "pricing",
    "tone_voice", "voice_examples", "banned_words", "constraints", "required_disclaimers", "context_data",
)  # fmt: skip
_PEOPLE = (
    r"clients?|patients?|customers?|residents?|students?|pupils?|children|minors|service users?|tenants?|faces|people"
)
_NO_PICTURE = re.compile(
    rf"\b(?:no|never|not|without)\b[^.]*?\b(?:images?|photos?|pictures?|footage|filming|faces)\b[^.]*?\b({_PEOPLE})\b",
    re.I,
)
_RATING = re.compile(r"\brat(?:ed|ing)|award|winner|set up|voted", re.I)
_EQUAL = re.compile(r"\bequal[- ]opportunit", re.I)
_NEVER_SAY = re.compile(r"\b(?:never|do not|don't|avoid)\s+(?:mention|discuss|say|use|refer to)\w*\s+([^.;]+)", re.I)
_NO_CLAIMS = re.compile(r"\bno\s+([^.;]+?)\s+claims?\b", re.I)
_NEVER_PROMISE = re.compile(r"\b(?:never|do not|don't|no)\s+(?:promis|guarante|imply)\w*\s*(?:that\s+)?([^.;]+)", re.I)
_FILLER_TEXT = (
    "that this with from they them will would there their about against named without source claim claims only pass "
    "comparison comparisons competitor competitors price prices before after when unless clients client"
)
_FILLER = frozenset(_FILLER_TEXT.split())


def choose(brief: Brief, salt: str, options: Sequence[T]) -> T:
    """Pick an option, also varied by industry and objective, so that two briefs of one name differ."""
    return pick(brief, f"{brief.objective}|{salt}", options)


def say(brief: Brief, salt: str, options: Sequence[str]) -> str:
    """Pick one of the variants, skipping those with a banned word; empty when every one has one."""
    allowed = [text for text in options if not breaks_rules(brief, text)]
    return choose(brief, salt, allowed) if allowed else ""


def permitted(brief: Brief, texts: Iterable[str]) -> list[str]:
    """Keep the texts without banned words, in order, without duplicates or empty ones."""
    return [text for text in dict.fromkeys(texts) if text and not breaks_rules(brief, text)]


def breaks_rules(brief: Brief, text: str) -> bool:
    """Tell whether a text holds a banned word or a forbidden topic."""
    return bool(find_terms(text, rules_of.forbidden(brief)))


def short(text: str, limit: int) -> str:
    """Shorten a text to `limit` characters: whole, its first sentence or clause, or cut at a word with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    for stop in (r"[.!?]\s", r"[:;]\s", r"\s[–—-]\s|,\s"):
        head = re.split(stop, text, maxsplit=1)[0]
        if limit // 3 <= len(head) <= limit:
            return head
    cut = text[:limit].rsplit(" ", 1)[0] if " " in text[:limit] else text[: limit - 1]
    return re.sub(r"(?:[\s,;:–—-]|\b(?:and|or|the|a|an|of|for|to|with|in))+$", "", cut[: limit - 1]) + "…"


def bare(text: str) -> str:
    return text.strip().rstrip(".;,:")


# -- what the brief says, fit for a slot -----------------------------------------------------------


def offer(brief: Brief, limit: int = 48) -> str:
    """Return the offer's short name: what stands before the first 'for', colon or full stop."""
    found = re.split(r"[:.;(]|\s+(?:for|that|which|with)\s+", brief.main_offer, maxsplit=1)[0]
    if len(found) > limit:
        found = re.split(r"(?<!-)\s+(?:at|by|in|on|near|from|to|of)\s+", found, maxsplit=1)[0]
    return bare(short(found or brief.main_offer, limit)) or brief.industry_label


def subject(brief: Brief, limit: int = 48) -> str:
    """Return the creative's subject: the offer, or the job when people are to be hired."""
    if brief.objective != "Hiring":
        return offer(brief, limit)
    roles = re.split(r"[,;(]", brief.hiring("role_types"), maxsplit=1)[0].strip()
    return short(f"{roles} at {brief.client_name}" if roles else f"Work at {brief.client_name}", limit)


def place(brief: Brief, limit: int = 44) -> str:
    where = brief.hiring("hiring_locations") if brief.objective == "Hiring" else ""
    return bare(short(where or brief.geography, limit))


def audience(brief: Brief, limit: int = 60) -> str:
    """Return the audience, cut before a qualifying 'with', 'who' or 'at' when the whole is too long."""
    text = brief.target_audience
    if len(text) > limit:
        head = re.split(r",|\s(?:with|who|at|that|including|looking)\s", text, maxsplit=1)[0]
        text = head if len(head) > 12 else text
    return bare(short(text, limit)) or industry(brief.industry).people


def pains(brief: Brief) -> list[str]:
    return _lines(brief, brief.pain_points, _assumed(brief, "pains"))


def outcomes(brief: Brief) -> list[str]:
    """List what people want, never what the client promises; lines near a forbidden promise are left out."""
    assumed = _assumed(brief, "outcomes")
    promised = _topics(brief, _NEVER_PROMISE)
    found = _lines(brief, brief.desired_outcomes, assumed)
    return [line for line in found if not promised & set(_stems(line))] or permitted(brief, assumed)


def doubts(brief: Brief, beside: Sequence[str] = ()) -> list[str]:
    """List what holds people back, without the lines `beside`, which say the same elsewhere."""
    given = [line for line in brief.objections if line not in beside]
    return _lines(brief, given, _assumed(brief, "objections"))


def _assumed(brief: Brief, what: str) -> Sequence[str]:
    """Return the objective's stock, else the industry's, in the variant that the strategy uses."""
    stock: Sequence[str] = getattr(objective(brief.objective), what) or getattr(industry(brief.industry), what)
    return worded(brief, stock)


def strengths(brief: Brief) -> list[str]:
    """List what the client says sets it apart; for hiring the promise to employees comes first. May be empty."""
    first = [brief.hiring("evp_statement")] if brief.objective == "Hiring" else []
    return _lines(brief, [*first, *brief.differentiators], ())


def rules(brief: Brief) -> list[str]:
    """List the differentiators that are rules of the client's house: no ratings, awards or set-up times.

    May be empty.
    """
    return [line for line in _lines(brief, brief.differentiators, ()) if not _RATING.search(line)]


def proofs(brief: Brief) -> list[str]:
    notes = [brief.hiring("employer_brand_notes")] if brief.objective == "Hiring" else []
    return _lines(brief, [*notes, *brief.proof_assets], ())


def price(brief: Brief) -> str:
    """Return the price as the brief states it; empty where the reader is not the one who pays."""
    return "" if brief.objective in ("Hiring", "Partnerships") else next(iter(_lines(brief, [brief.pricing], ())), "")


def voice(brief: Brief) -> str:
    """Return a line in the client's own voice, with its full stop; empty when the brief gives none."""
    return sentence(next(iter(_lines(brief, brief.voice_examples, ())), ""))


def inner(brief: Brief, text: str) -> str:
    """Prepare a text to follow a colon: an ordinary first word loses its capital, and no second colon follows."""
    return re.sub(r"\s*:\s+", " \u2013 ", lower_head(text, names(brief)))


def _lines(brief: Brief, given: Iterable[str], assumed: Iterable[str]) -> list[str]:
    topics = _topics(brief, _NEVER_SAY) | _topics(brief, _NO_CLAIMS)
    found = [bare(short(line, 120)) for line in given]
    kept = [line for line in permitted(brief, found) if not topics & set(_stems(line))]
    return kept or permitted(brief, assumed)


def _topics(brief: Brief, rule: re.Pattern[str]) -> set[str]:
    """List the stems of the words that the constraints rule out in this way."""
    return {stem for text in brief.constraints for match in rule.finditer(text) for stem in _stems(match[1])}


def _stems(text: str) -> list[str]:
    return [
        re.sub(r"(?:s|es|ing|ed)$", "", w)[:6] for w in re.findall(r"[^\W\d_]{5,}", text.lower()) if w not in _FILLER
    ]


def call(brief: Brief, number: int) -> str:
    """Choose a creative's call to action, another for each number; the next one when it holds a banned word."""
    options = [text for text in phrases(brief.objective).cta if brief.website or "{link}" not in text]
    filled = [text.format(brand=short(brief.client_name, 24), link=link(brief)) for text in options]
    turn = (number + choose(brief, "call", range(len(filled)))) % len(filled)
    return next(iter(permitted(brief, [*filled[turn:], *filled[:turn]])), brief.client_name)


# -- rules -----------------------------------------------------------------------------------------


def unseen_people(brief: Brief) -> str:
    """Name those whom the constraints keep out of pictures ('clients'); empty when nobody is."""
    for rule in brief.constraints:
        if match := _NO_PICTURE.search(rule):
            return match[1].lower()
    return ""


def small_print(brief: Brief) -> list[str]:
    """Return the brief's disclaimers, word for word."""
    return brief.disclaimers


def open_to_all(brief: Brief, number: int) -> str:
    """Return an equal-opportunity line where the constraints ask for it in adverts, another for each number."""
    if not any(_EQUAL.search(rule) for rule in brief.constraints):
        return ""
    allowed = permitted(brief, _OPEN)
    return allowed[number % len(allowed)] if allowed else ""


def obey(brief: Brief, section: S) -> S:
    return rules_of.obey(brief, section, _WORD_FOR_WORD)


_WORD_FOR_WORD = frozenset(
    ("style", "brand", "note", "caption_note", "publish_with", "disclaimers", "headline_font", "text_font")
)
_OPEN = (
    "Equal opportunities: every application is read on its merits.",
    "We are an equal opportunity employer and welcome every background.",
    "Equal opportunity is how we hire, so apply as you are.",
    "An equal opportunity employer: what counts is how you work.",
    "Equal opportunities at every step, from advert to contract.",
)


def link(brief: Brief) -> str:
    """Say where to go: the site without its scheme; without a site, a message to the page."""
    site = re.sub(r"^https?://(?:www\.)?", "", brief.website, flags=re.I).rstrip("/")
    return short(site, 40) if site else "Send us a message"
