"""Drafts: saved as typed, offered back, seen by nobody else."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.test import Client as Browser

from intake.fields import PLAN_KEY
from intake.form.drafts import as_form_data, payload_of, save_draft
from intake.models import IntakeDraft
from tests.builders import World, brief, browser_of
from tests.intake.browsing import address, form_data, submitted, text_of

NEW = "/intake/new/"


def draft() -> IntakeDraft:
    return IntakeDraft.objects.get()


# -- saving -------------------------------------------------------------------------------------------------------


def test_autosave_keeps_what_is_typed_unchecked_and_makes_no_artifact(world: World, operator: Browser):
    answer = operator.post(address(world, "draft"), {"website": "nope", PLAN_KEY: ["positioning", "x"]})
    assert "Draft saved" in text_of(answer)
    assert draft().payload == {"website": ["nope"], PLAN_KEY: ["positioning", "x"]}
    assert not world.engagement.artifacts.exists()


def test_the_next_draft_replaces_the_last(world: World, operator: Browser):
    for text in ("One", "Two"):
        operator.post(address(world, "draft"), {"client_name": text})
    assert draft().payload == {"client_name": ["Two"]}


def test_each_person_and_engagement_has_a_draft_of_its_own(world: World, operator: Browser, manager: Browser):
    for browser in (operator, manager):
        browser.post(address(world, "draft"), {"client_name": "A"})
        browser.post(f"{NEW}draft/", {"client_name": "B"})
    assert IntakeDraft.objects.count() == 4


@pytest.mark.parametrize("with_engagement", [True, False])
def test_the_database_refuses_a_second_draft(world: World, with_engagement: bool):
    engagement = world.engagement if with_engagement else None
    IntakeDraft.objects.create(user=world.operator, engagement=engagement)
    with pytest.raises(IntegrityError), transaction.atomic():
        IntakeDraft.objects.create(user=world.operator, engagement=engagement)


def test_a_draft_keeps_inputs_only_and_no_nul(world: World, operator: Browser):
    operator.post(address(world, "draft"), {"client_name": "a\x00b", "confirmed": "1", "csrfmiddlewaretoken": "x"})
    assert draft().payload == {"client_name": ["ab"]}


def test_the_button_saves_and_shows_the_draft(world: World, operator: Browser):
    answer = operator.post(address(world), {"intent": "draft", "client_name": "Half"}, follow=True)
    assert answer.context["form"]["client_name"].value() == "Half"
    assert "Only you see it" in text_of(answer)


# -- offering -----------------------------------------------------------------------------------------------------


def test_a_draft_is_offered_and_not_put_into_the_form_unasked(world: World, operator: Browser):
    submitted(world)
    data = form_data(operator, address(world), tone_voice="Louder.")
    operator.post(address(world, "draft"), data)
    answer = operator.get(address(world))
    assert "You have a draft from" in text_of(answer)
    assert answer.context["form"]["tone_voice"].value() == brief()["tone_voice"]


def test_continuing_brings_back_every_letter_and_tick(world: World, operator: Browser):
    submitted(world)
    data = form_data(operator, address(world), website="half an addr", competitors=" A \n\nB", duration_weeks="a few")
    data[PLAN_KEY] = ["positioning"]
    operator.post(address(world, "draft"), data)
    form = operator.get(f"{address(world)}?draft=1").context["form"]
    assert [form[name].value() for name in ("website", "competitors", "duration_weeks")] == [
        "half an addr",
        " A \n\nB",
        "a few",
    ]
    assert form.jobs == ["positioning"]


def test_a_draft_that_says_the_same_is_not_offered(world: World, operator: Browser):
    submitted(world)
    operator.post(address(world, "draft"), form_data(operator, address(world)))
    assert "You have a draft" not in text_of(operator.get(address(world)))


def test_nobody_sees_the_draft_of_somebody_else(world: World, operator: Browser, manager: Browser):
    operator.post(address(world, "draft"), {"client_name": "Secret plan"})
    assert "Secret plan" not in text_of(manager.get(f"{address(world)}?draft=1"))


def test_discarding_removes_it(world: World, operator: Browser):
    operator.post(address(world, "draft"), {"client_name": "A"})
    operator.post(address(world, "discard"))
    assert not IntakeDraft.objects.exists()


def test_a_refused_save_is_kept_as_a_draft(world: World, operator: Browser):
    operator.post(address(world), {"client_name": "Only a name", "intent": "submit"})
    assert draft().payload["client_name"] == ["Only a name"]


def test_a_draft_of_a_new_brief_remembers_client_and_name(world: World, operator: Browser):
    operator.post(f"{NEW}draft/", {"client": world.engagement.client_id, "name": "Spring", "client_name": "Fen"})
    page = operator.get(f"{NEW}?draft=1")
    assert page.context["engagement_form"]["name"].value() == "Spring"
    assert page.context["engagement_form"]["client"].value() == str(world.engagement.client_id)


def test_a_payload_is_typed_back_as_it_was(world: World):
    save_draft(world.operator, None, {"pricing": ["£1"], PLAN_KEY: ["a", "b"], "evil": ["x"]})
    assert payload_of(as_form_data(draft().payload)) == {"pricing": ["£1"], PLAN_KEY: ["a", "b"]}


def test_a_browser_of_another_client_gets_nothing(world: World):
    assert browser_of(world.outsider).post(address(world, "draft"), {"client_name": "A"}).status_code == 404
