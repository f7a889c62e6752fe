"""Another brief gives other text: sentences compared after masking every word of both briefs."""

from __future__ import annotations

import json
from itertools import combinations
from string import Formatter

import pytest

from generation import overlap
from generation.api import Brief
from generation.knowledge import channels, messages, objectives, personas, pillars, positions, reviews, tactics
from generation.knowledge.alternatives import ALTERNATIVES
from generation.knowledge.industries import INDUSTRIES
from generation.knowledge.objectives import OBJECTIVES
from generation.playbook.strategy._voice import slots
from tests.generation.briefs import DEMO, MINIMAL, NAMES, every_trade, load, six_fields

BRIEFS = every_trade()
# Every pair of briefs from different industries.
PAIRS = [(one, other) for one, other in combinations(BRIEFS, 2) if BRIEFS[one]["industry"] != BRIEFS[other]["industry"]]


def alike(objective, change=dict):
    """The counts of every pair when both have the objective."""
    given = {name: change({**content, "objective": objective}) for name, content in BRIEFS.items()}
    return {pair: overlap.compare(given[pair[0]], given[pair[1]]) for pair in PAIRS}


def shares(counts):
    """Of each module, and of the whole package under the name 'all'."""
    by_module = {module.value: same / total for module, (same, total) in counts.items()}
    return {"all": overlap.share(counts), **by_module}


def test_there_is_a_brief_for_every_industry():
    assert {content["industry"] for content in BRIEFS.values()} == set(INDUSTRIES)


@pytest.mark.parametrize(("one", "other"), list(combinations(NAMES, 2)))
def test_two_demo_packages_share_less_than_a_third_of_their_sentences(one, other):
    assert max(shares(overlap.compare(load(one), load(other))).values()) < overlap.LIMIT


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_one_objective_in_two_industries_shares_less_than_a_third_in_every_module(objective):
    found = {(*pair, part): n for pair, counts in alike(objective).items() for part, n in shares(counts).items()}
    assert {key: round(n, 2) for key, n in found.items() if n >= overlap.LIMIT} == {}


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_briefs_of_six_fields_share_less_than_a_third_of_a_package(objective):
    found = {pair: overlap.share(counts) for pair, counts in alike(objective, six_fields).items()}
    assert {pair: round(n, 2) for pair, n in found.items() if n >= overlap.LIMIT} == {}


def test_a_brief_shares_everything_with_itself():
    assert overlap.share(overlap.compare(load("saas_leads"), load("saas_leads"))) == 1


def test_words_of_either_brief_do_not_count():
    known = frozenset(("oat", "close", "pack"))
    one = overlap.masked({"body": "We make the oat close well today."}, known)
    assert one == overlap.masked({"body": "We make the pack well today."}, known)


def test_the_script_prints_a_row_for_each_pair_and_a_matrix(capsys):
    assert overlap.main([str(DEMO / f"{name}.json") for name in NAMES[:2]]) == 0
    out = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in out if line.strip()] == [NAMES[0], "both", "1", "2"]


def test_the_script_fails_when_two_industries_say_the_same(tmp_path, capsys):
    for name, industry in (("one", "Technology"), ("two", "Unheard of")):
        content = {**MINIMAL, "industry": industry}
        (tmp_path / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    (tmp_path / "three.json").write_text(json.dumps({**MINIMAL, "industry": "Unheard of too"}), encoding="utf-8")
    assert overlap.main([str(tmp_path / "two.json"), str(tmp_path / "three.json")]) == 1


def test_the_script_wants_two_files(capsys):
    assert overlap.main([]) == 2


def test_every_other_wording_belongs_to_a_sentence_of_the_knowledge():
    modules = (channels, messages, objectives, personas, pillars, positions, reviews, tactics)
    known = "\n".join(json.dumps(repr(list(vars(m).values())), ensure_ascii=False) for m in modules)
    lost = [text for text in ALTERNATIVES if json.dumps(repr(text)[1:-1], ensure_ascii=False)[1:-1] not in known]
    assert lost == []


def test_another_wording_needs_no_other_words_of_the_brief():
    """What every brief gives may be named anywhere; the rest only where the first wording names it, in either case."""
    always = {*slots(Brief(MINIMAL)), "count", "count_upper"}
    lost = [
        other
        for text, options in ALTERNATIVES.items()
        for other in options
        if not {name.lower() for name in named_in(other) - always} <= {name.lower() for name in named_in(text)}
    ]
    assert lost == []


def named_in(template):
    return {name for _, name, _, _ in Formatter().parse(template) if name}
