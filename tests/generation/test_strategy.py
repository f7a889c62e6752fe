"""The six strategy sections: floors, honesty, obedience, variety, and calm behaviour on odd briefs."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import combinations
from typing import Any

import pytest

from generation.api import Brief, Section, generate, module_specs, spec
from generation.document import Paragraph, blocks
from generation.knowledge.industries import INDUSTRIES
from generation.knowledge.objectives import OBJECTIVES
from generation.matching import find_terms
from generation.overlap import package
from generation.parsing import parse_kpi
from generation.playbook.strategy.measurement_plan import step
from generation.playbook.strategy.platform_strategy import split
from generation.playbook.writing import lower_head, shorten
from generation.types import JobModule
from tests.generation.briefs import MINIMAL, NAMES, SIX_FIELDS, load
from tests.generation.test_floors import WORDS

POST_JOBS = ("ig_posts_week1", "fb_posts_week1", "linkedin_posts_week1")
KEYS = (
    "icp_definition", "positioning", "messaging_framework", "content_pillars", "platform_strategy", "measurement_plan",
)  # fmt: skip
FLOORS = {key: WORDS[key] for key in KEYS}
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+")
CLICHES = (
    "in today's", "digital world", "content is king", "game-changer", "cutting-edge", "leverage", "drive results",
    "best practices", "next level", "unlock", "seamless",
)  # fmt: skip
PLACEHOLDERS = ("tbd", "lorem ipsum", "[insert", "your business", "{", "}", "none.", "“”")
HOSTILE = {
    "client_name": "<script>alert(1)</script> & Söhne",
    "website": "https://example.org/?q={{7*7}}",
    "industry": "Other",
    "industry_other": "=cmd|' /C calc'!A0",
    "geography": "\u202eevil\u202c Zürich 🏔️ und ganz Europa " * 40,
    "primary_offer": "{brand} {0} {{7*7}} ${x} %s " + "Brot " * 600,
    "objective": "Sales",
    "target_audience": "عملاء \u202eabc\u202c {audience} 👩‍👩‍👧 " * 150,
    "pain_points": "\n".join(f"Pain {n} with {{braces}} and <b>tags</b>" for n in range(12)),
    "desired_outcomes": "x" * 3000,
    "objections": "= 1+1\n\n\n@SUM(A1)\n-2+3",
    "differentiators": "a" * 3000 + "\n" + "\n".join(f"Claim {n}" for n in range(12)),
    "competitors": ["<img src=x>", "{rivals}", "C" * 3000],
    "proof_assets": "p " * 1500,
    "kpi_targets": "no number here\n0 orders\n99999999999 orders in 1 day\n{value}",
    "budget_range": "lots",
    "tone_voice": "{tone} " * 400,
    "voice_examples": "{{7*7}}",
    "social_handles": {"instagram": "<b>@x</b>", "myspace": "tom"},
    "banned_words": [".*", "(", "the best", ""],
    "constraints": "Never mention {{7*7}} or (((.",
    "context_data": {"hiring": None},
    "duration_weeks": "twelve",
}


def given(content: Mapping[str, Any] | str, selection: tuple[str, ...] = POST_JOBS, **changes: Any) -> Brief:
    """A brief from intake content or a demonstration name, with some fields changed."""
    base = load(content) if isinstance(content, str) else content
    return Brief({**base, **changes}, selection=selection)


def texts(value: Any) -> Iterator[str]:
    """What is read; a channel's key is a code."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from texts(item) if key != "platform" else ()
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)


def sentences(section: Section) -> list[str]:
    return [part.strip() for text in texts(section.model_dump()) for part in SENTENCE_END.split(text) if part.strip()]


def count_words(section: Section) -> int:
    return sum(len(text.split()) for text in texts(section.model_dump()))


def write(brief: Brief) -> dict[str, Section]:
    """The six sections of a brief, written once a run: sections are read here and never changed."""
    return _written(json.dumps(dict(brief.intake), sort_keys=True), brief.selection)


@cache
def _written(intake: str, selection: tuple[str, ...]) -> dict[str, Section]:
    brief = Brief(json.loads(intake), selection=selection)
    return {key: generate(key, brief) for key in KEYS}


def all_text(brief: Brief) -> str:
    return "\n".join(text for section in write(brief).values() for text in texts(section.model_dump()))


def masked(section: Section, *briefs: Brief) -> set[str]:
    """Sentences of four words or more, with every run of brief words as one blank."""
    known = {word for brief in briefs for word in re.findall(r"\w+", str(brief.intake).lower())}
    found = set()
    for sentence in sentences(section):
        tokens = ["_" if word in known else word for word in re.findall(r"\w+", sentence.lower())]
        found.add(re.sub(r"_(?: _)+", "_", " ".join(tokens)) if len(tokens) > 3 else "_")
    return found - {"_"}


