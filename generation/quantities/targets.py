"""Read targets: what is to be reached, of which kind, from where, until when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from generation.quantities.amounts import Amount, find_amounts, left_behind
from generation.quantities.numbers import plain
from generation.quantities.words import CEILINGS, CEILINGS_BEHIND, DAYS, FLOORS, REDUCTIONS, TODAY, UNITS, WITHIN

_LETTER = r"[^\W\d_]"


def _words(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


_AT_MOST = re.compile(rf"(?<!{_LETTER})(?:{_words(CEILINGS)})(?!{_LETTER})|[<≤]", re.IGNORECASE)
_AT_MOST_BEHIND = re.compile(rf"\s?(?:{_words(CEILINGS_BEHIND)})", re.IGNORECASE)
_AT_LEAST = re.compile(rf"(?<!{_LETTER})(?:{_words(FLOORS)})(?!{_LETTER})|[>≥]", re.IGNORECASE)
_REDUCE = re.compile(rf"(?<!{_LETTER})(?:{_words(REDUCTIONS)})(?!{_LETTER})", re.IGNORECASE)
_TODAY = re.compile(
    rf"(?<!{_LETTER})(?:{_words(TODAY)})(?!{_LETTER})[\s:]*(?:(?:at|bei|à|a|em|is|=|~|ca\.?)\s?)?$", re.IGNORECASE
)
_TODAY_BEHIND = re.compile(rf"\s?(?:{_words(TODAY)})(?!{_LETTER})", re.IGNORECASE)
_UNIT = _words(tuple(UNITS))
_HORIZON = re.compile(
    rf"(?<!{_LETTER})(?:{_words(WITHIN)})\s+(?:the\s+|den\s+|les\s+|los\s+)?(?:first\s+|next\s+|ersten\s+|nächsten\s+|premiers\s+|primeros\s+)?"
    rf"(?:(?P<unit1>week|month|day|quarter|woche|monat)\s+(?P<n1>\d{{1,3}})(?!\d)|(?P<n2>\d{{1,4}})\s?(?P<unit2>{_UNIT})(?!{_LETTER}))",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\s*(?:[^\W\d_]{0,12}\s)?(?:to|auf|bis|à|a|para|até|hasta|tot|naar|till|til|do|→|->)\s*$", re.IGNORECASE
)


LINE_CHARS = 400
"""A target stands in so many characters of its line; what follows is read by people only."""


class TargetKind(Enum):
    """How a target is read: a total until its date, so much each period, or a line not to cross."""

    CUMULATIVE = "cumulative"
    RATE = "rate"
    CEILING = "ceiling"
    LEVEL = "level"
    REDUCTION = "reduction"


@dataclass(frozen=True)
class Target:
    """One line of targets. `value` is None when the line names no number; `upper` closes a range."""

    line: str
    value: Decimal | None
    upper: Decimal | None
    unit: str
    kind: TargetKind
    period: str
    """'day' ... 'year' for a rate: so much each period."""
    baseline: Decimal | None
    baseline_text: str
    horizon_days: int | None
    measure: str
    ambiguous: bool
    """True when its number can be read in two ways, so that a person has to be asked."""


def read_targets(text: str) -> list[Target]:
    """Return one target a line; blank lines are passed over."""
    return [read_target(" ".join(line.split()).rstrip(".")) for line in text.splitlines() if line.strip()]


def read_target(line: str) -> Target:
    """Read one line. The horizon is cut out first, so that "in 3 months" is never the number of the target."""
    head = line[:LINE_CHARS]
    horizon = _HORIZON.search(plain(head))
    bare = head[: horizon.start()] + head[horizon.end() :] if horizon else head
    amounts = find_amounts(bare)
    amounts = [part for amount in amounts for part in _halves(bare, amount)]
    baseline = _baseline(bare, amounts)
    goal = next((amount for amount in amounts if amount is not baseline), None)
    start = baseline.low.value if baseline else None
    return Target(
        line=line,
        value=goal.low.value if goal else None,
        upper=goal.high.value if goal and goal.high else None,
        unit=goal.unit if goal else "",
        kind=_kind(bare, goal, start),
        period=goal.period or _period_in(bare) if goal else "",
        baseline=start,
        baseline_text=bare[baseline.start : baseline.end].strip() if baseline else "",
        horizon_days=_days(horizon) if horizon else None,
        measure=_measure(bare, [amount for amount in (goal, baseline) if amount]),
        ambiguous=bool(goal and goal.is_ambiguous),
    )


def _baseline(text: str, amounts: list[Amount]) -> Amount | None:
    """Where it stands today: "from 12% to 7%", "(currently 28)", "28 heute"."""
    for i, amount in enumerate(amounts):
        if _TODAY.search(text, 0, amount.start) or _TODAY_BEHIND.match(text, amount.end):
            return amount
        follows = amounts[i + 1] if i + 1 < len(amounts) else None
        if follows and left_behind(text, amount) and _TO.fullmatch(text, amount.end, follows.start):
            return amount
    return None


def _halves(text: str, amount: Amount) -> list[Amount]:
    """A range that begins with "from" and is joined by a word is no range here: from where, to where."""
    if (
        amount.high is None
        or not left_behind(text, amount)
        or not re.search(r"\s[^\W\d_]+\s", text[amount.low.end : amount.high.start])
    ):
        return [amount]
    low = replace(amount, high=None, end=amount.middle)
    return [low, replace(amount, low=amount.high, high=None, start=amount.upper_start)]


def _kind(text: str, goal: Amount | None, start: Decimal | None) -> TargetKind:
    if goal is None:
        return TargetKind.CUMULATIVE
    value = goal.low.value
    if start is not None and value < start:
        return TargetKind.REDUCTION
    if _AT_MOST.search(text) or _AT_MOST_BEHIND.match(text, goal.end):
        return TargetKind.CEILING
    if _REDUCE.search(text):
        return TargetKind.REDUCTION
    if _COST.search(text):
        return TargetKind.CEILING
    if goal.period or _period_in(text):
        return TargetKind.RATE
    return TargetKind.LEVEL if goal.unit in ("%", "x") or _LEVEL.search(text) else TargetKind.CUMULATIVE


_COST = re.compile(
    r"\b(?:cp[acmlo]|cpi|cac|cost per|kosten pro|coût par|coste por|custo por|costo per|kosten per)\b", re.IGNORECASE
)
"""What is better when it is less, also where no line says "at most"."""
_LEVEL = re.compile(
    r"\b(?:roas|roi|ctr|nps|csat|rating|score|rank(?:ing)?|position|average|avg|share|rate|ratio|quote|occupancy|auslastung|taux|tasa|taxa|tasso)\b",
    re.IGNORECASE,
)


_EACH = re.compile(
    rf"(?:\bper\b|\bpro\b|\bpar\b|\bpor\b|\bal\b|\bau\b|\bim\b|\beach\b|\bevery\b|/)\s?(?P<unit>{_UNIT})(?!{_LETTER})",
    re.IGNORECASE,
)


def _period_in(text: str) -> str:
    """The period that a thing is counted by: "25 enquiries per month"."""
    match = _EACH.search(text)
    return UNITS[match["unit"].lower()] if match else ""


def _measure(text: str, amounts: list[Amount]) -> str:
    for amount in sorted(amounts, key=lambda found: found.start, reverse=True):
        text = f"{text[: amount.start]} {text[amount.end :]}"
    text = re.sub(
        r"\b(?:from|von|de|desde|da|van)\s+(?:to|auf|bis|à|a|hasta|para|até|tot)\b", " ", text, flags=re.IGNORECASE
    )
    text = _TODAY.sub("", re.sub(rf"\(\s*(?:{_words(TODAY)})?\s*\)", " ", text, flags=re.IGNORECASE))
    text = _AT_MOST_BEHIND.sub(" ", _AT_LEAST.sub(" ", _AT_MOST.sub(" ", text)))
    return " ".join(text.split()).strip(" ,-–:")


def _days(match: re.Match[str]) -> int:
    return int(match["n1"] or match["n2"]) * DAYS[UNITS[(match["unit1"] or match["unit2"]).lower()]]
