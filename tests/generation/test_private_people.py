"""An enquiry by a patient or a saver is not written like one by a purchasing department."""

from __future__ import annotations

import json
import re

import pytest

from generation.api import Brief
from generation.knowledge import channels, messages, objectives, personas, pillars, positions, reviews, tactics
from generation.knowledge.channels import weight
from generation.knowledge.private_people import PRIVATE
from generation.overlap import package, texts
from generation.playbook.audience import is_private
from generation.playbook.strategy._voice import slots
from tests.generation.briefs import MINIMAL, every_trade
from tests.generation.test_overlap import named_in

TRADES = every_trade()
OFFICE = re.compile(
    r"business case|pipeline|\b(?:five|stalled|fewer|open) deals?\b|job titles|sales lead|workaround|supplier|justify"
    r"|\bsales (?:accepts|brings|to)\b|others in the building|\bspend on|budgets? for|on screen within",
    re.IGNORECASE,
)
STRATEGY = ("icp_definition", "positioning", "messaging_framework", "content_pillars", "measurement_plan")


def strategy(content):
    return [text for job in STRATEGY for text in texts(package(content)[job])]


@pytest.mark.parametrize(
    "audience",
    [
        "Adults who have avoided a dentist",
        "Couples and young families",
        "First-time buyers in Leeds",
        "Self-employed tradespeople",
        "Recreational runners and skiers in Tromsø with knee pain",
        "Whoever is aged 30 to 55 and rides a bicycle to work",
        "Anglers in their fifties",
    ],
)
def test_people_who_decide_for_themselves_are_private(audience):
    assert is_private(Brief({"target_audience": audience}))


@pytest.mark.parametrize(
    "audience", ["Finance directors", "Heads of purchasing at suppliers", "People teams at companies", "", "عائلات"]
)
def test_roles_and_silence_are_not(audience):
    assert not is_private(Brief({"target_audience": audience}))


def test_where_the_audience_does_not_say_the_trade_decides():
    assert is_private(Brief({"target_audience": "عائلات", "industry": "Healthcare"}))
    assert not is_private(Brief({"target_audience": "عائلات", "industry": "Technology"}))
    assert not is_private(Brief({"target_audience": "Practices with two chairs", "industry": "Healthcare"}))


@pytest.mark.parametrize("name", TRADES)
def test_private_people_read_nothing_of_offices(name):
    content = {**TRADES[name], "objective": "Leads"}
    said = [text for text in strategy(content) if OFFICE.search(text)]
    assert not is_private(Brief(content)) or said == []


def test_an_organisation_still_does():
    assert any(OFFICE.search(text) for text in strategy(TRADES["machine_maker"]))


def test_private_people_are_not_sought_on_linkedin():
    assert weight("linkedin", "Leads", "Finance", private=True) < weight("linkedin", "Leads", "Finance")


def test_every_private_wording_belongs_to_a_sentence_of_the_knowledge():
    modules = (channels, messages, objectives, personas, pillars, positions, reviews, tactics)
    known = "\n".join(json.dumps(repr(list(vars(m).values())), ensure_ascii=False) for m in modules)
    assert [text for text in PRIVATE if json.dumps(repr(text)[1:-1], ensure_ascii=False)[1:-1] not in known] == []


def test_a_private_wording_needs_no_other_words_of_the_brief():
    always = {name.lower() for name in slots(Brief(MINIMAL))}
    needs = {other: {n.lower() for n in named_in(other)} - always for options in PRIVATE.values() for other in options}
    had = {other: {n.lower() for n in named_in(text)} for text, options in PRIVATE.items() for other in options}
    assert [other for other in needs if not needs[other] <= had[other]] == []
