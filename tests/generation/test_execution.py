from __future__ import annotations

import itertools
import re
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from generation.api import Brief, generate
from generation.knowledge.industries import INDUSTRIES
from generation.knowledge.platforms import PLATFORMS, POST_JOBS
from generation.playbook.execution.email_sequence import EmailSequence
from generation.playbook.posting import Post, Posts
from generation.playbook.tags import VAGUE
from generation.playbook.utm import slug, utm_url
from generation.playbook.week import week_plan
from generation.playbook.writing import quoted, shorten
from generation.quality import IssueSeverity, QualityBrief, check_section
from generation.registry import spec
from tests.generation.briefs import MINIMAL, SIX_FIELDS, load
from tests.generation.reading import EXECUTION, POSTS, afresh, alone, leaves, sentences, words

NAMES = ("ecommerce_sales", "saas_leads", "services_hiring")
OBJECTIVES = ("Awareness", "Leads", "Sales", "Hiring", "Partnerships", "Retention")
LONG = "Words that go on, and on, without any end in sight " * 60
HOSTILE = {
    **SIX_FIELDS,
    "client_name": "<b>Å & {{7*7}}</b> \u202eabc\u202c 😀",
    "geography": "=1+1 " + LONG,
    "primary_offer": "=cmd|' /C calc'!A0 {brand} {{7*7}} " + LONG,
    "target_audience": "אבג " + LONG,
    "pain_points": "\n".join(f"{LONG} {n}" for n in range(12)),
    "differentiators": "\n".join(f"difference {n}: one: two" for n in range(12)),
    "objections": "{} %(a)s {line}",
    "proof_assets": LONG,
    "voice_examples": LONG,
    "tone_voice": LONG,
    "pricing": LONG,
    "kpi_targets": LONG,
    "website": "javascript:alert(1)",
    "start_date": "soon",
    "duration_weeks": "x",
    "banned_words": ["(", "[a-z]+", "you"],
    "required_disclaimers": "Only <b>this</b>.",
}


@pytest.fixture(params=NAMES)
def content(request):
    return load(request.param)


def days(content, selection=POSTS):
    return alone("content_calendar_week1", content, selection)["days"]


# -- calendar -------------------------------------------------------------------------------------


def test_the_calendar_has_seven_days_from_the_start_date(content):
    start = date.fromisoformat(content["start_date"])
    assert [row["date"] for row in days(content)] == [(start + timedelta(days=n)).isoformat() for n in range(7)]


def test_the_calendar_names_the_weekday_of_each_date(content):
    assert all(row["day"] == f"{date.fromisoformat(row['date']):%A}" for row in days(content))


def test_every_field_of_the_calendar_is_filled(content):
    assert all(value for row in days(content) for value in row.values())


def test_hooks_are_different_and_long_enough(content):
    hooks = [row["hook"] for row in days(content)]
    assert len(set(hooks)) == 7
    assert min(map(len, hooks)) >= 10


def test_a_week_uses_three_content_types_or_more(content):
    assert len({row["content_type"] for row in days(content)}) >= 3


def test_a_week_on_one_platform_still_varies_its_formats():
    rows = days({**SIX_FIELDS, "social_handles": {"x": "@test"}}, ())
    assert {row["platform"] for row in rows} == {"X"}
    assert len({row["content_type"] for row in rows}) >= 3


def test_the_calendar_uses_only_platforms_of_the_strategy():
    sections: dict[str, Any] = {"platform_strategy": {"channels": [{"platform": "tiktok"}, {"platform": "billboard"}]}}
    plan = week_plan(Brief(load("saas_leads"), sections, POSTS))
    assert {day.platform for day in plan} == {"tiktok"}


def test_the_calendar_uses_the_pillars_of_the_strategy():
    pillars = [{"name": "Receipts", "purpose": "proof"}, {"name": "The desk", "purpose": "how the work is done"}]
    plan = week_plan(Brief(load("saas_leads"), {"content_pillars": {"pillars": pillars}}, POSTS))
    assert {day.pillar for day in plan} == {"Receipts", "The desk"}
    assert next(day.pillar for day in plan if day.slot == "proof") == "Receipts"


