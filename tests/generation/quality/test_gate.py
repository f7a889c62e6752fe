"""The remaining checks and the gate as a whole."""

from __future__ import annotations

import pytest

from generation.quality import IssueSeverity, QualityBrief, check_section, registry
from tests.generation.briefs import MINIMAL, load
from tests.generation.reading import alone

BRIEF = QualityBrief.from_intake(MINIMAL)


def found(code, job_type, content, brief=BRIEF):
    return [issue for issue in check_section(job_type, content, brief) if issue.code == code]


def usage(text):
    return {"brand": ["#TestCorp"], "industry": ["#Software"], "campaign": ["#TestWeek"], "usage": [text]}


# -- clichés, grounding, ages, repetition ---------------------------------------------------------


@pytest.mark.parametrize("text", ["In today's digital world", "a GAME-CHANGER", "leveraging data", "best practices"])
def test_worn_phrases_are_a_warning(text):
    assert [issue.severity for issue in found("cliches", "hashtag_sets", usage(text))] == [IssueSeverity.WARNING]


def test_a_clients_own_phrase_is_no_cliche():
    brief = QualityBrief.from_intake({**MINIMAL, "primary_offer": "Leverage ratio reports"})
    assert found("cliches", "hashtag_sets", usage("Leverage ratio"), brief) == []


def test_a_section_without_a_word_of_the_brief_is_a_warning():
    loose = {"usage": ["Anything for anybody"]}
    assert [issue.severity for issue in found("grounding", "hashtag_sets", loose)] == [IssueSeverity.WARNING]
    assert found("grounding", "hashtag_sets", {"usage": ["For Corp only"]}) == []
    assert found("grounding", "hashtag_sets", {"brand": ["#TestCorpWeek"]}) == []


@pytest.mark.parametrize(
    "text",
    ["Carers aged 20-60", "ages 18 to 30", "a 25-year-old", "over-50s", "young staff wanted", "under the age of 40"],
)
def test_ages_block_where_the_constraints_forbid_them(text):
    strict = QualityBrief.from_intake(load("services_hiring"))
    assert [i.severity for i in found("ages", "hashtag_sets", usage(text), strict)] == [IssueSeverity.BLOCKER]
    assert found("ages", "hashtag_sets", usage(text)) == []


@pytest.mark.parametrize("text", ["Home care for older adults", "4 weeks ahead", "24 years of practice"])
def test_other_numbers_and_older_clients_are_fine(text):
    strict = QualityBrief.from_intake(load("services_hiring"))
    assert found("ages", "hashtag_sets", usage(text), strict) == []


def test_the_same_hook_twice_is_a_warning():
    days = [{"hook": "Look here!"}, {"hook": "Other"}, {"hook": "look  HERE"}]
    issues = found("repetition", "content_calendar_week1", {"days": days})
    assert [(issue.severity, issue.place) for issue in issues] == [(IssueSeverity.WARNING, "days 3, hook")]
    assert "days 1, hook" in issues[0].message


# -- schema ---------------------------------------------------------------------------------------


def test_a_missing_field_is_named_in_plain_words():
    content = alone("ig_posts_week1", MINIMAL)
    del content["posts"][0]["call_to_action"]
    issue = found("schema", "ig_posts_week1", content)[0]
    assert issue.place == "posts 1, call to action"
    assert issue.message == "Posts 1, call to action is missing."
    assert issue.severity is IssueSeverity.BLOCKER


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"brand": "x"}, "Brand must be a list."),
        ({"brand": [1]}, "Brand 1 must be text."),
        ({"brand": []}, "Brand needs at least 1 entries."),
        ({"extra": 1}, "Extra is not a field of this section."),
    ],
)
def test_schema_faults_are_sentences(change, message):
    content = {**usage("Test Corp"), **change}
    assert [issue.message for issue in found("schema", "hashtag_sets", content)] == [message]


def test_an_unknown_job_type_is_a_blocker():
    assert [issue.code for issue in check_section("nonsense", {}, BRIEF)] == ["schema"]


@pytest.mark.parametrize("job_type", ["pdf_report", "pptx_deck", "asset_zip"])
def test_delivery_jobs_have_no_text_to_check(job_type):
    assert check_section(job_type, {"files": ["TBD"]}, BRIEF) == []


# -- the gate -------------------------------------------------------------------------------------


def test_blockers_come_first():
    issues = check_section("hashtag_sets", {**usage("a game-changer, TBD")}, BRIEF)
    assert [issue.severity for issue in issues] == [IssueSeverity.BLOCKER, IssueSeverity.WARNING]


def test_every_check_is_registered_once():
    assert len(registry.codes()) == 10
    with pytest.raises(ValueError, match="registered twice"):
        registry.check("limits")(lambda *_: iter(()))


def test_an_empty_brief_gives_no_findings_of_its_own():
    issues = check_section("hashtag_sets", usage("x"), QualityBrief.from_intake({}))
    assert issues == []
