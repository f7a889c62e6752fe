from __future__ import annotations

import pytest

from generation.matching import find_terms, forbidden_topics
from generation.quality import IssueSeverity, QualityBrief, check_section


def codes(content, **intake):
    return [issue.code for issue in check_section("hashtag_sets", content, QualityBrief.from_intake(intake))]


def banned(text, *words, **intake):
    return codes({"usage": [text]}, banned_words=list(words), **intake).count("banned_words")


@pytest.mark.parametrize("text", ["A CURE.", "It cures.", "curing skin", "cured!", "No\u00a0cure", "c\u00adure"])
def test_case_endings_and_invisible_characters_do_not_hide_a_word(text):
    assert banned(text, "cure") == 1


@pytest.mark.parametrize("text", ["secure", "procurement", "curate", "obscured", "curious"])
def test_a_word_inside_another_word_is_fine(text):
    assert banned(text, "cure") == 0


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("synergy", "Two synergies"),
        ("angels", "An angel came"),
        ("heroes", "our hero"),
        ("seamless", "seamlessly done"),
        ("anti-aging", "Anti aging cream"),
        ("clinically proven", "CLINICALLY-PROVEN"),
        ("rockstar", "Rockstars wanted"),
        ("größe", "die GRÖSSE"),
        ("чудо", "Это ЧУДО."),
        ("奇跡", "これは奇跡です"),
        ("plan", "we planned it"),
    ],
)
def test_inflected_and_foreign_forms_are_found(word, text):
    assert find_terms(text, [word]) == [word]


def test_a_short_stem_is_another_word():
    assert find_terms("a new year", ["news"]) == []


@pytest.mark.parametrize("word", ["(", ".*", "[a-z]+", "\\", "a|b", "(?P<x>"])
def test_a_banned_word_is_never_a_pattern(word):
    assert banned("plain words only", word) == 0


def test_the_message_names_word_and_place():
    brief = QualityBrief.from_intake({"banned_words": ["cure"]})
    content = {"posts": [{"body": "x"}, {"body": "A cure."}]}
    issue = next(i for i in check_section("ig_posts_week1", content, brief) if i.code == "banned_words")
    assert issue.severity is IssueSeverity.BLOCKER
    assert issue.place == "posts 2, body"
    assert issue.message == "The client does not allow “cure”, which stands in posts 2, body."


def test_a_required_disclaimer_may_hold_a_banned_word():
    assert banned("This is not a cure.", "cure", required_disclaimers="This is not a cure.") == 0


def test_the_clients_own_name_may_hold_a_banned_word():
    assert banned("Miracle Homes opens its doors.", "miracle", client_name="Miracle Homes") == 0
    assert banned("Miracle Homes, a miracle.", "miracle", client_name="Miracle Homes") == 1


def test_topics_that_must_never_be_mentioned_are_found():
    text = "About steroid withdrawals."
    assert "forbidden_topic" in codes({"usage": [text]}, constraints="Never mention steroid withdrawal.")
    assert forbidden_topics("Do not mention rivals or lawsuits in posts.") == ["rivals", "lawsuits"]
    assert forbidden_topics("No images of clients.") == []