def test_a_broken_strategy_section_does_not_stop_the_calendar():
    sections: dict[str, Any] = {
        "platform_strategy": {"channels": ["x", None]},
        "content_pillars": {"pillars": [{}, "y"]},
    }
    assert len(week_plan(Brief(MINIMAL, sections))) == 7


# -- posts ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("job", POSTS)
def test_posts_are_the_calendars_days_on_their_platform(content, job):
    label = PLATFORMS[POST_JOBS[job]].label
    planned = [(row["date"], row["hook"]) for row in days(content) if row["platform"] == label]
    posts = [post for post in alone(job, content)["posts"] if post["content_type"] != "Companion post"]
    assert [(post["date"], post["hook"]) for post in posts] == planned


@pytest.mark.parametrize("job", POSTS)
@pytest.mark.parametrize("others", [(), ("tiktok",), ("tiktok", "x", "youtube"), ("tiktok", "x", "youtube", "threads")])
def test_every_platform_with_a_post_job_has_two_posts_a_week(job, others):
    handles = dict.fromkeys(others, "@fen")
    posts = alone(job, {**load("ecommerce_sales"), "social_handles": handles})["posts"]
    assert len(posts) >= 2
    assert len({post["date"] for post in posts}) == len(posts)


@pytest.mark.parametrize(
    ("job", "low", "high"),
    [("fb_posts_week1", 60, 120), ("ig_posts_week1", 80, 180), ("linkedin_posts_week1", 120, 220)],
)
def test_the_text_of_a_post_has_the_length_of_its_platform(content, job, low, high):
    for post in (post for brief in (content, MINIMAL, SIX_FIELDS) for post in alone(job, brief)["posts"]):
        assert low <= len(post["body"].split())
        assert len(f"{post['hook']} {post['body']} {post['call_to_action']}".split()) <= high + 30


@pytest.mark.parametrize("job", POSTS)
def test_a_text_asks_for_nothing_since_the_post_has_its_own_request(content, job):
    for post in alone(job, content)["posts"]:
        assert not re.search(r"\b(?:comment|below in|tag them|swipe|link in)\b", post["body"], re.IGNORECASE)


def test_a_platform_outside_the_plan_still_gets_posts():
    posts = alone("fb_posts_week1", load("saas_leads"), ())["posts"]
    assert len(posts) == 3
    assert {post["content_type"] for post in posts} == {"Companion post"}


def posts_of(job: str, content: Any) -> list[Post]:
    section = generate(job, Brief(content, {}, POSTS))
    assert isinstance(section, Posts)
    return section.posts


@pytest.mark.parametrize("job", POSTS)
def test_a_post_text_holds_everything_and_fits_its_platform(content, job):
    platform = PLATFORMS[POST_JOBS[job]]
    for post in posts_of(job, content):
        assert len(post.text) <= platform.post_limit
        assert all(part in post.text for part in (post.hook, post.body, *post.hashtags, *post.disclaimers))
        assert content["required_disclaimers"] in post.text


def test_facebook_posts_stay_near_their_aim(content):
    posts = posts_of("fb_posts_week1", content)
    assert sum(len(post.text) for post in posts) / len(posts) < 750


@pytest.mark.parametrize("job", POSTS)
def test_links_of_posts_parse_and_carry_the_channel(job):
    posts = alone(job, load("saas_leads"))["posts"]
    links = [post["link"] for post in posts if post["link"]]
    assert links
    for link in links:
        query = parse_qs(urlsplit(link).query)
        assert query["utm_source"] == [POST_JOBS[job]]
        assert query["utm_campaign"] == ["ledgerlane-leads-week-1"]


def test_without_a_website_a_post_says_so_and_asks_for_a_message():
    posts = alone("fb_posts_week1", load("services_hiring"))["posts"]
    asking = [post for post in posts if post["link"]]
    assert {post["link"] for post in asking} == {"Links start when the site exists"}
    assert all("http" not in post["call_to_action"] for post in posts)


