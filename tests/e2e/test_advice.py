"""Advice on the Client Intake page in a browser: asked for by a click, and there without a reload."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import ViewportSize, expect

from intake.advice.service import give_advice
from intake.models import AdviceRequest
from jobs.llm.policy import set_language_policy
from tests.builders import World, make_world
from tests.e2e.conftest import DESKTOP, PHONE, Open
from tests.intake.browsing import address, submitted
from tests.language.conftest import described
from tests.language.server import LanguageServer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TEXT = "The target asks for more than the budget usually buys; which of the two stands?"


@pytest.fixture
def server() -> Iterator[LanguageServer]:
    found = LanguageServer(lambda name: {"warnings": [{"field": "kpi_targets", "text": TEXT}]})
    yield found
    found.close()


@pytest.fixture
def world(settings: Any, server: LanguageServer, monkeypatch: pytest.MonkeyPatch) -> World:
    found = make_world()
    settings.LANGUAGE_PROVIDERS = [described(server)]
    set_language_policy(found.engagement.client, allowed=True, by=found.admin)
    submitted(found)
    return found


def test_the_answer_comes_to_the_open_page(world: World, as_person: Open, complaints: list[str]):
    page = as_person(world.operator)
    page.goto(address(world))
    page.get_by_role("button", name="Ask for advice").click()
    panel = page.locator("#intake-advice")
    expect(panel).to_contain_text("is requested")
    give_advice(AdviceRequest.objects.get().pk)
    link = panel.get_by_role("link", name=TEXT)
    expect(link).to_be_visible(timeout=20_000)
    link.click()
    expect(page.locator("#id_kpi_targets")).to_be_in_viewport()
    assert complaints == []


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_without_script_it_is_a_round_trip(world: World, as_person: Open, size: ViewportSize):
    page = as_person(world.operator, size=size, script=False)
    page.goto(address(world))
    page.get_by_role("button", name="Ask for advice").click()
    expect(page.locator("#intake-advice")).to_contain_text("is requested")
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    give_advice(AdviceRequest.objects.get().pk)
    page.reload()
    expect(page.locator("#intake-advice")).to_contain_text(TEXT)
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
