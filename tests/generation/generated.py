"""Strategies for briefs: thin ones, long ones, hostile ones, and ones that are not written in Latin letters.

Every brief is one that the intake would store: normalised, and without an error of `validate_intake`.
"""

from __future__ import annotations

import re
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from artifacts.canonical import BadValue, normalise
from generation.knowledge.platforms import PLATFORMS
from intake.fields import FIELDS, REQUIRED, FieldKind, IntakeField
from intake.validation.rules import validate_intake

_ENGLISH = (
    "careful ledger software dinner short menu repair quiet home visit weekly box garden clinic course evening rent "
    "fresh bread payroll audit boiler training support night shift school parents booking honest delivery oat skin"
)
WORDS = _ENGLISH.split()
SCRIPTS = {
    "arabic": "عيادة أسنان هادئة للعائلات في المدينة مواعيد سريعة خدمة منزلية خبز طازج دروس مسائية أسعار واضحة",
    "chinese": "安静的 社区 牙科 诊所 为家庭 提供 快速 预约 新鲜面包 每周 送货 夜间课程 明确的 价格 软件",
    "hindi": "शांत पारिवारिक दंत चिकित्सा शहर में जल्दी समय ताज़ी रोटी हर सप्ताह घर तक शाम की कक्षाएँ साफ़ कीमत",
    "greek": "ήσυχο οικογενειακό ιατρείο στην πόλη γρήγορα ραντεβού φρέσκο ψωμί κάθε εβδομάδα βραδινά μαθήματα",
    "cyrillic": "тихая семейная клиника в городе быстрая запись свежий хлеб каждую неделю вечерние курсы ясные цены",
}
HOSTILE = (
    *("<script>alert(1)</script>", "<b>bold</b>", "</brief>", "&amp;", "<label>", "[link](javascript:alert(1))"),
    *("=1+1", "=cmd|' /C calc'!A0", "@SUM(A1)", "+2", "-3", "--", "null", "None", "true", "../../etc/passwd"),
    *("{}", "{0}", "{brand}", "{{7*7}}", "{% if x %}", "%s", "%(name)s", "%d%%", "${x}", "[insert name]", "TBD"),
    *("#let x = 1", "$x^2$", "`raw`", "*bold*", "_under_", "@ref", "\\backslash", "\\n", "#", "1,000", "50%", "£20"),
    *('"quoted"', "'single'", "“curly”", "«guillemets»", "…", "—", "a.b.c", "...", "?!", ":", ";", ","),
    *("\t", "\u200b", "\u200d", "\u00a0", "\u202eevil\u202c", "\u2066isolated\u2069", "\ufeff", "\u0301\u0301\u0301"),
    *("👩‍👩‍👧", "🎉🚀", "🇬🇧", "מרחבא", "ﷺ", "ﬁne", "x" * 400, "W" * 90, "\x7f", "\x85", "\u2028", "ß", "İstanbul", "ǅ"),
)
BANNED = (
    "best", "cheap", "customer", "team", "price", "instagram", "proof", "world-class", "free", "you", "the", "a", "and",
    "in", "for", "of", "week", "day", "we", "not", "is", "post", "link", "brand", "s", "e", ".", "x", "first", "monday",
)  # fmt: skip
ADDRESSES = ("https://a.example", "http://xn--fiq228c.example/p?a=1&b=%20#top", "https://b.example/ü")
LONG_DISCLAIMER = ("Read this first. " * 180).strip()
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def phrases(words: SearchStrategy[str], most: int = 8) -> SearchStrategy[str]:
    return st.lists(words, min_size=1, max_size=most).map(" ".join)


def texts(words: SearchStrategy[str], lines: int = 5, most: int = 12) -> SearchStrategy[str]:
    return st.lists(phrases(words, most), min_size=1, max_size=lines).map("\n".join)


latin = st.sampled_from(WORDS)
storable = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=12)
hostile = st.one_of(st.sampled_from(HOSTILE), latin, storable)
other_script = st.sampled_from(sorted(SCRIPTS)).map(lambda name: st.sampled_from(SCRIPTS[name].split()))


def value(field: IntakeField, words: SearchStrategy[str], lines: int, most: int) -> SearchStrategy[Any]:
    """A value that the field accepts."""
    if field.kind is FieldKind.CHOICE:
        return st.sampled_from(field.options)
    if field.id == "banned_words":
        return st.lists(st.one_of(st.sampled_from(BANNED), phrases(words, 2)), max_size=4)
    return {
        FieldKind.TEXT: phrases(words, min(most, 12)),
        FieldKind.LONG: texts(words, lines, most),
        FieldKind.LINES: texts(words, lines, most),
        FieldKind.LIST: st.lists(phrases(words, 3), max_size=lines),
        FieldKind.URL: st.sampled_from(ADDRESSES),
        FieldKind.EMAIL: st.just("hello@a.example"),
        FieldKind.ZONE: st.sampled_from(["Europe/London", "Asia/Kolkata", "Pacific/Kiritimati"]),
        FieldKind.DATE: st.dates().filter(lambda day: 2000 <= day.year <= 2100).map(str),
        FieldKind.WHOLE: st.integers(1, 104),
        FieldKind.BOX: st.booleans(),
        FieldKind.HANDLES: st.dictionaries(st.sampled_from(sorted(PLATFORMS)), phrases(words, 1), max_size=4),
    }[field.kind]


@st.composite
def briefs(
    draw: DrawFn, words: SearchStrategy[str], *, thin: bool = False, lines: int = 5, most: int = 12
) -> dict[str, Any]:
    """A brief as it is stored; with the six fields only when `thin`."""
    found: dict[str, Any] = {}
    for field in REQUIRED if thin else FIELDS:
        if thin or field in REQUIRED or draw(st.booleans()):
            place = found
            for part in field.path[:-1]:
                place = place.setdefault(part, {})
            place[field.path[-1]] = draw(value(field, words, lines, most))
    found["client_name"] = _BIDI.sub("", found["client_name"]) or "Fen"
    try:
        found = normalise(found)
    except BadValue:
        assume(False)
    check = validate_intake(found)
    assume(check.ok)
    return found


@st.composite
def ruled(draw: DrawFn) -> dict[str, Any]:
    """A full brief whose rules are many, and may contradict the brief."""
    found = draw(briefs(latin))
    own = [word for word in re.findall(r"\w+", f"{found['client_name']} {found['primary_offer']}") if word]
    words = st.one_of(st.sampled_from(BANNED), st.sampled_from(own), phrases(st.sampled_from(own), 3))
    found["banned_words"] = draw(st.lists(words, min_size=1, max_size=12, unique=True))
    topics = " or ".join(draw(st.lists(words, min_size=1, max_size=3)))
    found["constraints"] = f"Never mention {topics}. No ageism."
    found["required_disclaimers"] = draw(st.sampled_from(["", "Terms apply to the best team.", LONG_DISCLAIMER]))
    return found


FAMILIES: dict[str, SearchStrategy[dict[str, Any]]] = {
    "thin": briefs(latin, thin=True),
    "full": briefs(latin),
    "long": briefs(latin, lines=14, most=60),
    "hostile": briefs(hostile, lines=6, most=10),
    "foreign": other_script.flatmap(briefs),
    "ruled": ruled(),
}