def test_equal_opportunity_wording_stands_in_every_advert():
    for job in POSTS:
        for post in alone(job, load("services_hiring"))["posts"]:
            assert re.search(r"equal[- ]opportunity", post["body"], re.IGNORECASE)


def test_an_age_range_never_reaches_a_post():
    text = str([alone(job, load(name)) for job in POSTS for name in NAMES])
    assert "20-60" not in text
    assert "24-45" not in text


def test_competitors_are_never_named(content):
    text = str([alone(job, content) for job in EXECUTION])
    assert not [name for name in content["competitors"] if re.search(rf"\b{re.escape(name)}\b", text)]


def test_a_doubt_is_answered_with_the_differentiator_that_fits():
    plan = week_plan(Brief(load("saas_leads"), {}, POSTS))
    assert next(day.line for day in plan if day.slot == "objection") == "IT has no time this quarter"
    assert "Set up in nine working days".lower() in str(alone("fb_posts_week1", load("saas_leads"))).lower()


# -- scripts --------------------------------------------------------------------------------------


def test_script_seconds_add_up_within_the_limits(content):
    for script in alone("reels_scripts_week1", content)["scripts"]:
        assert sum(beat["seconds"] for beat in script["beats"]) == script["duration_seconds"]
        assert 15 <= script["duration_seconds"] <= 90
        assert script["beats"][0]["seconds"] == 3


def test_a_script_is_upright_with_three_beats_and_a_request(content):
    for script in alone("reels_scripts_week1", content)["scripts"]:
        assert script["aspect_ratio"] == "9:16"
        assert [beat["part"] for beat in script["beats"]] == ["Hook", "Beat 1", "Beat 2", "Beat 3", "Call to action"]


def test_a_spoken_hook_can_be_said_in_three_seconds(content):
    assert all(len(s["hook"].split()) <= 9 for s in alone("reels_scripts_week1", content)["scripts"])


def test_no_shot_is_filmed_twice(content):
    shots = [beat["visual"] for s in alone("reels_scripts_week1", content)["scripts"] for beat in s["beats"]]
    assert len(shots) == len(set(shots))


def test_scripts_that_do_not_add_up_are_refused():
    section = alone("reels_scripts_week1", MINIMAL)
    section["scripts"][0]["duration_seconds"] += 1
    issues = check_section("reels_scripts_week1", section, QualityBrief.from_intake(MINIMAL))
    assert [issue.place for issue in issues if issue.code == "schema"] == ["scripts 1"]


# -- hashtags -------------------------------------------------------------------------------------


def test_words_without_capitals_are_joined_with_low_lines_and_without_points():
    tags = alone("hashtag_sets", {**load("ecommerce_sales"), "desired_outcomes": "خبز طازج مخمّر"})["campaign"]
    assert "#خبز_طازج_مخمر" in tags


@pytest.mark.parametrize("kind", ["brand", "industry", "campaign"])
def test_hashtag_sets_hold_three_usable_tags(content, kind):
    tags = alone("hashtag_sets", content)[kind]
    assert len(tags) >= 3
    assert all(re.fullmatch(r"#\w{3,}", tag) for tag in tags)
    assert not {tag[1:].lower() for tag in tags} & VAGUE


def test_a_banned_word_does_not_hide_inside_a_tag():
    tags = alone("hashtag_sets", {**load("ecommerce_sales"), "banned_words": ["calm", "ingredient"]})
    assert not re.search("calm|ingredient", str(tags), re.IGNORECASE)


# -- mails ----------------------------------------------------------------------------------------


def test_mails_keep_to_their_length(content):
    section = alone("email_sequence", content)
    assert 280 <= words(section) <= 900
    assert all(len(mail["subject"]) <= 50 for mail in section["emails"])


def test_every_mail_can_be_stopped_and_carries_the_disclaimers(content):
    section = generate("email_sequence", Brief(content, {}, POSTS))
    assert isinstance(section, EmailSequence)
    for mail in section.emails:
        assert "nsubscribe" in mail.footer
        assert content["required_disclaimers"] in mail.text


