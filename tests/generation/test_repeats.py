"""No sentence stands in two sections of one package, whatever the brief; the client's own lines are quoted freely."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from generation.knowledge.alternatives import ALTERNATIVES
from generation.knowledge.industries import INDUSTRIES
from generation.knowledge.objectives import OBJECTIVES
from generation.matching import words_of
from generation.overlap import package, texts
from generation.playbook.writing import SMALL
from tests.generation.briefs import every_trade, six_fields

BRIEFS = every_trade()
# What we say for a client who says nothing counts as the client's until somebody replaces it.
ASSUMED = [line for known in INDUSTRIES.values() for line in (*known.pains, *known.outcomes, *known.objections)]
ASSUMED += [line for known in OBJECTIVES.values() for line in (*known.pains, *known.outcomes, *known.objections)]
STOCK = {" ".join(words_of(wording)) for line in ASSUMED for wording in ALTERNATIVES.get(line, (line,))}


def own_words(sentence, known):
    return [word for word in words_of(sentence) if word not in known and word not in SMALL]


def repeated(content):
    """Sentences of ours that stand in two sections. The calendar announces a post by its hook, and a pillar's name
    heads its series: both are names of things and not said twice."""
    sections = package(content)
    names = {pillar["name"] for pillar in sections["content_pillars"]["pillars"]}
    names |= {day["hook"] for day in sections["content_calendar_week1"]["days"]}
    known, where = set(words_of(str(content))), defaultdict(set)
    for job, section in sections.items():
        for text in texts(section):
            for part in () if text in names else re.split(r"(?<=[.!?…])\s+|\n+", text):
                if len(words_of(part)) >= 5 and len(own_words(part, known)) > 2:
                    where[" ".join(words_of(part))].add(job)
    return {
        text: jobs for text, jobs in where.items() if len(jobs) > 1 and text not in STOCK and not _named(text, names)
    }


def _named(text, names):
    return any(text in " ".join(words_of(name)) for name in names)


@pytest.mark.parametrize("objective", OBJECTIVES)
@pytest.mark.parametrize("name", BRIEFS)
def test_no_sentence_stands_in_two_sections(name, objective):
    assert repeated({**BRIEFS[name], "objective": objective}) == {}


@pytest.mark.parametrize("objective", OBJECTIVES)
@pytest.mark.parametrize("name", BRIEFS)
def test_no_sentence_stands_in_two_sections_of_six_fields(name, objective):
    assert repeated(six_fields({**BRIEFS[name], "objective": objective})) == {}
