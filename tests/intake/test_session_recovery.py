"""A form that arrives after its session has ended comes back as a draft, to its author only."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client as Browser

from intake.models import IntakeDraft
from tests.builders import World
from tests.intake.browsing import address, form_data, said, submitted, text_of


def draft() -> IntakeDraft:
    return IntakeDraft.objects.get()


def after_the_session(browser: Browser, world: World, **changes: Any) -> dict[str, Any]:
    submitted(world)
    data = form_data(browser, address(world), **changes)
    browser.logout()
    return data


def test_text_sent_after_the_session_ended_is_offered_after_the_log_in(world: World, operator: Browser):
    data = after_the_session(operator, world, tone_voice="Typed for an hour.")
    answer = operator.post(address(world), {**data, "intent": "submit"})
    assert answer["Location"] == f"/login/?next={address(world)}"
    operator.login(username=world.operator.username, password="a long password 1")
    back = operator.get(address(world))
    assert "Your session had ended" in " ".join(said(back))
    assert "You have a draft from" in text_of(back)
    assert draft().payload["tone_voice"] == ["Typed for an hour."]


@pytest.mark.parametrize("verb", ["submit", "fill", "copy", "plan", "review", "back", "keep", "ask"])
def test_each_button_pressed_after_the_session_ended_keeps_the_text(world: World, operator: Browser, verb: str):
    data = after_the_session(operator, world, tone_voice="Typed for an hour.")
    answer = operator.post(address(world, verb), data)
    assert answer["Location"] == f"/login/?next={address(world)}"
    operator.login(username=world.operator.username, password="a long password 1")
    operator.get(address(world))
    assert draft().payload["tone_voice"] == ["Typed for an hour."]


def test_an_autosave_after_the_session_ended_is_kept_as_well(world: World, operator: Browser):
    data = after_the_session(operator, world, tone_voice="Still here.")
    assert operator.post(address(world, "draft"), data).status_code == 302
    operator.login(username=world.operator.username, password="a long password 1")
    operator.get(address(world))
    assert draft().payload["tone_voice"] == ["Still here."]


def test_somebody_else_who_logs_in_gets_nothing(world: World, operator: Browser):
    data = after_the_session(operator, world, tone_voice="Mine.")
    operator.post(address(world), data)
    operator.login(username=world.manager.username, password="a long password 1")
    assert "Mine." not in text_of(operator.get(address(world)))
    assert not IntakeDraft.objects.exists()


@pytest.mark.parametrize("author", ["", "1", "1:forged"])
def test_a_stranger_fills_no_session(world: World, author: str):
    stranger = Browser()
    stranger.post(address(world), {"client_name": "x" * 1000, "author": author})
    assert "intake_kept" not in stranger.session
