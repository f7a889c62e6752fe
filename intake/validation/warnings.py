"""Warn the approver about a valid brief. Each rule matches whole words, never substrings."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from generation.brief import LISTS, READ_LINES
from generation.matching import find_terms, words_of
from generation.parsing import find_money, parse_kpis
from intake.fields import BY_ID, QUOTED, RECOMMENDED, SUBJECTS
from intake.validation import topics
from intake.validation.messages import FieldMessage, about, listed
from intake.validation.values import empty

READ_CHARS = 2_000
"""Characters of prices and budgets that are read; the time to find amounts grows with the square of the length."""

_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")


@dataclass(frozen=True)
class Reading:
    """Hold a normalised brief and the day on which it is validated."""

    content: Mapping[str, Any]
    today: date

    def text(self, field_id: str) -> str:
        """Return a field as one text, lists one entry a line; empty for any other value."""
        value = BY_ID[field_id].read(self.content)
        if isinstance(value, list):
            return "\n".join(item for item in value if isinstance(item, str))
        return value if isinstance(value, str) else ""

    def entries(self, field_id: str) -> list[str]:
        return [line.strip() for line in self.text(field_id).splitlines() if line.strip()]


Rule = Callable[[Reading], list[FieldMessage]]


def warnings_for(reading: Reading) -> list[FieldMessage]:
    return [message for rule in RULES for message in rule(reading)]


def leads_without_audience(brief: Reading) -> list[FieldMessage]:
    if brief.text("objective") != "Leads" or brief.text("target_audience"):
        return []
    return [about("target_audience", "is empty although the objective is Leads: say whose enquiries are wanted.")]


def hiring_without_promise(brief: Reading) -> list[FieldMessage]:
    evp = "context_data.hiring.evp_statement"
    if brief.text("objective") != "Hiring" or brief.text(evp):
        return []
    return [about(evp, "is empty although the objective is Hiring: say why somebody should work there.")]


def students_and_high_prices(brief: Reading) -> list[FieldMessage]:
    if not find_terms(brief.text("target_audience"), topics.STUDENTS):
        return []
    sign = _high_ticket(brief)
    if not sign:
        return []
    text = f'Student audience with high-ticket pricing ("{sign}"): check that they can pay, or who pays for them.'
    return [FieldMessage(text, "pricing")]


def _high_ticket(brief: Reading) -> str:
    """Return the word or amount that marks a high price; empty when there is none."""
    pricing = brief.text("pricing")[:READ_CHARS]
    found = find_terms(f"{pricing}\n{brief.text('budget_range')}", topics.HIGH_TICKET)
    if found:
        return found[0]
    large = [
        money for money in find_money(pricing) if money.amount >= topics.HIGH_PRICE.get(money.currency, Decimal(1000))
    ]
    return str(large[0]) if large else ""


def starred_fields(brief: Reading) -> list[FieldMessage]:
    said = {message.field for message in leads_without_audience(brief)}
    open_fields = [field for field in RECOMMENDED if field.id not in said and empty(field.read(brief.content))]
    return [about(field.id, "left empty: the texts will be more general without it.") for field in open_fields]


def regulated_topics(brief: Reading) -> list[FieldMessage]:
    if brief.text("constraints") or brief.text("required_disclaimers"):
        return []
    told = "\n".join(brief.text(field.id) for field in SUBJECTS)
    found = [name for name, terms in topics.REGULATED.items() if find_terms(told, terms)]
    name = topics.REGULATED_INDUSTRIES.get(brief.text("industry"))
    hiring = ["employment"] if brief.text("objective") == "Hiring" else []
    named = list(dict.fromkeys([*([name] if name else []), *found, *hiring]))
    if not named:
        return []
    rest = f"and Required Disclaimers are empty although the brief touches a regulated field ({listed(named)})."
    return [about("constraints", rest)]


def banned_words_in_use(brief: Reading) -> list[FieldMessage]:
    banned = list(dict.fromkeys(brief.entries("banned_words")))
    found: list[FieldMessage] = []
    for field in QUOTED:
        text = brief.text(field.id)
        if used := find_terms(text, _candidate_terms(banned, text)):
            quoted = listed([f'"{word[:60]}"' for word in used[:5]])
            found.append(about(field.id, f"uses words that this brief bans: {quoted}. Texts quote this field."))
    return found


def _candidate_terms(terms: list[str], text: str) -> list[str]:
    """Return the terms whose words all occur in the text, the last by its first letters: a filter for long lists."""
    known = set(words_of(text))
    begun = {word[:3] for word in known}  # the last word of a term may have another ending in the text
    return [term for term in terms if _known(words_of(term), known, begun)]


def _known(term: list[str], known: set[str], begun: set[str]) -> bool:
    if not term or not term[-1].isascii():
        return True  # signs, and scripts without spaces, are not found word by word
    return term[-1][:3] in begun and known.issuperset(term[:-1])


def demanded_disclaimers(brief: Reading) -> list[FieldMessage]:
    """Warn of a wording that the constraints demand and that no disclaimer shares a significant word with."""
    given = set(words_of(brief.text("required_disclaimers")))
    found = []
    for sentence in _SENTENCE_END.split(brief.text("constraints")):
        if _demands(sentence) and not _answered(sentence, given):
            quoted = sentence if len(sentence) <= 120 else f"{sentence[:119]}…"
            found.append(about("required_disclaimers", f'lacks what the constraints demand: "{quoted}"'))
    return found


def _demands(sentence: str) -> bool:
    found = set(words_of(sentence))
    return bool(found & topics.DEMANDS or find_terms(sentence, topics.DEMAND_PHRASES)) and not found & topics.DENIALS


def _answered(sentence: str, given: set[str]) -> bool:
    wanted = set(words_of(sentence)) - topics.DEMANDS - topics.STOP_WORDS
    return bool(given) and (not wanted or bool(wanted & given))


def targets_without_numbers(brief: Reading) -> list[FieldMessage]:
    kpis = parse_kpis(brief.text("kpi_targets"), 12)
    if not kpis or any(kpi.value is not None for kpi in kpis):
        return []
    return [about("kpi_targets", "hold no number, so nothing can be measured against them: add a figure to each line.")]


def start_in_the_past(brief: Reading) -> list[FieldMessage]:
    try:
        start = date.fromisoformat(brief.text("start_date"))
    except ValueError:
        return []
    if start >= brief.today:
        return []
    return [about("start_date", f"is in the past ({start.isoformat()}): calendars would begin on a day that is gone.")]


def unreadable_budget(brief: Reading) -> list[FieldMessage]:
    budget = brief.text("budget_range")
    if not budget or find_money(budget[:READ_CHARS]):
        return []
    return [about("budget_range", "cannot be read as an amount with a currency, such as £15,000-£25,000.")]


def unwritten_languages(brief: Reading) -> list[FieldMessage]:
    others = [name for name in brief.entries("languages") if not set(words_of(name)) & topics.WRITTEN_LANGUAGES]
    if not others:
        return []
    named = listed([name[:60] for name in others[:5]])
    return [about("languages", f"name {named}: the playbook writes English only, so plan a translation.")]


def lists_beyond_reading(brief: Reading) -> list[FieldMessage]:
    text = f"the playbook works with the first {READ_LINES}, so put the most important first."
    counts = {field_id: len(brief.entries(field_id)) for field_id in LISTS}
    return [about(key, f"has {count} lines: {text}") for key, count in counts.items() if count > READ_LINES]


RULES: tuple[Rule, ...] = (
    leads_without_audience,
    hiring_without_promise,
    students_and_high_prices,
    starred_fields,
    regulated_topics,
    banned_words_in_use,
    demanded_disclaimers,
    targets_without_numbers,
    start_in_the_past,
    unreadable_budget,
    unwritten_languages,
    lists_beyond_reading,
)
