"""Judge a reply: strict JSON, the section's schema, the quality gate, and no facts that were not sent."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError

from generation.language.outgoing import WITHHELD
from generation.language.prompts import prompt
from generation.language.types import Reply
from generation.parsing import find_money
from generation.quality import Issue, IssueSeverity, QualityBrief, check_section
from generation.quality.types import as_text, pieces, texts
from generation.registry import spec

MAX_CHARS = 100_000
Judge = Callable[[Reply], tuple[Any, list[str]]]
Parse = Callable[[str], Any]
"""Strict JSON to normalised values; raises ValueError with a sentence."""
WRONG_WARNINGS = frozenset({"grounding", "repetition"})
"""Warnings that a person may accept, but that refuse a model's answer: it ignores the brief or repeats itself."""

_LINK = re.compile(r"https?://[^\s\"'<>)\]]+", re.IGNORECASE)
_PERCENT = re.compile(r"\b\d+(?:[.,]\d+)?\s?(?:%|per ?cent\b)", re.IGNORECASE)
_ORDER = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b[^.\n]{0,60}\b(?:above|previous|prior|earlier|instructions?|rules?|prompt)\b",
    re.IGNORECASE,
)
_DICTATED = re.compile(
    r"\b(?:write|say|print|output|reply|respond|answer|add|include|return)\b(?:\s+(?:only|with|just|exactly))*\s*:?\s*"
    r"[\"'“‘]?([^\"'”’.\n;]{3,60})",
    re.IGNORECASE,
)


def section_judge(job_type: str, intake: Mapping[str, Any], data: Any, parse: Parse) -> Judge:
    """Return a judge of replies. `intake` is the brief, for the gate; `data` is what was sent and may be quoted."""
    brief = QualityBrief.from_intake(intake)
    known = "\n".join([as_text(data), brief.source_text])
    orders = list(injected(as_text(data)))

    def judge(reply: Reply) -> tuple[Any, list[str]]:
        content, problems = _typed(job_type, reply, parse)
        if problems:
            return None, problems
        wrong = [
            i
            for i in check_section(job_type, content, brief)
            if i.severity is IssueSeverity.BLOCKER or i.code in WRONG_WARNINGS
        ]
        problems = [issue.message for issue in wrong]
        problems += [*_invented(job_type, content, known), *_obeyed(content, orders)]
        return (content, []) if not problems else (None, problems)

    return judge


def _wrong(issue: Issue) -> bool:
    return issue.severity is IssueSeverity.BLOCKER or issue.code in WRONG_WARNINGS


def parsed(reply: Reply, parse: Parse) -> tuple[Any, list[str]]:
    """Parse the reply as a JSON object; or return what is wrong with it."""
    if reply.cut_short:
        return None, ["The answer was cut short: it is too long."]
    if len(reply.text) > MAX_CHARS:
        return None, [f"The answer has {len(reply.text):,} characters; at most {MAX_CHARS:,} are read."]
    try:
        found = parse(reply.text)
    except ValueError as error:
        return None, [f"The answer is not one JSON document: {error}"]
    return (found, []) if isinstance(found, dict) else (None, ["The answer is no JSON object."])


def _typed(job_type: str, reply: Reply, parse: Parse) -> tuple[dict[str, Any], list[str]]:
    found, problems = parsed(reply, parse)
    model = spec(job_type).schema
    if problems or model is None:
        return {}, problems or [f"{job_type} has no text to write."]
    try:
        return model.model_validate_json(json.dumps(found), strict=True).model_dump(mode="json"), []
    except ValidationError as error:
        return {}, [f"{_place(e['loc'])}: {e['msg']}" for e in error.errors(include_url=False, include_input=False)]


def _place(loc: tuple[int | str, ...]) -> str:
    return ".".join(str(part)[:80] for part in loc) or "the document"


def _invented(job_type: str, content: Mapping[str, Any], known: str) -> Iterator[str]:
    """Find addresses, amounts of money and, in published texts, percentages that the data does not contain."""
    text = as_text(content)
    hosts = {_host(link) for link in _LINK.findall(known)}
    for link in sorted({link for link in _LINK.findall(text) if _host(link) not in hosts}):
        yield f"The address {link[:80]} is not in the data."
    amounts = {money.amount for money in find_money(known)}
    for money in find_money(text):
        if money.amount not in amounts:
            yield f"The amount {money} is not in the data."
    going_out = "\n".join(as_text(piece) for _, piece in pieces(job_type, content))
    percents = {_figure(found) for found in _PERCENT.findall(known)}
    for found in sorted({found for found in _PERCENT.findall(going_out) if _figure(found) not in percents}):
        yield f"The figure {found} is not in the data."


def _host(link: str) -> str:
    try:
        return (urlsplit(link).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _figure(percent: str) -> str:
    return re.sub(r"[^\d.]", "", percent.replace(",", "."))


def injected(data: str) -> Iterator[str]:
    """Find the words that instructions inside the data demand: an answer that contains them has obeyed.

    Catches plain prompt injection only. The real limit: an answer can only fill a section's schema, as a draft.
    """
    for line in re.split(r"(?<=[.!?])\s+|\n+", data):
        if _ORDER.search(line):
            yield from (found.strip().casefold() for found in _DICTATED.findall(line) if _words(found))


def _words(text: str) -> bool:
    return len(text.strip()) >= 4


def _obeyed(content: Mapping[str, Any], orders: list[str]) -> Iterator[str]:
    secret = [line for line in prompt("section").text.splitlines() if len(line) > 60]
    for text in texts(content):
        low = text.value.casefold()
        if WITHHELD in low:
            yield f"{text.place}: prints the mark {WITHHELD}; write around it."
        if _ORDER.search(text.value) or any(order in low for order in orders):
            yield f"{text.place}: obeys or repeats an instruction that stands in the data."
        if any(line in text.value for line in secret):
            yield f"{text.place}: repeats the agency's instructions."
