"""Read numbers in free text: grouping of any country, decimals by comma or point, scales, and what is no number."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from generation.quantities.words import MONTHS, SCALES

_SPACES = " \u00a0\u2009\u202f"
_MARKS = ",.'\u2019\u066b\u066c"
_LETTERS = r"[^\W\d_]"
AMOUNT = (
    r"(?:\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d{1,6})?"  # 12,50,000: India
    rf"|\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d{{1,6}})?"
    rf"|\d{{1,3}}(?:['\u2019]\d{{3}})+(?:[.,]\d{{1,6}})?"
    r"|\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,3}(?:\.\d{3})+(?:,\d{1,6})?"
    r"|\d{1,15}(?:[.,]\d{1,6})?)"
)
"""One number without its scale. A number is never cut out of a longer run of digits and marks."""
_SCALE_WORDS = "|".join(re.escape(word) for word in sorted(SCALES, key=len, reverse=True))
SCALE = rf"(?:[万億千]|(?:{_SCALE_WORDS})(?!{_LETTERS}))"
NUMBER = re.compile(
    rf"(?<![\w.,:/'\u2019])(?P<num>{AMOUNT})(?!\d)(?![.,:/'\u2019]\d)(?:[{_SPACES}]?(?P<scale>{SCALE}))?", re.IGNORECASE
)
_NO_NUMBER = re.compile(
    "|".join(
        (
            r"\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b",  # dates
            r"\b(?:24|7)\s?[/x]\s?(?:7|24|365)\b",  # round the clock
            r"\b\d{1,2}:\d{2}(?:\s?[-–]\s?\d{1,2}:\d{2})?\b",
            r"\b\d{1,2}(?:[.:]\d{2})?\s?[-–]\s?\d{1,2}(?:[.:]\d{2})?\s?(?:Uhr\b|h\b|am\b|pm\b|o'clock)",
            r"\b\d{1,2}\s?(?:Uhr|am|pm|o'clock)\b",
            rf"\b\d{{1,2}}(?:\.|st|nd|rd|th)?\s(?:of\s)?(?:{'|'.join(MONTHS)})\b\.?(?:\s\d{{4}})?",
            rf"\b(?:{'|'.join(MONTHS)})\b\.?\s\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s(?:19|20)\d\d\b)?",
            rf"\b(?:{'|'.join(MONTHS)})\b\.?\s(?:19|20)\d\d\b",
            r"\b(?:[QH][1-4]|FY|SS|AW|week|woche|semaine|semana|KW|top|level|phase|version|v)[ -]?\d{1,4}\b(?!\s?%)",
            r"\b(?:19|20)\d\d\s?[-/–]\s?(?:(?:19|20)?\d\d)\b",
            r"(?:^|(?<=\n))\s*\d{1,2}[.)]\s",  # the number of a list item
        )
    ),
    re.IGNORECASE,
)
_YEAR_CUE = re.compile(
    r"\b(?:in|by|until|till|end of|of|since|from|for|before|spring|summer|autumn|fall|winter|season|im|bis|ende|seit|"
    r"ab|jahr|en|d'ici|fin|depuis|para|hasta|desde|em|até|nel|entro|in|eind|december)\s*$",
    re.IGNORECASE,
)
NEAR = 80
"""Characters on either side of a year in which something may say that it is one."""
_YEAR = re.compile(r"(?<![\w.,'€£$¥₹])(?:19|20)\d\d(?![\w.,]*\d)(?!\s?%)")


@dataclass(frozen=True)
class Number:
    """A number in a text. `readings` holds more than one value where its mark can mean thousands or decimals."""

    start: int
    end: int
    value: Decimal
    readings: tuple[Decimal, ...]
    factor: int = 1
    """What a scale behind the number stands for: 1,000 for "k"."""


def plain(text: str) -> str:
    """Return the text with every digit as ASCII and every space and mark as one character, so that places stay."""
    return "".join(_plain(char) for char in text)


def _plain(char: str) -> str:
    if char.isascii():
        return char
    digit = unicodedata.digit(char, None) if unicodedata.category(char) == "Nd" else None
    if digit is not None:
        return str(digit)
    return {"\u066b": ".", "\u066c": ",", "\uff05": "%", "\uff0c": ",", "\uff0e": ".", "٪": "%"}.get(char, char)


def masked(text: str) -> str:
    """Return the text with dates, clock times, years and counters blanked out: they are no amounts."""
    found = _NO_NUMBER.sub(lambda match: " " * len(match.group()), text)
    return _YEAR.sub(lambda match: _without_year(found, match), found)


def _without_year(text: str, match: re.Match[str]) -> str:
    """A bare year goes when something says so: a word before it, a colon behind it, or a second number in its line."""
    before, behind = text[max(0, match.start() - NEAR) : match.start()], text[match.end() : match.end() + NEAR]
    line = before.rpartition("\n")[2] + " " + behind.partition("\n")[0]
    if _YEAR_CUE.search(before) or re.match(r"\s?[:)]", behind) or re.search(r"\d", line):
        return " " * len(match.group())
    return match.group()


def find_numbers(text: str) -> list[Number]:
    """Return the numbers of a text in order. Digits of every script count; dates, times and years do not."""
    return [number_at(match) for match in NUMBER.finditer(masked(plain(text)))]


def number_at(match: re.Match[str], num: str = "num", scale: str = "scale") -> Number:
    """Read one match of NUMBER (or of a pattern with groups named like it)."""
    factor = scale_of(match[scale])
    readings = tuple(value * factor for value in readings_of(match[num], whole=factor == 1))
    return Number(match.start(num), match.end(scale if match[scale] else num), readings[0], readings, factor)


def scale_of(word: str | None) -> int:
    return SCALES[word.lower()] if word else 1


def readings_of(number: str, *, whole: bool = True) -> tuple[Decimal, ...]:
    """Return what a written number can mean, the likelier first.

    One mark with three digits behind it is thousands ("1.200", "1,200"); with a point, decimals are possible as well.
    `whole=False` for a number with a scale ("1.250 million"): then the decimals come first.
    """
    bare = re.sub(rf"[{_SPACES}'\u2019]", "", number)
    marks = [char for char in bare if char in ".,"]
    if not marks:
        return (Decimal(bare),)
    last, kinds = marks[-1], set(marks)
    if len(kinds) == 2:
        return (_decimal(bare, last),)
    if len(marks) > 1:
        return (Decimal(bare.replace(last, "")),)
    head, _, tail = bare.partition(last)
    if len(tail) != 3 or len(head) > 3 or head.startswith("0"):
        return (_decimal(bare, last),)
    grouped, decimals = Decimal(head + tail), Decimal(f"{head}.{tail}")
    if not whole:
        return (decimals, grouped)
    return (grouped, decimals) if last == "." else (grouped,)


def _decimal(bare: str, mark: str) -> Decimal:
    other = "," if mark == "." else "."
    return Decimal(bare.replace(other, "").replace(mark, "."))
