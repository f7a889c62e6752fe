"""Whatever brief is stored, every section passes its own gate; or the gate says which rule of the brief cannot be met.

Bounded and the same each time by default. `AICMO_DEEP=1` looks at forty times as many briefs, other ones on each run.
"""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.internal.cache import LRUCache
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

from artifacts.canonical import normalise
from generation.api import all_specs, spec
from generation.document import blocks
from generation.matching import find_terms
from generation.quality import IssueSeverity, QualityBrief, check_section
from tests.generation.generated import FAMILIES
from tests.generation.reading import leaves, package

WRITERS = {job.key for job in all_specs() if job.generate is not None}
DEEP = os.environ.get("AICMO_DEEP") == "1"
_BOUNDED = {"thin": 12, "full": 16, "long": 8, "hostile": 24, "foreign": 16, "ruled": 20}
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_WORD_FOR_WORD = frozenset({"disclaimers", "caption_note", "publish_with", "note", "footer"})


@pytest.fixture(autouse=True)
def same_briefs_whatever_the_code_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hypothesis mixes constants of the code under test into its draws: a change anywhere would draw other briefs."""
    if not DEEP:
        monkeypatch.setattr(providers, "_get_local_constants", Constants)
        monkeypatch.setattr(providers, "CONSTANTS_CACHE", LRUCache(1024))


def profile(family: str) -> settings:
    return settings(
        max_examples=_BOUNDED[family] * (40 if DEEP else 1),
        derandomize=not DEEP,
        database=None,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
        phases=[Phase.generate, Phase.shrink] if DEEP else [Phase.generate],
        print_blob=True,
    )


def bans_its_own_words(content: dict[str, Any]) -> bool:
    """Then sentences that say whom it is about fall away: warnings about that are in order."""
    fields = ("client_name", "primary_offer", "target_audience", "geography")
    own = " ".join(str(content.get(key)) for key in fields)
    return bool(find_terms(own, content.get("banned_words") or []))


def faults(content: dict[str, Any]) -> list[str]:
    """What is wrong with the package of a brief, apart from rules that the gate says cannot be met."""
    brief, found = QualityBrief.from_intake(content), []
    sections = package(content)
    assert set(sections) == WRITERS
    for key, section in sections.items():
        issues = [issue for issue in check_section(key, section, brief) if "cannot be met" not in issue.message]
        issues = [
            issue for issue in issues if issue.severity is IssueSeverity.BLOCKER or not bans_its_own_words(content)
        ]
        found += [f"{key}: {issue.code}: {issue.message}" for issue in issues]
        found += [f"{key}: not stored as it is written" for _ in [0] if normalise(section) != section]
        found += [f"{key}: not shown" for _ in [0] if len(blocks(key, section)) < 3]
        turned = [name for name, text in leaves(section) if name not in _WORD_FOR_WORD and _TURNS & set(text)]
        found += [f"{key}: {name} turns the reading direction" for name in turned]
        model = spec(key).schema
        assert model is not None
        model.model_validate(section)
    return found


@pytest.mark.parametrize("family", FAMILIES)
def test_every_section_of_a_generated_brief_passes_its_own_gate(family):
    @profile(family)
    @given(FAMILIES[family])
    def run(content):
        found = faults(content)
        assert not found, "\n".join(found[:9])

    run()
