"""Another brief gives other text: sentences compared after masking every word of both briefs."""

from __future__ import annotations

import json
import sys
from functools import cache
from itertools import combinations
from string import Formatter

import pytest

from generation import overlap
from generation.knowledge import channels, messages, objectives, personas, pillars, positions, reviews, tactics
from generation.knowledge.wordings import ALSO
from generation.types import JobModule
from tests.generation.briefs import DEMO, NAMES, load

LIMIT = 1 / 3
PAIRS = list(combinations(NAMES, 2))


@cache
def counts(one: str, other: str, objective: str = "") -> overlap.Counts:
    changes = {"objective": objective} if objective else {}
    return overlap.compare({**load(one), **changes}, {**load(other), **changes})


def part(found: overlap.Counts, module: JobModule) -> float:
    same, total = found[module]
    return same / total


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_two_packages_share_less_than_a_third_of_their_sentences(one, other):
    assert overlap.share(counts(one, other)) < LIMIT


@pytest.mark.parametrize(("one", "other"), PAIRS)
@pytest.mark.parametrize("module", [JobModule.STRATEGY, JobModule.EXECUTION, JobModule.MONITORING])
def test_no_written_module_shares_a_third(one, other, module):
    assert part(counts(one, other), module) < LIMIT


@pytest.mark.parametrize("objective", ["Leads", "Sales", "Hiring"])
def test_one_objective_in_two_industries_is_reported(objective, capsys):
    found = {pair: overlap.share(counts(*pair, objective)) for pair in PAIRS}
    with capsys.disabled():
        sys.stdout.write(f"\n{objective}: " + ", ".join(f"{a} / {b} {n:.0%}" for (a, b), n in found.items()))
    assert max(found.values()) < 0.45


def test_a_brief_shares_everything_with_itself():
    assert overlap.share(counts("saas_leads", "saas_leads")) == 1


def test_words_of_either_brief_do_not_count():
    known = frozenset(("oat", "close", "pack"))
    one = overlap.masked({"body": "We make the oat close well today."}, known)
    assert one == overlap.masked({"body": "We make the pack well today."}, known)


def test_the_script_prints_a_row_for_each_pair(capsys):
    assert overlap.main([str(DEMO / f"{name}.json") for name in NAMES[:2]]) == 0
    out = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in out] == [NAMES[0], "both"]


def test_the_script_wants_two_files(capsys):
    assert overlap.main([]) == 2


def test_every_second_wording_belongs_to_a_sentence_of_the_knowledge():
    modules = (channels, messages, objectives, personas, pillars, positions, reviews, tactics)
    known = "\n".join(json.dumps(repr(list(vars(m).values())), ensure_ascii=False) for m in modules)
    lost = [text for text in ALSO if json.dumps(repr(text)[1:-1], ensure_ascii=False)[1:-1] not in known]
    assert lost == []


def test_a_second_wording_needs_no_other_words_of_the_brief():
    needs = {
        text: {name for _, name, _, _ in Formatter().parse(text) if name} for pair in ALSO.items() for text in pair
    }
    assert [text for text, other in ALSO.items() if not needs[other] <= needs[text]] == []
