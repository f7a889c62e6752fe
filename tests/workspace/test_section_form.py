"""Test editing one section: what changes, what stays, and conflicts with another user's save."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client as Browser
from django.urls import reverse

from accounts.models import User
from artifacts.models import Artifact
from artifacts.services import approve_artifact, archive_artifact, update_artifact
from generation import editing
from generation.api import spec
from jobs.plans.sections import edit_section
from tests.builders import World, browser_of, generated_section, make_approved, make_world
from tests.generation.test_editing import posted

pytestmark = pytest.mark.django_db
SOURCES = re.compile(r'name="source" value="([^"]+)"')
VERSION = re.compile(r'name="expected_version" value="(\d+)"')


@pytest.fixture
def world() -> World:
    world = make_world()
    make_approved(world, "intake")
    return world


@pytest.fixture
def strategy(world: World) -> Artifact:
    """Three sections, approved."""
    made = make_approved(world, "strategy")[0]
    sections = made.content["sections"] | {key: generated_section(key) for key in ("icp_definition", "content_pillars")}
    update_artifact(made, content={"sections": sections}, by=world.operator)
    return approve_artifact(now(world), by=world.manager)


@pytest.fixture
def operator(world: World) -> Browser:
    return browser_of(world.operator)


def now(world: World, kind: str = "strategy") -> Artifact:
    return world.engagement.artifacts.get(type=kind)


def url(world: World, name: str = "section-edit", section: str = "positioning") -> str:
    return reverse(name, args=[world.engagement.pk, "strategy", section])


def form_data(artifact: Artifact, section: str = "positioning", **typed: str) -> dict[str, Any]:
    schema: Any = spec(section).schema
    root = editing.form(schema, artifact.content["sections"][section])
    return {**posted(root), "expected_version": artifact.version, **typed}


def said(answer: Any) -> str:
    return " ".join(str(message) for message in get_messages(answer.wsgi_request))


def plain(answer: Any) -> str:
    return " ".join(unescape(answer.content.decode()).split())


def louder(world: World, words: str = "Louder.") -> None:
    content = {**now(world, "intake").content, "tone_voice": words}
    approve_artifact(update_artifact(now(world, "intake"), content=content, by=world.operator), by=world.manager)


# -- what an edit does ----------------------------------------------------------------------------


def test_an_edit_changes_that_section_only(world: World, strategy: Artifact, operator: Browser):
    answer = operator.post(url(world), form_data(strategy, category="Bread by bicycle"))
    found = now(world)
    assert said(answer) == "Positioning saved as v3."
    assert found.content["sections"]["positioning"]["category"] == "Bread by bicycle"
    assert found.content["sections"]["icp_definition"] == strategy.content["sections"]["icp_definition"]


def test_an_edit_takes_the_approval_away_and_makes_an_author(world: World, strategy: Artifact, operator: Browser):
    operator.post(url(world), form_data(strategy, category="Bread by bicycle"))
    found = now(world)
    assert (found.status, list(found.authors.all())) == ("revised", [world.operator])


def test_saving_an_untouched_form_makes_no_version(world: World, strategy: Artifact, operator: Browser):
    answer = operator.post(url(world), form_data(strategy))
    assert said(answer) == "Nothing changed in Positioning: no new version."
    assert (now(world).version, now(world).status) == (2, "approved")


def test_the_history_names_the_section(world: World, strategy: Artifact, operator: Browser):
    operator.post(url(world), form_data(strategy, category="Bread by bicycle"))
    assert now(world).history.first().history_change_reason == "Edited Positioning"


def test_the_page_offers_to_edit_each_section(world: World, strategy: Artifact, operator: Browser):
    page = operator.get(reverse("artifact", args=[world.engagement.pk, "strategy"])).content.decode()
    assert url(world) in page
    assert url(world, section="icp_definition") in page


def test_a_section_that_is_not_there_is_not_found(world: World, strategy: Artifact, operator: Browser):
    assert operator.get(url(world, section="no_such_section")).status_code == 404
    assert operator.get(url(world, section="measurement_plan")).status_code == 404


# -- refused, with what was typed -----------------------------------------------------------------


def test_a_fault_is_refused_beside_its_field_and_nothing_typed_is_lost(
    world: World, strategy: Artifact, operator: Browser
):
    data = form_data(strategy, "content_pillars") | {"pillars-0-share": "a third", "pillars-0-name": "Typed and kept"}
    answer = operator.post(url(world, section="content_pillars"), data)
    page = plain(answer)
    assert (answer.status_code, now(world).version) == (422, 2)
    assert "Not saved: 1 field to fix." in page
    assert "Typed and kept" in page
    assert 'aria-invalid="true"' in page


def test_findings_of_the_checks_stand_beside_the_field(world: World, strategy: Artifact, operator: Browser):
    louder(world)
    operator.post(url(world), form_data(now(world), category="TODO: say what it is"))
    page = plain(operator.get(url(world)))
    assert 'id="about-category"' in page


def test_an_archived_artifact_is_refused_with_its_sentence(world: World, strategy: Artifact, operator: Browser):
    archive_artifact(strategy, by=world.manager)
    answer = operator.post(url(world), form_data(strategy, category="Typed and kept"))
    assert (answer.status_code, "is archived: restore it first" in plain(answer)) == (409, True)
    assert "Typed and kept" in plain(answer)


# -- somebody was first ---------------------------------------------------------------------------


def edited(world: World, by: User, section: str = "positioning", **values: Any) -> Artifact:
    current = now(world)
    text = {**current.content["sections"][section], **values}
    return edit_section(current, section, text, by=by, expected_version=current.version)


def test_a_conflict_keeps_both_texts(world: World, strategy: Artifact, operator: Browser):
    edited(world, world.manager, category="Their words")
    answer = operator.post(url(world), form_data(strategy, category="My words"))
    page = plain(answer)
    assert answer.status_code == 409
    assert "you were looking at v2 of strategy, but Ana saved v3" in page
    assert "Their<" in page
    assert ">\nMy words" in unescape(answer.content.decode())
    assert now(world).content["sections"]["positioning"]["category"] == "Their words"


def test_after_a_conflict_the_second_save_is_informed_and_passes(world: World, strategy: Artifact, operator: Browser):
    edited(world, world.manager, category="Their words")
    answer = operator.post(url(world), form_data(strategy, category="My words"))
    seen = VERSION.findall(answer.content.decode())
    assert seen == ["3"]
    operator.post(url(world), form_data(strategy, category="My words") | {"expected_version": seen[0]})
    assert now(world).content["sections"]["positioning"]["category"] == "My words"


def test_a_conflict_about_another_section_says_so(world: World, strategy: Artifact, operator: Browser):
    edited(world, world.manager, "icp_definition", summary="Another summary.")
    answer = operator.post(url(world), form_data(strategy))
    assert "this one is the same as yours" in plain(answer)


@pytest.mark.parametrize("version", ["", "0", "x", "9" * 40, "-1"])
def test_a_version_that_nobody_saw_saves_nothing(world: World, strategy: Artifact, operator: Browser, version: str):
    data = form_data(strategy, category="My words") | {"expected_version": version}
    assert operator.post(url(world), data).status_code == 409
    assert now(world).version == 2


# -- out of date ----------------------------------------------------------------------------------


def test_a_typo_fix_launders_nothing(world: World, strategy: Artifact, operator: Browser):
    louder(world)
    operator.post(url(world), form_data(strategy, category="Bread by bicycle"))
    assert now(world).source_versions == {"intake": 1}


def test_an_edit_that_takes_the_change_into_account_is_back_in_step(
    world: World, strategy: Artifact, operator: Browser
):
    louder(world)
    seen = SOURCES.findall(operator.get(url(world)).content.decode())
    operator.post(url(world), form_data(strategy, category="Louder") | {"acknowledged": "1", "source": seen})
    assert now(world).source_versions == {"intake": 2}
    assert approve_artifact(now(world), by=world.manager).status == "approved"


def test_what_moved_while_one_was_reading_was_not_taken_into_account(
    world: World, strategy: Artifact, operator: Browser
):
    louder(world)
    seen = SOURCES.findall(operator.get(url(world)).content.decode())
    louder(world, "Louder still.")
    answer = operator.post(url(world), form_data(strategy, category="Mine") | {"acknowledged": "1", "source": seen})
    assert (answer.status_code, "intake is at v3 now" in plain(answer)) == (409, True)
    assert now(world).version == 2


def test_an_artifact_in_step_asks_nothing_about_upstream(world: World, strategy: Artifact, operator: Browser):
    assert "acknowledged" not in operator.get(url(world)).content.decode()
