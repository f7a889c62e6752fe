from __future__ import annotations

import itertools
from urllib.parse import parse_qs, urlsplit

import pytest

from generation.api import Brief, generate
from generation.knowledge.industries import INDUSTRIES
from generation.knowledge.monitoring_copy import DESKS, HELD_BACK, NO_TARGET, REVIEW
from generation.quality import QualityBrief, check_section
from tests.generation.briefs import MINIMAL, SIX_FIELDS, load
from tests.generation.reading import MONITORING, POSTS, alone, package, sentences, words
from tests.generation.test_execution import HOSTILE, NAMES, OBJECTIVES


@pytest.fixture(params=NAMES)
def content(request):
    return load(request.param)


def rows(content, sections=None):
    return generate("tracking_checklist", Brief(content, sections or {}, POSTS)).model_dump()["rows"]


def test_every_channel_of_the_calendar_is_tracked(content):
    sections = package(content)
    tracked = {row["channel"] for row in rows(content, sections)}
    assert {day["platform"] for day in sections["content_calendar_week1"]["days"]} <= tracked
    assert {"Email", "Vertical video"} <= tracked


def test_every_field_of_a_row_is_filled(content):
    assert all(value for row in rows(content) for value in row.values())


def test_tracking_links_parse_and_agree_with_their_row():
    for row in rows(load("saas_leads")):
        query = parse_qs(urlsplit(row["link"]).query)
        assert query["utm_source"] == [row["utm_source"]]
        assert query["utm_medium"] == [row["utm_medium"]]
        assert query["utm_campaign"] == [row["utm_campaign"]]


def test_without_a_site_links_wait_and_events_are_counted_by_hand():
    found = rows(load("services_hiring"))
    assert {row["link"] for row in found} == {"Links start when the site exists"}
    assert {row["event"] for row in found} == {"application_received"}


@pytest.mark.parametrize("status", ["Fully set up", "Partial", "No", "Unknown", "", "Nonsense"])
def test_the_tracking_status_of_the_brief_is_reported(status):
    section = alone("tracking_checklist", {**MINIMAL, "tracking_status": status})
    assert section["steps"]
    assert ("not known yet" in section["rows"][0]["state"]) == (status in ("Unknown", "", "Nonsense"))


def test_feed_and_booking_link_are_put_to_use():
    assert "feed.xml" in str(alone("tracking_checklist", load("ecommerce_sales"))["steps"])
    booked = {**MINIMAL, "context_data": {"services": {"booking_link": "https://book.example/x"}}}
    assert "https://book.example/x" in str(alone("tracking_checklist", booked)["steps"])


def filled(options, content):
    return [line.format(brand=content["client_name"]) for line in options]


def test_the_review_says_that_there_is_no_data(content):
    assert alone("weekly_optimization", content)["status"].startswith("There is no data yet")


def test_the_review_is_held_against_the_targets_of_the_brief(content):
    text = str(alone("weekly_optimization", content)["targets"])
    assert all(line in text for line in content["kpi_targets"].splitlines())


def test_a_brief_without_targets_gets_none():
    assert alone("weekly_optimization", SIX_FIELDS)["targets"][0] in filled(NO_TARGET, SIX_FIELDS)


def test_experiments_are_complete_and_promise_no_figure(content):
    for experiment in alone("weekly_optimization", content)["experiments"]:
        assert all(experiment.values())
        assert not any(char.isdigit() for char in experiment["expected_effect"])


@pytest.mark.parametrize("frequency", ["Weekly", "Monthly", "One-time"])
def test_the_report_frequency_sets_the_rhythm(frequency):
    section = alone("weekly_optimization", {**MINIMAL, "delivery_requirements": {"frequency": frequency}})
    assert section["agenda"][0] in [line.format(desk=DESKS["Technology"]) for line in REVIEW[frequency]]


def test_money_waits_for_accounts_that_are_not_open():
    content = load("services_hiring")
    assert alone("weekly_optimization", content)["stop"][-1] in filled(HELD_BACK, content)


def test_a_theme_renamed_by_hand_is_used():
    content = load("saas_leads")
    sections = {"content_calendar_week1": {"days": [{"date": "2027-01-11", "theme": "Broken links"}]}}
    section = generate("weekly_optimization", Brief(content, sections, POSTS)).model_dump()
    assert "broken links" in str(section["quick_wins"])


def test_the_review_keeps_to_its_length(content):
    assert 260 <= words(alone("weekly_optimization", content)) <= 800


@pytest.mark.parametrize(("objective", "industry"), list(itertools.product(OBJECTIVES, INDUSTRIES)))
def test_six_fields_are_enough(objective, industry):
    content = {**SIX_FIELDS, "objective": objective, "industry": industry}
    for job in MONITORING:
        section = alone(job, content)
        assert check_section(job, section, QualityBrief.from_intake(content)) == []
    assert 260 <= words(section) <= 800


@pytest.mark.parametrize("job", MONITORING)
def test_hostile_text_is_harmless(job):
    section = alone(job, HOSTILE)
    assert check_section(job, section, QualityBrief.from_intake(HOSTILE)) == []


@pytest.mark.parametrize("job", MONITORING)
def test_no_sentence_stands_twice(content, job):
    found = sentences(alone(job, content), frozenset({"state"}))
    assert [text for text in set(found) if found.count(text) > 1] == []