def test_a_price_is_quoted_to_buyers_and_kept_out_of_adverts():
    assert "£390" in str(alone("email_sequence", load("saas_leads")))
    assert "£27.40" not in str(alone("email_sequence", load("services_hiring")))


# -- everything -----------------------------------------------------------------------------------


@pytest.mark.parametrize("job", EXECUTION)
def test_the_same_brief_gives_the_same_bytes(job):
    assert afresh(job, load("saas_leads")) == afresh(job, load("saas_leads"))


@pytest.mark.parametrize(("objective", "industry"), list(itertools.product(OBJECTIVES, INDUSTRIES)))
def test_six_fields_are_enough_for_every_objective_and_industry(objective, industry):
    content = {**SIX_FIELDS, "objective": objective, "industry": industry}
    brief = QualityBrief.from_intake(content)
    for job in EXECUTION:
        assert check_section(job, alone(job, content), brief) == []


@pytest.mark.parametrize("content", [MINIMAL, SIX_FIELDS])
def test_a_thin_brief_gives_full_sections(content):
    assert 280 <= words(alone("email_sequence", content)) <= 900
    assert len({row["hook"] for row in days(content)}) == 7


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_hostile_text_passes_as_text_and_keeps_its_length(objective):
    content = {**HOSTILE, "objective": objective}
    for job in EXECUTION:
        section = alone(job, content)
        issues = check_section(job, section, QualityBrief.from_intake(content))
        assert [i for i in issues if i.severity is IssueSeverity.BLOCKER] == []
        assert max(len(text) for _, text in leaves(section)) < 1200


@pytest.mark.parametrize("job", EXECUTION)
def test_no_sentence_stands_twice_in_a_section(content, job):
    found = sentences(alone(job, content), frozenset({"hook"}))
    assert [text for text in set(found) if found.count(text) > 1] == []


def test_no_sentence_stands_in_two_sections(content):
    per_job = {job: set(sentences(alone(job, content), frozenset({"hook"}))) for job in EXECUTION}
    for one, other in itertools.combinations(EXECUTION, 2):
        assert per_job[one] & per_job[other] == set()


def test_sentences_are_short(content):
    found = [text for job in EXECUTION for text in sentences(alone(job, content))]
    assert sum(len(text.split()) for text in found) / len(found) < 26


def test_rules_are_obeyed_and_never_printed():
    content = {**load("ecommerce_sales"), "banned_words": ["sting", "batch", "reader", "save"]}
    text = str([alone(job, content) for job in EXECUTION])
    assert not re.search(r"\b(?:sting|batch|reader|save)s?\b", re.sub(r"https?://\S+", "", text), re.IGNORECASE)
    assert "steroid" not in text
    assert "Cosmetic claims" not in text


def test_a_schema_keeps_the_generators_own_output(content):
    for job in EXECUTION:
        schema = spec(job).schema
        assert schema is not None
        section = alone(job, content)
        assert schema.model_validate(section).model_dump(mode="json") == section


# -- tools ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("website", "start"),
    [
        ("https://a.example", "https://a.example/?utm_source=x"),
        ("a.example/shop", "https://a.example/shop?utm_source=x"),
        ("https://a.example/p?id=1&utm_source=old#top", "https://a.example/p?id=1&utm_source=x"),
    ],
)
def test_a_tracked_link_keeps_the_sites_own_address(website, start):
    assert utm_url(website, "x", "social", "c", "d").startswith(start)


@pytest.mark.parametrize(
    "website", ["", "  ", "javascript:alert(1)", "ftp://a.example", "https://a b.example", "http://["]
)
def test_an_unusable_website_gives_no_link(website):
    assert utm_url(website, "x", "social", "c") == ""


def test_slugs_are_lower_case_ascii():
    assert slug("Ünï & Çø  Week") == "uni-c-week"
    assert slug("日本") == "x"


def test_shortening_cuts_between_words():
    assert shorten("one two three four", 12) == "one two…"
    assert shorten("short", 12) == "short"


def test_a_quoted_line_loses_its_colon_and_full_stop():
    assert quoted("A pack: every figure links.") == "a pack – every figure links"
