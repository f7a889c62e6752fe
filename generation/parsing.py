"""Parse numbers, units, horizons and money from a brief's free text. What cannot be read is not guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_SYMBOLS = {
    "us$": "USD", "a$": "AUD", "c$": "CAD", "hk$": "HKD", "s$": "SGD", "nz$": "NZD", "r$": "BRL", "mx$": "MXN",
    "$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "¥": "JPY", "₩": "KRW", "฿": "THB", "₫": "VND", "₱": "PHP",
    "₦": "NGN", "₺": "TRY", "₴": "UAH", "₪": "ILS",
}  # fmt: skip
_WORDS = {
    "usd": "USD", "gbp": "GBP", "eur": "EUR", "inr": "INR", "rs": "INR", "jpy": "JPY", "aud": "AUD", "chf": "CHF",
    "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "zł": "PLN", "czk": "CZK", "kč": "CZK", "huf": "HUF",
    "aed": "AED", "sgd": "SGD", "zar": "ZAR", "nzd": "NZD", "cad": "CAD",
}  # fmt: skip
_CODES = (
    "ISK", "RON", "BGN", "TRY", "UAH", "ILS", "SAR", "QAR", "KWD", "BHD", "OMR", "JOD", "EGP", "MAD", "TND", "NGN",
    "KES", "GHS", "HKD", "TWD", "KRW", "THB", "IDR", "MYR", "PHP", "VND", "CNY", "PKR", "BDT", "LKR", "BRL", "MXN",
    "ARS", "CLP", "COP", "PEN",
)  # fmt: skip
"""ISO 4217, in capitals only, for some are words as well. Kronor and dinars without a code are not guessed."""
_CURRENCIES = {**_SYMBOLS, **_WORDS, **{code.lower(): code for code in _CODES}}
_SIGNS = "|".join(re.escape(sign) for sign in _SYMBOLS)
_NAME = rf"(?i:{'|'.join(_WORDS)})(?!\w)|(?:{'|'.join(_CODES)})(?!\w)"
_SPACES = ",\u00a0\u2009\u202f' "
_AMOUNT = (
    rf"\d{{1,3}}(?:[{_SPACES}]\d{{3}}){{1,5}}(?:\.\d{{1,6}})?|\d{{1,3}}(?:\.\d{{3}}){{1,5}}(?:,\d{{1,2}})?"
    r"|\d{1,6},\d{2}|\d{1,15}(?:\.\d{1,6})?"
)
"""Thousands by comma, space or apostrophe; or by full stop, as on the Continent: no price has three decimals."""
_SCALES = r"(?i:k|m|mn|million|thousand|lakh|crore)"
_NUMBER = rf"(?<![\d.,])(?P<num>{_AMOUNT})(?!\d)(?:\s?(?P<scale>{_SCALES})\b)?"
_UP_TO = (
    rf"(?:\s?(?:-|–|to)\s?(?P<most>{_AMOUNT})(?![\d%])(?:\s?(?P<most_scale>{_SCALES})\b)?"
    r"(?!\s+(?!per\b|an?\b|each\b|every\b|in\b|for\b|and\b|or\b|to\b|over\b|monthly|weekly|yearly)[a-z]))?"
)
"""The upper end of a range, unless a unit of its own stands behind: '£20 - 30 days' is no range."""
_FROM = rf"(?:(?<![\d.,])(?P<least>{_AMOUNT})(?:\s?(?P<least_scale>{_SCALES})\b)?\s?(?:-|–|to)\s?)?"
_MONEY = re.compile(rf"(?P<name>(?i:{_SIGNS})|(?<!\w)(?:{_NAME}))\.?\s?{_NUMBER}{_UP_TO}")
_MONEY_AFTER = re.compile(rf"{_FROM}{_NUMBER}\s?(?P<name>(?i:{_SIGNS})|{_NAME})")
_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?")
_DECIMAL_COMMA = re.compile(r"\d+,\d{2}")
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
_FROM_TO = re.compile(
    r"\b(?:from|von|desde)\s+(?P<today>(?:[^\W\d]{2,3}\s)?\S{0,4}?\d[\d.,']{0,14}(?:\s?(?:%|x\b|k\b|per\s?cent\b|[^\W\d]{3}\b(?<!to)))?)"
    r"\s+(?:to|auf|bis|hasta)\s+(?=(?:[^\W\d]{2,3}\s)?\S{0,4}?\d)",
    re.IGNORECASE,
)
"""The first half of 'from 18% to 30%'; the target is the other one."""
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
    baseline: str = ""
    """Where it stands today, in the words of a line such as 'awareness from 18% to 30%'."""


def find_money(text: str) -> list[Money]:
    """Find amounts with a currency, in order. Both ends of a range count: 'NOK 25,000 - 35,000', '£15-20k'."""
    found: dict[int, Money] = {}
    for pattern in (_MONEY, _MONEY_AFTER):
        for match in pattern.finditer(text):
            currency = _CURRENCIES[match["name"].lower()]
            for group, amount in _ends(match):
                found.setdefault(match.start(group), Money(amount, currency))
    return [found[start] for start in sorted(found)]


def _ends(match: re.Match[str]) -> list[tuple[str, Decimal]]:
    """Read the amounts of a match, lower end first. A scale after the upper one counts for both if that fits."""
    part = match.groupdict()
    lower, upper = ("least", "num") if part.get("least") else ("num", "most")
    if not part.get(upper):
        return [("num", _scaled(part["num"], part["scale"]))]
    scales = {"least": "least_scale", "num": "scale", "most": "most_scale"}
    top = _scaled(part[upper], part[scales[upper]])
    bottoms = [
        _scaled(part[lower], part[scales[lower]] or part[scales[upper]]),
        _scaled(part[lower], part[scales[lower]]),
    ]
    if fitting := [bottom for bottom in bottoms if bottom <= top]:
        return [(lower, fitting[0]), (upper, top)]
    return [("num", top if upper == "num" else bottoms[-1])]


def parse_kpis(text: str, duration_weeks: int) -> list[Kpi]:
    """Parse one Kpi from each line; a line without a horizon takes the engagement's duration in weeks."""
    return [parse_kpi(" ".join(line.split()).rstrip("."), duration_weeks) for line in text.splitlines() if line.strip()]


