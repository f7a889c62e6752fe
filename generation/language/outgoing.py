"""Select and redact what may be sent to a provider: allowed fields, without addresses, telephone numbers and prices.

`LEAVES` and `PRICES` name intake fields by path. Fields in neither set are never sent.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from generation.parsing import find_money
from generation.types import Reads

WITHHELD = "[withheld]"
LEAVES = frozenset(
    {
        *("client_name", "website", "no_website", "industry", "industry_other", "geography", "timezone"),
        *("primary_offer", "differentiators", "competitors"),
        *("target_audience", "pain_points", "desired_outcomes", "objections"),
        *("objective", "kpi_targets", "start_date", "duration_weeks", "constraints"),
        *("tone_voice", "voice_examples", "banned_words", "required_disclaimers", "languages"),
        *("tracking_status", "ad_account_ready", "delivery_requirements.frequency"),
        *("context_data.hiring.evp_statement", "context_data.hiring.role_types"),
        *("context_data.hiring.hiring_locations", "context_data.ecommerce.top_skus"),
        *("context_data.services.service_areas", "context_data.services.booking_link"),
    }
)
PRICES = frozenset({"pricing", "aov_ltv", "budget_range", "context_data.ecommerce.margins"})
"""Sent only for a client whose prices may leave."""

_MAIL = re.compile(r"[^\s@<>\"'(),;:]{1,64}@[^\s@<>\"'(),;:]{1,190}\.[^\s@<>\"'(),;:.]{2,}")
_PHONE = re.compile(r"(?<![\w.,-])(?:\+|00)?\d(?:[\s().-]{0,2}\d){8,14}(?![\w-])")
_AMOUNT = re.compile(
    r"(?:[$£€¥₹]\s?\d[\d.,]*\s?(?:k|m|bn)?\b(?:\s?(?:-|–|to)\s?[$£€¥₹]?\s?\d[\d.,]*\s?(?:k|m|bn)?\b)?)"
    r"|(?:\b\d(?:[\d.,]|\s(?=\d{3}\b))*\s?(?:k\s?)?(?:GBP|EUR|USD|dollars|euros|pounds)\b)",
    re.IGNORECASE,
)
_SHORTEST_QUOTE = 8


@dataclass
class Outgoing:
    """The texts to send. `withheld` counts what was redacted in them."""

    intake: dict[str, Any] = field(default_factory=dict)
    sections: dict[str, Any] = field(default_factory=dict)
    changes: list[str] = field(default_factory=list)
    withheld: int = 0


def outgoing(
    intake: Mapping[str, Any],
    sections: Mapping[str, Mapping[str, Any]],
    reads: Reads,
    *,
    changes: Iterable[str] = (),
    prices: bool = False,
) -> Outgoing:
    """Reduce the declared reads to what may leave. Quotations of fields that stay are redacted."""
    allowed = LEAVES | PRICES if prices else LEAVES
    scrub = Scrub(tuple(sorted(_stays(intake, allowed), key=len, reverse=True)), prices)
    found = {key: _kept(intake[key], key, allowed) for key in reads.intake if key in intake}
    return Outgoing(
        intake={key: scrub.value(value) for key, value in found.items() if not _blank(value)},
        sections={key: scrub.value(sections[key]) for key in reads.sections if key in sections},
        changes=[scrub.text(change) for change in changes],
        withheld=scrub.count,
    )


@dataclass
class Scrub:
    """Redacts e-mail addresses, telephone numbers, amounts of money, and the contents of fields that stay."""

    quotes: tuple[str, ...] = ()
    prices: bool = False
    count: int = 0

    def value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, Mapping):
            return {str(key): self.value(item) for key, item in value.items()}
        return [self.value(item) for item in value] if isinstance(value, list) else value

    def text(self, text: str) -> str:
        for quote in self.quotes:
            if quote in text:
                self.count += text.count(quote)
                text = text.replace(quote, WITHHELD)
        for pattern in (_MAIL, _PHONE) if self.prices else (_MAIL, _PHONE, _AMOUNT):
            text, found = pattern.subn(WITHHELD, text)
            self.count += found
        return text


def _kept(value: Any, path: str, allowed: frozenset[str]) -> Any:
    if isinstance(value, Mapping):
        found = {str(key): _kept(item, f"{path}.{key}", allowed) for key, item in value.items()}
        return {key: item for key, item in found.items() if not _blank(item)}
    return value if path in allowed else None


def _stays(value: Any, allowed: frozenset[str], path: str = "") -> set[str]:
    """Return the lines and sentences of the fields that stay, as a section may quote them."""
    if isinstance(value, Mapping):
        return {q for key, item in value.items() for q in _stays(item, allowed, f"{path}.{key}".strip("."))}
    if isinstance(value, list):
        return {quote for item in value for quote in _stays(item, allowed, path)}
    if not isinstance(value, str) or path in allowed:
        return set()
    lines = [" ".join(line.split()).rstrip(".;") for line in value.splitlines()]
    pieces = [piece.rstrip(".;") for line in lines for piece in re.split(r"(?<=[.;])\s+", line)]
    return {text for text in (*lines, *pieces) if len(text) >= _SHORTEST_QUOTE}


def _blank(value: Any) -> bool:
    return value is None or value in ("", [], {})


def names_money(text: str) -> bool:
    return bool(_AMOUNT.search(text)) or bool(find_money(text))
