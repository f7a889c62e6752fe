"""Test the cost of every page: as many queries for 60 rows as for 3, within its budget, and under 200 KB."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver

from tests.builders import present
from tests.pages.scenes import Scene, grow, make_scene
from tests.pages.table import ANSWERS, PAGES, address, browser_for, names, url_of
from tests.pages.weighing import weigh

pytestmark = pytest.mark.django_db
FEW, MANY = 3, 60
HEAVIEST = 200_000
"""Bytes of a first visit: the page with 60 rows and long texts, its styles, scripts and images."""


class Cost(NamedTuple):
    status: int
    queries: list[str]


class Found(NamedTuple):
    """Holds the cost of a page with few and with many rows, and the weight by address of what it loads with many."""

    few: Cost
    many: Cost
    weights: dict[str, int]


@pytest.fixture(scope="module")
def found(django_db_setup: None, django_db_blocker: Any) -> Iterator[dict[str, Found]]:
    """Request each page in one growing world."""
    with django_db_blocker.unblock(), transaction.atomic():
        scene = make_scene()
        grow(scene, FEW)
        few = {name: cost(scene, name) for name in PAGES}
        grow(scene, MANY)
        many = {name: cost(scene, name) for name in PAGES}
        yield {name: Found(few[name], many[name], weight(scene, name)) for name in PAGES}
        transaction.set_rollback(True)


def cost(scene: Scene, name: str) -> Cost:
    """Measure the second request: the first one fills caches."""
    browser, url = browser_for(scene, name), url_of(scene, name)
    ask = getattr(browser, PAGES[name].method)
    with transaction.atomic():
        ask(url)
        with CaptureQueriesContext(connection) as asked:
            answer = ask(url)
        transaction.set_rollback(True)
    return Cost(answer.status_code, [query["sql"] for query in asked.captured_queries])


def weight(scene: Scene, name: str) -> dict[str, int]:
    with transaction.atomic():
        weights = weigh(browser_for(scene, name), url_of(scene, name)) if PAGES[name].method == "get" else {}
        transaction.set_rollback(True)
    return weights


def pages() -> set[str]:
    """Select every address that has a page, leaving out those that only redirect."""
    moves = {name for name, row in ANSWERS.items() if row.method == "post" and row.ok != 200}
    return set(names(get_resolver())) - moves


def test_every_page_has_a_budget():
    missing, gone = pages() - set(map(address, PAGES)), set(map(address, PAGES)) - set(names(get_resolver()))
    assert not missing, (
        "Each needs a row with its budget in tests/pages/table.py, and what it lists rows in scenes.grow"
    )
    assert not gone, "These addresses are no more: take their rows away"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_as_much_for_many_rows_as_for_few(found: dict[str, Found], name: str):
    few, many, _ = found[name]
    assert few.status == many.status
    assert len(few.queries) == len(many.queries), f"Asked again for each row: {repeated(few, many)}"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_keeps_its_budget(found: dict[str, Found], name: str):
    asked = found[name].many.queries
    assert len(asked) <= present(PAGES[name].most), "\n".join(asked)


@pytest.mark.parametrize("name", [name for name, row in PAGES.items() if row.method == "get"])
def test_a_first_visit_transfers_less_than_200_kb(found: dict[str, Found], name: str):
    weights = found[name].weights
    assert sum(weights.values()) < HEAVIEST, sorted(weights.items(), key=lambda pair: -pair[1])


def test_what_a_page_names_is_weighed_to_any_depth(found: dict[str, Found]):
    named = {address.rpartition("/")[2] for address in found["home"].weights}
    assert {"tokens.css", "shell.js", "keys.js", "icons.svg"} <= named


def repeated(few: Cost, many: Cost) -> str:
    """Return the statement whose count grew most, without its numbers."""
    grown = Counter(map(bare, many.queries)) - Counter(map(bare, few.queries))
    return grown.most_common(1)[0][0] if grown else "nothing; something is asked less often"


def bare(statement: str) -> str:
    return re.sub(r"\d+", "N", statement)


def test_a_question_for_each_row_is_named():
    few, many = ([f"SELECT name WHERE id = {n}" for n in range(rows)] for rows in (FEW, MANY))
    assert repeated(Cost(200, few), Cost(200, many)) == "SELECT name WHERE id = N"