def parse_kpi(line: str, duration_weeks: int) -> Kpi:
    horizon = _HORIZON.search(line)
    bare = (line[: horizon.start()] + line[horizon.end() :]) if horizon else line
    today = _FROM_TO.search(bare)
    bare = bare[: today.start()] + bare[today.end() :] if today else bare
    value, unit, span = _first_number(bare)
    measure = " ".join((bare[: span[0]] + " " + bare[span[1] :]).split()) if span else bare.strip()
    return Kpi(
        line=line,
        value=value,
        unit=unit,
        horizon_days=_days(horizon) if horizon else duration_weeks * 7,
        horizon_stated=horizon is not None,
        at_most=bool(_AT_MOST.search(line)) or _falls(today, value),
        measure=_AT_MOST.sub("", measure).strip(" ,-–:"),
        baseline=" ".join(today["today"].split()) if today else "",
    )


def _falls(today: re.Match[str] | None, value: Decimal | None) -> bool:
    """Tell whether a target falls, such as from 60 to 45."""
    start = _first_number(today["today"])[0] if today else None
    return start is not None and value is not None and value < start


def _first_number(text: str) -> tuple[Decimal | None, str, tuple[int, int] | None]:
    found = [match for match in (_MONEY.search(text), _MONEY_AFTER.search(text)) if match]
    if found:
        money = min(found, key=lambda match: match.start())
        return _ends(money)[0][1], _CURRENCIES[money["name"].lower()], money.span()
    plain = _PLAIN.search(text)
    if not plain:
        return None, "", None
    unit = (plain["unit"] or "").lower()
    if unit == "k":
        return _scaled(plain["num"], "k"), "", plain.span()
    return _scaled(plain["num"], None), unit, plain.span()


def _scaled(number: str, scale: str | None) -> Decimal:
    if _CONTINENTAL.fullmatch(number) or _DECIMAL_COMMA.fullmatch(number):
        number = number.replace(".", "").replace(",", ".")
    value = Decimal(re.sub(rf"[{_SPACES}]", "", number))
    return value * _SCALE[scale.lower()] if scale else value


def _days(match: re.Match[str]) -> int:
    number = int(match["n1"] or match["n2"])
    unit = (match["unit1"] or match["unit2"]).lower().rstrip("s")
    return number * _DAYS[unit]
