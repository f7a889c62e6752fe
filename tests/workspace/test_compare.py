"""Test the comparison of versions, and the ways to bring an artifact up to date, through the browser client."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from artifacts.models import Artifact
from artifacts.services import approve_artifact, update_artifact
from intake.services import submit_intake
from jobs.engine import runner
from tests.builders import World, brief, make_approved, make_world

pytestmark = pytest.mark.django_db
SOURCES = re.compile(r'name="source" value="([^"]+)"')


@pytest.fixture
def world() -> World:
    return make_world()


@pytest.fixture
def manager(world: World) -> Browser:
    browser = Browser()
    browser.force_login(world.manager)
    return browser


def now(world: World, kind: str) -> Artifact:
    return world.engagement.artifacts.get(type=kind)


def louder(world: World, words: str = "Louder.") -> Artifact:
    content = {**now(world, "intake").content, "tone_voice": words}
    return approve_artifact(update_artifact(now(world, "intake"), content=content, by=world.operator), by=world.manager)


def html(browser: Browser, name: str, world: World, kind: str, query: str = "") -> str:
    answer = browser.get(reverse(name, args=[world.engagement.pk, kind]) + query)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def still_valid(browser: Browser, world: World, **data: Any) -> str:
    url = reverse("artifact-act", args=[world.engagement.pk, "strategy", "still-valid"])
    answer = browser.post(url, {"expected_version": 1, "text": "Only the tone.", **data})
    assert answer.status_code == 302
    return str(next(iter(get_messages(answer.wsgi_request))))


# -- compare --------------------------------------------------------------------------------------


def test_comparing_starts_at_the_last_approval(world: World, manager: Browser):
    make_approved(world, "intake")
    for words in ("Louder.", "Louder still."):
        content = {**now(world, "intake").content, "tone_voice": words}
        update_artifact(now(world, "intake"), content=content, by=world.operator)
    assert "changed from v1, approved by Ana, to v3" in html(manager, "artifact-compare", world, "intake")


def test_any_two_versions_are_compared_word_by_word(world: World, manager: Browser):
    make_approved(world, "intake")
    louder(world, "Plain and loud.")
    louder(world, "Plain and warm.")
    text = html(manager, "artifact-compare", world, "intake", "?old=2&new=3")
    assert '<del><span class="hidden-text">[removed: </span>loud<' in text
    assert '<ins><span class="hidden-text">[added: </span>warm<' in text


def test_one_version_has_nothing_to_compare(world: World, manager: Browser):
    make_approved(world, "intake")
    assert "There is only one version so far" in html(manager, "artifact-compare", world, "intake")


@pytest.mark.parametrize("query", ["?old=99&new=x", "?old=-1", "?new=1e3", "?old=" + "9" * 400, "?old=%00"])
def test_versions_that_never_were_are_as_if_none_was_asked(world: World, manager: Browser, query: str):
    make_approved(world, "intake")
    louder(world)
    assert "to v2" in html(manager, "artifact-compare", world, "intake", query)


def test_hostile_text_is_compared_as_text(world: World, manager: Browser):
    make_approved(world, "intake")
    louder(world, "<script>alert(1)</script> <b>bold</b>")
    text = html(manager, "artifact-compare", world, "intake")
    assert "&lt;script&gt;" in text
    assert "<script>alert" not in text


def test_comparing_asks_the_same_with_few_and_many_versions(world: World, manager: Browser):
    make_approved(world, "intake")
    louder(world)
    asked(manager, world)  # the first request also stores the current engagement
    few = asked(manager, world)
    for number in range(20):
        louder(world, f"Tone {number}.")
    assert asked(manager, world) == few <= 14


def asked(browser: Browser, world: World) -> int:
    with CaptureQueriesContext(connection) as queries:
        html(browser, "artifact-compare", world, "intake")
    return len(queries)


# -- ways back ------------------------------------------------------------------------------------


def test_the_upstream_stands_beside_itself_as_it_was_read(world: World, manager: Browser):
    make_approved(world, "strategy")
    louder(world)
    text = html(manager, "artifact-ways-back", world, "strategy")
    assert "v1, as read" in text
    assert "v2, now" in text
    assert "Louder." in text
    assert brief()["tone_voice"][:20] in text


def test_the_back_office_shows_it_before_something_is_called_still_valid(world: World, manager: Browser):
    make_approved(world, "strategy")
    louder(world, "Louder and warmer.")
    url = reverse("admin:artifacts_artifact_act", args=[now(world, "strategy").pk, "still-valid"])
    page = " ".join(manager.get(url).content.decode().split())
    assert "v1, as read" in page
    assert "warmer." in page


def test_a_change_that_no_section_reads_brings_its_reason_along(world: World, manager: Browser):
    submit_intake(world.engagement, brief(), ["positioning"], by=world.operator)
    approve_artifact(now(world, "intake"), by=world.manager)
    runner.run_ready(world.engagement.plan.pk)
    approve_artifact(now(world, "strategy"), by=world.manager)
    change(world, contact_email="new@fenfallow.example")
    assert "No section reads what changed.</textarea>" in html(manager, "artifact-ways-back", world, "strategy")
    change(world, target_audience="Somebody else entirely.")
    assert "No section reads what changed." not in html(manager, "artifact-ways-back", world, "strategy")


def change(world: World, **fields: str) -> None:
    content = {**now(world, "intake").content, **fields}
    intake = submit_intake(world.engagement, content, ["positioning"], by=world.operator)
    approve_artifact(intake, by=world.manager)


def test_an_artifact_in_step_has_no_way_back_to_choose(world: World, manager: Browser):
    make_approved(world, "strategy")
    text = html(manager, "artifact-ways-back", world, "strategy")
    assert "up to date with everything" in text
    assert "Three ways to update it" not in text


@pytest.mark.parametrize("name", ["artifact", "artifact-ways-back"])
def test_the_form_carries_the_upstream_that_it_showed(world: World, manager: Browser, name: str):
    make_approved(world, "strategy")
    louder(world)
    seen = SOURCES.findall(html(manager, name, world, "strategy"))
    assert still_valid(manager, world, source=seen) == "Strategy v1 marked as still valid. Creatives unlocked."


def test_a_confirmation_of_what_was_not_seen_is_refused_with_a_sentence(world: World, manager: Browser):
    make_approved(world, "strategy")
    louder(world)
    seen = SOURCES.findall(html(manager, "artifact-ways-back", world, "strategy"))
    louder(world, "Louder still.")
    assert "intake is at v3 now" in still_valid(manager, world, source=seen)
    assert now(world, "strategy").status == "flagged_for_review"


def test_the_way_back_is_linked_from_the_page(world: World, manager: Browser):
    make_approved(world, "strategy")
    louder(world)
    link = reverse("artifact-ways-back", args=[world.engagement.pk, "strategy"])
    assert link in html(manager, "artifact", world, "strategy")


def test_a_change_that_is_only_in_the_plan_leaves_everything_in_step(world: World, manager: Browser):
    make_approved(world, "strategy")
    submit_intake(world.engagement, brief(), ["positioning"], by=world.operator)
    assert "up to date with everything" in html(manager, "artifact-ways-back", world, "strategy")