def shared(one: Brief, other: Brief) -> float:
    same = total = 0
    for key in KEYS:
        left, right = (masked(write(brief)[key], one, other) for brief in (one, other))
        same, total = same + len(left & right), total + min(len(left), len(right))
    return same / total


demo = pytest.mark.parametrize("name", NAMES)
every_type = pytest.mark.parametrize("key", KEYS)


# -- floors ----------------------------------------------------------------------------------------


@demo
@every_type
def test_a_complete_brief_gives_a_section_of_the_expected_length(name, key):
    low, high = FLOORS[key]
    assert low <= count_words(write(given(name))[key]) <= high


@every_type
@pytest.mark.parametrize("content", [MINIMAL, SIX_FIELDS], ids=["minimal", "six fields"])
def test_a_thin_brief_still_gives_a_section_of_the_expected_length(content, key):
    low, high = FLOORS[key]
    assert low <= count_words(write(given(content, ()))[key]) <= high


@demo
def test_average_sentences_stay_under_twenty_six_words(name):
    for section in write(given(name)).values():
        found = sentences(section)
        assert sum(len(item.split()) for item in found) / len(found) < 26


@demo
def test_two_personas_carry_words_of_the_brief(name):
    brief = given(name)
    personas = generate("icp_definition", brief).model_dump()["personas"]
    assert len(personas) >= 2
    assert all(any(pain in line for pain in brief.pain_points for line in p["pains"]) for p in personas)


@demo
def test_every_differentiator_of_the_brief_stands_with_what_is_behind_it(name):
    brief = given(name)
    rows = generate("positioning", brief).model_dump()["differentiators"]
    assert [row["claim"].rstrip(".") for row in rows] == brief.differentiators
    assert all(row["proof"] for row in rows)


@demo
def test_three_to_five_messages_are_complete(name):
    found = generate("messaging_framework", given(name)).model_dump()["messages"]
    assert 3 <= len(found) <= 5
    assert all(all(message.values()) for message in found)


@demo
def test_pillars_have_real_names_three_examples_and_shares_of_a_hundred(name):
    pillars = generate("content_pillars", given(name)).model_dump()["pillars"]
    assert sum(pillar["share"] for pillar in pillars) == 100
    assert all(len(p["examples"]) == 3 and not re.match(r"Pillar \d", p["name"]) for p in pillars)


@demo
def test_channels_cover_every_platform_of_the_brief_with_shares_of_a_hundred(name):
    brief = given(name)
    channels = generate("platform_strategy", brief).model_dump()["channels"]
    assert set(brief.platforms) <= {channel["platform"] for channel in channels}
    assert sum(channel["budget_share"] for channel in channels) == 100


@demo
def test_the_plan_keeps_to_three_or_four_channels(name):
    assert len(generate("platform_strategy", given(name)).model_dump()["channels"]) in (3, 4)


@demo
def test_at_least_five_measures_cover_the_four_stages(name):
    rows = generate("measurement_plan", given(name)).model_dump()["kpis"]
    assert len(rows) >= 5
    assert {row["stage"] for row in rows} == {"Awareness", "Engagement", "Conversion", "Retention"}


@demo
def test_every_baseline_says_that_it_is_not_known(name):
    rows = generate("measurement_plan", given(name)).model_dump()["kpis"]
    assert all(row["baseline"].startswith("Not known yet") for row in rows)


# -- targets ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "steps"),
    [
        ("120 qualified demo requests in 12 weeks", ["43", "86", "120 (due by day 84)"]),
        ("ROAS 3.0 by week 6", ["On the way to 3.0", "3.0 (due by day 42)", "3.0 (due by day 42)"]),
        ("28% repeat purchase within 60 days", ["On the way to 28%", "28% (due by day 60)", "28% (due by day 60)"]),
        ("Cost per hire below £420", ["At most £420"] * 3),
        ("1 signed partner", ["None due yet", "1", "1 (due by day 84)"]),
        ("More goodwill", ["Figure to be agreed", "Read against it", "Judged against it"]),
    ],
)
def test_counts_are_cut_evenly_while_rates_and_ceilings_are_not(line, steps):
    assert [step(parse_kpi(line, 12), day) for day in (30, 60, 90)] == steps


@pytest.mark.parametrize("weights", [[1], [35, 25, 15, 10], [5] * 9, [100, 1, 1], [33, 33, 34]])
def test_budget_shares_sum_to_a_hundred_and_nobody_gets_less_than_five(weights):
    found = split(weights)
    assert sum(found) == 100
    assert min(found) >= 5


