from __future__ import annotations

import pytest

from generation.quality import QualityBrief, check_section


def gaps(text, **intake):
    issues = check_section("hashtag_sets", {"usage": [text]}, QualityBrief.from_intake(intake))
    return [issue for issue in issues if issue.code == "placeholders"]


@pytest.mark.parametrize(
    "text",
    [
        "Price: TBD",
        "Date T.B.D.",
        "Call [insert name] today",
        "[insert",
        "Dear [First name],",
        "[your logo]",
        "Lorem   ipsum dolor",
        "Grow your business",
        "Hello {{ name }}",
        "{% if x %}",
        "Hello {brand}",
        "%(name)s",
        "xxx",
        "TODO: write",
        "Insert text here",
    ],
)
def test_gaps_are_found(text):
    assert len(gaps(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Todo lo que necesitas",
        "TODO INCLUIDO",
        "5 stk. pro Packung",
        "stbd side",
        "business as usual",
        "your businesslike manner",
        "[1] a footnote",
        "{} and { x }",
        "XXL sizes",
        "We insert a card",
    ],
)
def test_ordinary_words_are_fine(text):
    assert gaps(text) == []


def test_text_of_the_brief_is_not_a_gap():
    assert gaps("Buy {{7*7}} now", primary_offer="Soap {{7*7}}") == []
    assert gaps("Measured: {{ *7}}", kpi_targets="Sell 5 of {{7*7}}") == []
    assert gaps("Insure your business", primary_offer="Cover for your business") == []


def test_the_message_names_the_text():
    assert gaps("Price: TBD")[0].message == "“TBD” looks like a gap that was never filled in usage 1."
