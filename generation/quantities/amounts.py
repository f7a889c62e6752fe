"""Read amounts in free text: a number or a range with its currency, unit and period."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from generation.quantities.numbers import NUMBER, Number, masked, number_at, plain
from generation.quantities.words import (
    CODES,
    DOLLARS,
    FROM,
    JOINERS,
    NAMES,
    PER,
    RANGE_MARKS,
    RANGE_OPENERS,
    RATES,
    SIGNS,
    UNITS,
)  # fmt: skip

_LETTER = r"[^\W\d_]"
_SIGNS = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
_NAMES = "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True))
CURRENCY = re.compile(
    rf"(?P<ideograph>[円元])|(?<!{_LETTER})(?:(?P<sign>(?i:{_SIGNS}))|(?P<name>(?i:{_NAMES}))(?!{_LETTER})|(?P<code>{'|'.join(sorted(CODES))})(?!{_LETTER}))"
)
_SHARE = re.compile(
    r"%|per\s?cent\b|prozent\b|pour\s?cent\b|por\s?ciento\b|por\s?cento\b|percento\b|procent\b|x\b(?!\d)", re.IGNORECASE
)
_RANGE = re.compile(
    rf"\s?(?:(?P<mark>[-–—~〜～])|\b(?P<word>{'|'.join(w for w in RANGE_MARKS if w.isalpha())})\b)\s?", re.IGNORECASE
)
_OPENER = re.compile(rf"\b(?:{'|'.join(RANGE_OPENERS)})\s*$", re.IGNORECASE)
_FROM = re.compile(rf"\b(?:{'|'.join(FROM)})\s*$", re.IGNORECASE)
_UNIT_WORDS = "|".join(re.escape(word) for word in sorted(UNITS, key=len, reverse=True))
_PER_WORDS = "|".join(re.escape(word) for word in sorted(PER, key=len, reverse=True))
_RATE_WORDS = "|".join(re.escape(word) for word in sorted(RATES, key=len, reverse=True))
_PERIOD = re.compile(
    rf"\s*(?:\(?\s*(?:(?:{_PER_WORDS})\s?(?P<unit>{_UNIT_WORDS})|(?P<rate>{_RATE_WORDS}))(?!{_LETTER}))",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    rf"\s*(?:$|[^\w\s]|{_PERIOD.pattern}|(?:in|for|and|or|over|of|total|gesamt|budget|max|plus|netto|net|brutto|gross|ex|excl|incl)\b)",
    re.IGNORECASE,
)
"""Behind the upper end of a range of money that has no currency of its own: else it counts a thing."""


READ_CHARS = 20_000
"""Amounts are looked for in so many characters of a text: more is no budget and no list of targets."""


class Currency(NamedTuple):
    """A currency as written: its ISO code, and whether a bare sign leaves the country open."""

    code: str
    start: int
    end: int
    bare: bool


@dataclass(frozen=True)
class Amount:
    """A number, or both ends of a range. `unit` is '', '%', 'x' or an ISO 4217 code; `period` '', 'day' ... 'year'."""

    low: Number
    high: Number | None
    unit: str
    period: str
    start: int
    end: int
    middle: int = 0
    """Where the lower end of a range ends, its currency or per cent included."""
    upper_start: int = 0

    @property
    def values(self) -> tuple[Decimal, ...]:
        """The ends that are written, lower first."""
        return (self.low.value, self.high.value) if self.high else (self.low.value,)

    @property
    def is_money(self) -> bool:
        return len(self.unit) == 3

    @property
    def is_ambiguous(self) -> bool:
        """True when a mark can mean thousands or decimals and no currency says that it is thousands."""
        return not self.is_money and any(len(n.readings) > 1 for n in (self.low, self.high) if n)


def find_amounts(text: str) -> list[Amount]:
    """Return the amounts of a text in the order in which they stand, ranges as one."""
    text = masked(plain(text[:READ_CHARS]))
    singles = [_single(text, match) for match in NUMBER.finditer(_apart(text))]
    found: list[Amount] = []
    for amount in singles:
        joined = _joined(text, found[-1], amount) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(amount)
    return [replace(amount, period=_period(text, amount.end)) for amount in found]


def _apart(text: str) -> str:
    """Blank out currencies that cling to a number ("NOK350", "Rs5"), for a number begins at no letter."""
    return CURRENCY.sub(lambda match: " " * len(match.group()), text)


def _single(text: str, match: re.Match[str]) -> Amount:
    number = number_at(match)
    start, end = number.start, number.end
    if share := _SHARE.match(text, _skip(text, end)):
        unit = "x" if share.group().lower() == "x" else "%"
        return Amount(number, None, unit, "", start, share.end())
    before, behind = _before(text, start), _behind(text, end)
    currency = behind if behind and (before is None or (before.bare and behind.code in DOLLARS)) else before
    start = min(start, before.start) if before else start
    end = max(end, behind.end) if behind and currency is behind else end
    if currency and len(number.readings) > 1:
        number = replace(number, readings=number.readings[:1])
    return Amount(number, None, currency.code if currency else "", "", start, end)


def _skip(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] in (" ", "\u00a0", "\u202f", "\u2009") else at


def _before(text: str, start: int) -> Currency | None:
    """The currency that ends right before the number: "Rs. 2", "US$ 5", "INR 12"."""
    for match in CURRENCY.finditer(text, max(0, start - 12), start):
        if re.fullmatch(r"\.?\s?", text[match.end() : start]):
            return _currency(match)
    return None


def _behind(text: str, end: int) -> Currency | None:
    match = CURRENCY.match(text, _skip(text, end)) or CURRENCY.match(text, end)
    return _currency(match) if match else None


def _currency(match: re.Match[str]) -> Currency:
    written = match.group().lower()
    code = match["code"] or SIGNS.get(written) or NAMES[written]
    return Currency(code, match.start(), match.end(), written == "$")


def _joined(text: str, low: Amount, high: Amount) -> Amount | None:
    """Both as one range; None where they are two amounts, or where the second one is the smaller ("from 60 to 45")."""
    between = _RANGE.fullmatch(text, low.end, high.start)
    if between is None or low.high is not None or not _fits(text, low, high):
        return None
    word = (between["word"] or "").lower()
    if word in JOINERS and not _OPENER.search(text, 0, low.start):
        return None
    unit = high.unit or low.unit
    low_number = _shared_scale(low.low, high.low)
    if low_number is None:
        return None
    return Amount(low_number, high.low, unit, "", low.start, high.end, low.end, high.start)


def _fits(text: str, low: Amount, high: Amount) -> bool:
    if low.unit and high.unit and low.unit != high.unit:
        return False
    if low.is_money and not high.unit:
        return bool(_GOES_ON.match(text, high.end))
    return not (low.unit and not high.unit)


def _shared_scale(low: Number, high: Number) -> Number | None:
    """The lower end; a scale written behind the upper one only is meant for both where that fits ("15-20k")."""
    if high.factor > low.factor == 1:
        value = low.value * high.factor
        if value <= high.value:
            return replace(low, value=value, readings=(value,))
    return low if low.value <= high.value else None


def _period(text: str, end: int) -> str:
    """The period behind an amount: "per month", "/week", "monatlich", "p.a."; empty when none is written."""
    match = _PERIOD.match(text, end)
    if match is None:
        return ""
    return UNITS[match["unit"].lower()] if match["unit"] else RATES[match["rate"].lower()]


def left_behind(text: str, amount: Amount) -> bool:
    """True for the first half of "from 18% to 30%"."""
    return bool(_FROM.search(text, 0, amount.start))
