"""Test the cache of quality checks: unchanged sections are not checked again, changed ones are."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse

from artifacts.models import Artifact
from artifacts.services import create_artifact, update_artifact
from artifacts.types import CheckContext
from generation.api import all_specs
from generation.quality import QualityBrief, check_section
from generation.types import JobModule
from jobs import quality
from jobs.engine.executors import sections_of
from tests.builders import World, brief, generated_section, make_approved, make_world

pytestmark = pytest.mark.django_db
SECTIONS = [spec.key for spec in all_specs() if spec.module == JobModule.STRATEGY]

GAP, BANNED = "a gap that was never filled", "The client does not allow"


@pytest.fixture
def world() -> World:
    return make_world()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Record the sections that are checked, one entry for each check."""
    found: list[str] = []

    def counted(job_type: str, *args: Any) -> Any:
        found.append(job_type)
        return check_section(job_type, *args)

    monkeypatch.setattr(quality, "check_section", counted)
    monkeypatch.setattr(quality, "memory", quality.Memory(quality.REMEMBERED))
    return found


def strategy(world: World) -> Artifact:
    make_approved(world, "intake")
    content = {"sections": {key: generated_section(key) for key in SECTIONS}}
    return create_artifact(world.engagement, "strategy", content, by=world.operator)


def with_a_gap(artifact: Artifact) -> dict[str, Any]:
    """Return the same content with a gap in one sentence."""
    sections = artifact.content["sections"]
    return {"sections": {**sections, "positioning": {**sections["positioning"], "statement": "For [name], TBD."}}}


def page(world: World) -> str:
    browser = Browser()
    browser.force_login(world.manager)
    text: str = browser.get(reverse("artifact", args=[world.engagement.pk, "strategy"])).content.decode()
    return text


def test_what_was_checked_at_the_save_is_not_checked_at_a_look(world: World, asked: list[str]):
    strategy(world)
    assert asked == SECTIONS
    page(world), page(world)
    assert asked == SECTIONS


def test_without_the_memory_every_look_checks_everything(world: World, asked: list[str], monkeypatch):
    monkeypatch.setattr(quality, "memory", quality.Memory(0))
    strategy(world)
    page(world), page(world)
    assert asked == SECTIONS * 3


def test_an_edit_checks_only_the_section_that_changed(world: World, asked: list[str]):
    artifact = strategy(world)
    assert GAP not in page(world)
    asked.clear()
    update_artifact(artifact, content=with_a_gap(artifact), by=world.operator)
    assert GAP in page(world)
    assert asked == ["positioning"]


def test_another_brief_asks_everything_again_and_finds_what_it_bans(world: World, asked: list[str]):
    artifact = strategy(world)
    word = max(artifact.content["sections"]["positioning"]["statement"].split(), key=len)
    assert BANNED not in page(world)
    asked.clear()
    intake = world.engagement.artifacts.get(type="intake")
    update_artifact(intake, content={**brief(), "banned_words": [word]}, by=world.operator)
    assert BANNED in page(world)
    assert asked == SECTIONS


def test_a_text_that_was_changed_behind_our_back_is_checked(world: World, asked: list[str]):
    artifact = strategy(world)
    assert GAP not in page(world)
    Artifact.objects.filter(pk=artifact.pk).update(content=with_a_gap(artifact))
    assert GAP in page(world)


def test_what_is_remembered_is_what_the_checks_say(world: World, asked: list[str]):
    artifact = strategy(world)
    assert quality.check(artifact.content, CheckContext("strategy", brief())) == [
        quality._finding(key, issue)
        for key, section in sections_of(artifact.content).items()
        for issue in check_section(key, section, QualityBrief.from_intake(brief()))
    ]


def test_the_memory_forgets_the_oldest(asked: list[str]):
    memory = quality.Memory(2)
    questions = [quality.Question("positioning", str(n), "") for n in range(3)]
    for question in questions:
        memory.answer(question, list)
    told: list[str] = []
    for question in reversed(questions):

        def ask(question: quality.Question = question) -> list[Any]:
            told.append(question.section)
            return []

        memory.answer(question, ask)
    assert told == ["0"]
