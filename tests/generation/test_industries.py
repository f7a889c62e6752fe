"""One list of industries: what the intake offers and what every table of the playbook is keyed by."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from typing import Any

import pytest

from generation import knowledge
from generation.knowledge.industries import INDUSTRIES
from intake.fields import BY_ID
from intake.validation.topics import REGULATED_INDUSTRIES

NAMES = set(INDUSTRIES)


def tables() -> dict[str, Mapping[str, Any]]:
    """Every table of the playbook that is keyed by industry: at least three of its keys are names of one."""
    found = {}
    for module in pkgutil.iter_modules(knowledge.__path__, f"{knowledge.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Mapping) and len(NAMES & set(value)) >= 3:
                found[f"{module.name}.{name}"] = value
    return found


def strangers(table: Mapping[str, Any]) -> set[str]:
    """Keys that no brief can have; an empty one stands for the rest."""
    return set(table) - NAMES - {""}


def test_the_intake_offers_the_industries_that_the_playbook_knows():
    assert BY_ID["industry"].options == tuple(INDUSTRIES)
    assert [known.key for known in INDUSTRIES.values()] == list(INDUSTRIES)


def test_there_are_tables_by_industry():
    assert len(tables()) >= 8


@pytest.mark.parametrize("name", tables())
def test_a_table_names_no_industry_that_nobody_can_choose(name: str):
    assert strangers(tables()[name]) == set()


def test_an_industry_by_another_name_is_found():
    assert strangers({"Technology": 1, "Real-estate": 2, "": 3}) == {"Real-estate"}


def test_the_regulated_industries_are_among_them():
    assert set(REGULATED_INDUSTRIES) <= NAMES
