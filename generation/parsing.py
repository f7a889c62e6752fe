"""Numbers, units, horizons and money out of a brief's free text. What cannot be read is not guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "£": "GBP", "gbp": "GBP", "€": "EUR", "eur": "EUR", "₹": "INR",
    "inr": "INR", "rs": "INR", "¥": "JPY", "jpy": "JPY", "a$": "AUD", "aud": "AUD", "c$": "CAD", "cad": "CAD",
    "chf": "CHF", "sek": "SEK", "aed": "AED", "sgd": "SGD", "zar": "ZAR", "nzd": "NZD",
}  # fmt: skip
_SYMBOL = r"(?P<pre>us\$|a\$|c\$|[$£€₹¥]|\b(?:usd|gbp|eur|inr|rs|jpy|aud|cad|chf|sek|aed|sgd|zar|nzd)\b)\.?\s?"
_NUMBER = (
    r"(?<![\d.,])(?P<num>\d{1,3}(?:[,\u202f ]\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?)(?![\d])"
    r"\s?(?P<scale>k|m|mn|million|thousand|lakh|crore)?\b"
)
_MONEY = re.compile(rf"{_SYMBOL}{_NUMBER}", re.IGNORECASE)
_MONEY_AFTER = re.compile(
    rf"{_NUMBER}\s?(?P<post>usd|gbp|eur|inr|chf|sek|aed|sgd|aud|cad|zar|nzd|€|£|\$)", re.IGNORECASE
)
_SCALE = {
    "k": 1_000,
    "thousand": 1_000,
    "lakh": 100_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "million": 1_000_000,
    "crore": 10_000_000,
}
_PLAIN = re.compile(
    r"(?<![\w.,])(?P<num>\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?)(?!\d)\s?(?P<unit>%|x\b|k\b)?",
    re.IGNORECASE,
)
_HORIZON = re.compile(
    r"\b(?:in|within|by|over|after|during)\s+(?:the\s+)?(?:first\s+|next\s+)?"
    r"(?:(?P<unit1>week|month|day|quarter)\s+(?P<n1>\d+)|(?P<n2>\d+)\s+(?P<unit2>days?|weeks?|months?|quarters?|years?))",
    re.IGNORECASE,
)
_DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}
_CEILINGS = """below|under|less than|at most|max(?:imum)?|no more than|up to|reduce|cut|lower
unter|höchstens|maximal|weniger als|moins de|au plus|menos de|por debajo de|como máximo|no máximo|abaixo de
meno di|al massimo|sotto|minder dan|hoogstens|onder|أقل من|أدنى من|دون|لا تزيد (?:عن|على)|لا يزيد (?:عن|على)|بحد أقصى"""
"""How a brief says 'at most': in English, and in the languages in which briefs arrive."""
_AT_MOST = re.compile(rf"\b(?:{'|'.join(_CEILINGS.splitlines())})\b|[<≤]", re.IGNORECASE)


@dataclass(frozen=True)
class Money:
    amount: Decimal
    currency: str

    def __str__(self) -> str:
        symbol = {"USD": "$", "GBP": "£", "EUR": "€", "INR": "₹", "JPY": "¥"}.get(self.currency, f"{self.currency} ")
        return (
            f"{symbol}{self.amount:,.0f}" if self.amount == self.amount.to_integral() else f"{symbol}{self.amount:,.2f}"
        )


@dataclass(frozen=True)
class Kpi:
    """One target line. `value` is None when the line holds no number; `unit` is '', '%', 'x' or a currency code."""

    line: str
    value: Decimal | None
    unit: str
    horizon_days: int
    horizon_stated: bool
    at_most: bool
    measure: str


def find_money(text: str) -> list[Money]:
    """Amounts with a currency, in the order found. '$20,000-$30,000' gives two; '£15-20k' gives the first."""
    found: list[tuple[int, Money]] = []
    for pattern, group in ((_MONEY, "pre"), (_MONEY_AFTER, "post")):
        for match in pattern.finditer(text):
            currency = _CURRENCIES[match[group].lower()]
            found.append((match.start("num"), Money(_scaled(match["num"], match["scale"]), currency)))
    seen: dict[int, Money] = {}
    for start, money in found:
        seen.setdefault(start, money)
    return [seen[start] for start in sorted(seen)]


def parse_kpis(text: str, duration_weeks: int) -> list[Kpi]:
    """One Kpi a line; a line without a horizon takes the engagement's duration in weeks."""
    return [parse_kpi(" ".join(line.split()).rstrip("."), duration_weeks) for line in text.splitlines() if line.strip()]


def parse_kpi(line: str, duration_weeks: int) -> Kpi:
    horizon = _HORIZON.search(line)
    bare = (line[: horizon.start()] + line[horizon.end() :]) if horizon else line
    value, unit, span = _first_number(bare)
    measure = " ".join((bare[: span[0]] + " " + bare[span[1] :]).split()) if span else bare.strip()
    return Kpi(
        line=line,
        value=value,
        unit=unit,
        horizon_days=_days(horizon) if horizon else duration_weeks * 7,
        horizon_stated=horizon is not None,
        at_most=bool(_AT_MOST.search(line)),
        measure=_AT_MOST.sub("", measure).strip(" ,-–:"),
    )


def _first_number(text: str) -> tuple[Decimal | None, str, tuple[int, int] | None]:
    money = _MONEY.search(text)
    if money:
        return _scaled(money["num"], money["scale"]), _CURRENCIES[money["pre"].lower()], money.span()
    plain = _PLAIN.search(text)
    if not plain:
        return None, "", None
    unit = (plain["unit"] or "").lower()
    if unit == "k":
        return _scaled(plain["num"], "k"), "", plain.span()
    return _scaled(plain["num"], None), unit, plain.span()


def _scaled(number: str, scale: str | None) -> Decimal:
    value = Decimal(re.sub(r"[,\u202f ]", "", number))
    return value * _SCALE[scale.lower()] if scale else value


def _days(match: re.Match[str]) -> int:
    number = int(match["n1"] or match["n2"])
    unit = (match["unit1"] or match["unit2"]).lower().rstrip("s")
    return number * _DAYS[unit]
