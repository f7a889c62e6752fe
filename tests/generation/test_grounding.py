"""Every section says who speaks and what of this brief it is about; so does every post, script and mail."""

from __future__ import annotations

import re

import pytest

from generation.api import Brief, all_specs
from generation.matching import words_of
from generation.overlap import texts
from generation.playbook.naming import offer_noun
from generation.quality.types import pieces
from tests.generation.briefs import MINIMAL, SIX_FIELDS, every_trade
from tests.generation.reading import leaves, package

WRITERS = [job.key for job in all_specs() if job.generate is not None]
BRIEFS = {
    **every_trade(),
    "minimal": MINIMAL,
    "six fields": SIX_FIELDS,
}
PIECES = (
    "ig_posts_week1",
    "fb_posts_week1",
    "linkedin_posts_week1",
    "reels_scripts_week1",
    "video_scripts",
    "email_sequence",
)
# A hashtag, an address or a slug is no name.
_NOT_PROSE = frozenset({"link", "hashtags", "utm_campaign", "brand", "industry", "campaign", "date"})


def prose(value):
    return " ".join(text for key, text in leaves(value) if key not in _NOT_PROSE)


def grounded_words(content):
    """Words of the offer, the audience, the place and the targets."""
    fields = ("primary_offer", "target_audience", "geography", "kpi_targets")
    return {word for field in fields for word in words_of(str(content.get(field, ""))) if len(word) > 3}


@pytest.fixture(params=BRIEFS, scope="module")
def content(request):
    return BRIEFS[request.param]


@pytest.mark.parametrize("job_type", WRITERS)
def test_a_section_names_the_brand_and_a_word_of_the_brief(content, job_type):
    text = prose(package(content)[job_type])
    assert content["client_name"] in text
    assert grounded_words(content) & set(words_of(text))


@pytest.mark.parametrize("job_type", PIECES)
def test_every_post_script_and_mail_says_who_speaks(content, job_type):
    found = pieces(job_type, package(content)[job_type])
    assert found
    assert [place for place, piece in found if content["client_name"] not in prose(piece)] == []


@pytest.mark.parametrize("objective", ["Retention", "Sales"])
def test_a_name_with_a_full_stop_of_its_own_ends_a_sentence_too(objective):
    content = {**every_trade()["ecommerce_sales"], "client_name": "Kaffa & Co.", "objective": objective}
    said = prose(package(content))
    assert "Kaffa & Co." in said
    assert "Kaffa & Co.." not in said


@pytest.mark.parametrize("objective", ["Leads", "Sales", "Awareness"])
def test_an_offer_of_several_lines_is_named_by_its_first(objective):
    offer = "Physiotherapy packages for knee pain\nRemote follow-up by video"
    said = prose(package({**MINIMAL, "objective": objective, "primary_offer": offer}))
    assert "physiotherapy packages" in said.lower()
    assert "pain Remote" not in said


def test_an_offer_with_a_hanging_hyphen_stays_in_one_piece():
    offer = "New two- to four-room rental flats at the Karl-Heine canal"
    assert offer_noun(Brief({**MINIMAL, "primary_offer": offer})) == "new two- to four-room rental flats"


@pytest.mark.parametrize("name", every_trade())
def test_no_film_says_how_often_something_is_heard(name):
    """The brief counts no complaints, so nobody may."""
    sections = package(every_trade()[name])
    said = [text for job in ("reels_scripts_week1", "video_scripts") for text in texts(sections[job])]
    assert [text for text in said if re.search(r"once a week|every week|tell us they|hears? often", text)] == []


@pytest.mark.parametrize("name", every_trade())
def test_no_text_claims_a_contract_or_a_survey_that_the_brief_does_not_hold(name):
    """The brief says what is offered; what stands in a contract, and what people answered, nobody has told us."""
    claimed = re.compile(
        r"it is in (?:the contract|writing)|(?:says so in|goes into) the contract|we asked people|asked for most",
        re.I,
    )
    sections = package({**every_trade()[name], "objective": "Hiring"})
    assert [text for section in sections.values() for text in texts(section) if claimed.search(text)] == []
