"""What a brief's rules leave alone: names, addresses, codes, and lines that stand word for word."""

from __future__ import annotations

import pytest

from generation.client_terms import TYPEFACES, hide, is_code, own_pieces, show
from generation.playbook.creatives._design import _PAIRINGS
from generation.playbook.writing import shorten
from generation.quality import QualityBrief, check_section
from tests.generation.briefs import MINIMAL
from tests.generation.reading import package

LONG_NAME = "The Miracle Homes and Gardens Company of Northern England, established by two sisters"


def codes(content, job_type="hashtag_sets", **intake):
    return {issue.code for issue in check_section(job_type, content, QualityBrief.from_intake(intake))}


@pytest.mark.parametrize("limit", [24, 40, 48, 60])
def test_a_name_that_was_cut_to_length_is_still_the_name(limit):
    text = f"A letter from {shorten(LONG_NAME, limit)}: hello."
    assert codes({"usage": [text]}, client_name=LONG_NAME, banned_words=["miracle"]) & {"banned_words"} == set()


def test_a_beginning_of_the_name_that_was_not_cut_is_an_ordinary_word():
    assert "banned_words" in codes({"usage": ["Miracle cream"]}, client_name=LONG_NAME, banned_words=["miracle"])


def test_a_topic_may_stand_in_the_clients_name_only():
    rules = {"client_name": "Lawsuit Books", "constraints": "Never mention lawsuits."}
    assert "forbidden_topic" not in codes({"usage": ["Lawsuit Books opens."]}, **rules)
    assert "forbidden_topic" in codes({"usage": ["Lawsuit Books on lawsuits."]}, **rules)


@pytest.mark.parametrize("text", ["See https://a.example/p?utm_source=instagram now", "Write to price@a.example"])
def test_an_address_holds_no_words(text):
    assert "banned_words" not in codes({"usage": [text]}, banned_words=["instagram", "price"])


def test_a_platform_is_named_where_a_field_says_which_one_is_meant_and_nowhere_else():
    days = {"days": [{"platform": "Instagram", "hook": "On Instagram today"}]}
    issues = check_section("content_calendar_week1", days, QualityBrief.from_intake({"banned_words": ["instagram"]}))
    assert [issue.place for issue in issues if issue.code == "banned_words"] == ["days 1, hook"]


def test_the_code_of_a_drawn_pattern_is_no_word():
    assert "banned_words" not in codes({"style": {"motif": "ledger"}}, "carousel_templates", banned_words=["ledger"])


@pytest.mark.parametrize("word", ["miracle", "homes", "the", "team"])
def test_a_banned_word_of_the_brand_stands_in_the_brand_alone(word):
    content = {**MINIMAL, "client_name": "The Miracle Homes Team", "banned_words": [word]}
    brief = QualityBrief.from_intake(content)
    issues = [issue for key, section in package(content).items() for issue in check_section(key, section, brief)]
    assert [issue for issue in issues if issue.code == "banned_words"] == []
    assert "The Miracle Homes Team" in str(package(content)["positioning"])


def test_a_disclaimer_that_no_post_can_hold_is_named_as_the_rule_that_cannot_be_met():
    content = {**MINIMAL, "required_disclaimers": ("Read this first. " * 180).strip()}
    section = package(content)["ig_posts_week1"]
    issue = next(i for i in check_section("ig_posts_week1", section, QualityBrief.from_intake(content)))
    assert "The required disclaimers alone have 3059: this rule of the brief cannot be met here." in issue.message


def test_one_disclaimer_may_be_a_part_of_another():
    rules = {"required_disclaimers": "Terms apply\nTerms apply to the best team", "banned_words": ["best"]}
    assert "banned_words" not in codes({"usage": ["Terms apply to the best team."]}, **rules)


def test_hidden_pieces_come_back_as_they_were():
    text = "Fen & Fallow, FEN & FALLOW and https://a.example/x?y=1"
    pieces = own_pieces(text, "Fen & Fallow")
    assert "Fen" not in hide(text, pieces)
    assert show(hide(text, pieces), pieces) == text


@pytest.mark.parametrize(
    ("name", "banned", "text"),
    [
        ("Ease", "increase", "We increase sales"),
        ("Rank", "frank", "Be FRANK, says Rank"),
        ("Étude", "étudestar", "Our étudestar"),
        ("Ease of Mind", "increase", "We increase\u2026"),
    ],
)
def test_a_banned_word_that_holds_the_clients_name_is_still_banned(name: str, banned: str, text: str):
    assert "banned_words" in codes({"usage": [text]}, client_name=name, banned_words=[banned])


def test_a_banned_word_that_holds_a_disclaimer_is_still_banned():
    rules = {"required_disclaimers": "ease", "banned_words": ["increase"]}
    assert "banned_words" in codes({"usage": ["We increase sales. Ease."]}, **rules)


@pytest.mark.parametrize("text", ["Ease.", "EASE's ease", "\u3053\u308cEase\u3067\u3059", "(ease)"])
def test_the_name_between_other_signs_is_the_name(text: str):
    assert "banned_words" not in codes({"usage": [text]}, client_name="Ease", banned_words=["ease"])


def test_a_name_without_spaces_around_it_is_the_name():
    name = "\u6771\u4eac\u9054\u4eba"
    content = {"usage": [f"\u79c1\u306f{name}\u3067\u3059"]}
    assert "banned_words" not in codes(content, client_name=name, banned_words=[name[2:]])


@pytest.mark.parametrize("key", ["date", "headline_font", "text_font", "layout", "motif", "utm_source", "utm_campaign"])
@pytest.mark.parametrize("value", ["Guaranteed results", "Guaranteed"])
def test_prose_in_the_field_of_a_code_is_prose(key: str, value: str):
    assert "banned_words" in codes({"rows": [{key: value}]}, banned_words=["guaranteed"])


def test_every_typeface_of_the_playbook_is_known_as_one():
    used = {face for pair in _PAIRINGS.values() for face in (pair.headline, pair.text)}
    assert used == TYPEFACES
    assert all(is_code("text_font", face) for face in used)


def test_half_a_disclaimer_is_never_drawn():
    line = "Only for adults with a licence. " * 9
    content = {**MINIMAL, "required_disclaimers": line.strip()}
    carousels = package(content)["carousel_templates"]["carousels"]
    assert {carousel["slides"][-1]["note"] for carousel in carousels} == {""}
    assert carousels[0]["caption_note"] == [line.strip()]