def test_the_north_star_is_a_counted_result_when_the_brief_has_one():
    plan = generate("measurement_plan", given("ecommerce_sales")).model_dump()
    assert plan["north_star"].startswith("Orders, because the brief asks for “1,400 orders in 8 weeks”")


def test_a_brief_without_targets_is_told_that_none_are_set():
    plan = generate("measurement_plan", given(SIX_FIELDS)).model_dump()
    assert "sets no figures" in plan["target_note"]


@demo
def test_numbers_come_from_the_brief_or_are_computed_from_it(name):
    brief = given(name)
    known = set(re.findall(r"\d+(?:[.,]\d+)*", str(brief.intake)))
    known |= {"4", "30", "60", "90"} | {str(kpi.horizon_days) for kpi in brief.kpis}
    known |= set(re.findall(r"\d+(?:[.,]\d+)*", " ".join(step(k, d) for k in brief.kpis for d in (30, 60, 90))))
    low = brief.budget[0]
    known |= {f"{low.amount * Decimal(share) / 100:,.0f}" for share in range(5, 101, 5)}
    assert set(re.findall(r"\d+(?:[.,]\d+)*", all_text(brief))) - known == set()


# -- reads -----------------------------------------------------------------------------------------


class Recorder(dict[str, Any]):
    """Intake content that remembers which keys were asked for."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        super().__init__(content)
        self.asked: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        self.asked.add(key)
        return super().get(key, default)


@every_type
def test_a_generator_reads_exactly_what_it_declares(key):
    asked: set[str] = set()
    for content in (*map(load, NAMES), SIX_FIELDS):
        recorder = Recorder(content)
        generate(key, Brief(recorder, selection=POST_JOBS))
        asked |= recorder.asked
    assert asked == set(spec(key).reads.intake)


def test_the_module_lists_its_six_types_in_order():
    assert tuple(job.key for job in module_specs(JobModule.STRATEGY)) == KEYS


@every_type
def test_strategy_reads_no_section(key):
    assert spec(key).reads.sections == ()


# -- obedience -------------------------------------------------------------------------------------


@demo
def test_banned_words_never_appear(name):
    brief = given(name)
    assert find_terms(all_text(brief), brief.banned_words) == []


@pytest.mark.parametrize(
    "word", ["customer", "team", "proof", "price", "problem", "post", "week", "first", "Instagram"]
)
def test_a_banned_everyday_word_disappears_without_emptying_the_text(word):
    brief = given("saas_leads", banned_words=[word])
    assert find_terms(all_text(brief), [word]) == []
    assert all(count_words(section) > 120 for section in write(brief).values())


def test_the_clients_own_name_survives_a_ban_on_its_word():
    assert "Ledgerlane" in all_text(given("saas_leads", banned_words=["ledgerlane"]))


def test_no_age_is_stated_where_the_constraints_forbid_it():
    assert not re.search(r"\b20-60\b|\baged?\b|\byears old\b", all_text(given("services_hiring")), re.IGNORECASE)


def test_cosmetic_briefs_carry_no_treatment_language():
    found = find_terms(all_text(given("ecommerce_sales")), ["treatment", "cure", "medical", "steroid", "heal"])
    assert found == []


@demo
def test_competitors_are_named_only_in_the_neutral_frame(name):
    brief = given(name)
    frame = generate("positioning", brief).model_dump()["frame"]
    rest = all_text(brief).replace(frame, "")
    assert not any(rival in rest for rival in brief.competitors if rival != "Spreadsheets")


@demo
def test_constraints_are_never_printed(name):
    brief = given(name)
    text = all_text(brief)
    assert not any(rule.rstrip(".") in text for rule in brief.constraints)


@demo
def test_no_cliche_and_no_placeholder_is_left(name):
    text = all_text(given(name)).lower()
    assert [phrase for phrase in (*CLICHES, *PLACEHOLDERS) if phrase in text] == []


# -- variety ---------------------------------------------------------------------------------------


@demo
@every_type
def test_every_section_names_the_brand(name, key):
    brief = given(name)
    assert brief.client_name in " ".join(texts(write(brief)[key].model_dump()))


@pytest.mark.parametrize(("one", "other"), list(combinations(NAMES, 2)))
def test_two_briefs_share_less_than_a_third_of_their_sentences(one, other):
    assert shared(given(one), given(other)) < 1 / 3


@demo
def test_no_sentence_stands_twice_in_the_strategy(name):
    found = Counter(s.lower() for section in write(given(name)).values() for s in sentences(section))
    prose = {s: n for s, n in found.items() if n > 1 and s.endswith((".", "!", "?", "”")) and len(s.split()) > 3}
    assert prose == {}


@demo
@every_type
def test_the_same_brief_gives_the_same_bytes(name, key):
    assert generate(key, given(name)).model_dump_json() == generate(key, given(name)).model_dump_json()


@demo
@every_type
def test_a_section_survives_its_schema_and_reads_as_blocks(name, key):
    section = generate(key, given(name))
    assert type(section).model_validate(section.model_dump(mode="json")) == section
    assert any(isinstance(block, Paragraph) for block in blocks(key, section.model_dump()))


# -- odd briefs ------------------------------------------------------------------------------------


@pytest.mark.parametrize("objective", OBJECTIVES)
@pytest.mark.parametrize("industry", INDUSTRIES)
def test_every_objective_and_industry_meets_the_floors(objective, industry):
    brief = given(MINIMAL, (), objective=objective, industry=industry)
    lengths = {key: count_words(section) for key, section in write(brief).items()}
    assert {key: n for key, n in lengths.items() if not FLOORS[key][0] <= n <= FLOORS[key][1]} == {}


@pytest.mark.parametrize("objective", OBJECTIVES)
@pytest.mark.parametrize("industry", INDUSTRIES)
def test_no_combination_leaves_a_slot_or_a_cliche(objective, industry):
    text = all_text(given("saas_leads", objective=objective, industry=industry)).lower()
    assert [phrase for phrase in (*CLICHES, *PLACEHOLDERS) if phrase in text] == []


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_two_clients_with_one_objective_still_differ(objective):
    one = given("saas_leads", objective=objective)
    other = given("ecommerce_sales", objective=objective)
    assert all(generate(key, one) != generate(key, other) for key in KEYS)


@every_type
def test_hostile_text_is_shortened_and_stays_text(key):
    found = list(texts(generate(key, Brief(HOSTILE)).model_dump()))
    assert max(map(len, found)) < 900
    assert not any("\u202e" in text for text in found)


@every_type
def test_long_lists_fit_the_same_limits(key):
    many = "\n".join(
        f"Line number {word} of the list" for word in ("one", "two", "six", "ten", "more", "last", "some", "any")
    )
    fields = ("pain_points", "desired_outcomes", "objections", "differentiators", "proof_assets")
    values: dict[str, Any] = dict.fromkeys(fields, many)
    long = given("saas_leads", **values)
    assert count_words(generate(key, long)) <= FLOORS[key][1]


def test_every_social_platform_at_once_is_covered():
    handles = dict.fromkeys(
        ("instagram", "facebook", "linkedin", "tiktok", "youtube", "x", "pinterest", "threads"), "a"
    )
    channels = generate("platform_strategy", given("saas_leads", social_handles=handles)).model_dump()["channels"]
    assert {channel["platform"] for channel in channels} >= set(handles)
    assert sum(channel["budget_share"] for channel in channels) == 100


def test_a_client_without_a_website_gets_no_channel_that_needs_one():
    brief = given(MINIMAL, (), no_website=True, website="")
    platforms = {channel["platform"] for channel in generate("platform_strategy", brief).model_dump()["channels"]}
    assert not platforms & {"website", "paid_search"}


def test_an_assumption_is_marked_as_one():
    personas = generate("icp_definition", given(SIX_FIELDS)).model_dump()["personas"]
    assert all("(assumed)" in line for person in personas for line in person["pains"])


def test_shortening_cuts_between_words():
    assert shorten("one two three four", 10) == "one two…"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Women and men", "women and men"), ("B2B companies", "B2B companies"), ("SaaS Product", "SaaS Product")],
)
def test_a_capital_is_lowered_only_for_an_ordinary_word(text, expected):
    assert lower_head(text) == expected


def test_a_booking_is_a_result_and_not_a_sign_of_interest():
    content = {**load("saas_leads"), "kpi_targets": "90 first-visit bookings in 12 weeks\nCost per booking below £45"}
    rows = {row["name"]: row for row in package(content)["measurement_plan"]["kpis"]}
    assert rows["First-visit bookings"]["stage"] == "Conversion"
    assert rows["Cost per booking"]["source"] == "What was spent, for each booking"


@pytest.mark.parametrize(
    "line",
    [
        "تكلفة الاشتراك أقل من 7 دنانير",
        "Kosten je Anfrage unter 40 €",
        "Coût par demande : moins de 40 €",
        "Menos de 40 € por pedido",
    ],
)
def test_a_ceiling_is_read_in_the_languages_of_briefs(line):
    assert parse_kpi(line, 12).at_most
