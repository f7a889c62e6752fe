"""Nothing that was typed is lost: drafts, lost sessions, lost races."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client as Browser

from intake.fields import PLAN_KEY
from intake.form.drafts import as_form_data, payload_of, save_draft
from intake.models import IntakeDraft
from intake.services import submit_intake
from tests.builders import World, brief, browser_of
from tests.intake.desks import address, form_data, intake_of, said, submitted, text_of

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


# -- a lost session -----------------------------------------------------------------------------------------------


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


# -- a lost race --------------------------------------------------------------------------------------------------


def race(world: World, operator: Browser, mine: dict[str, Any], theirs: dict[str, Any]) -> Any:
    submitted(world)
    data = form_data(operator, address(world), **mine)
    submit_intake(world.engagement, {**brief(), **theirs}, "all", by=world.manager)
    return operator.post(address(world), {**data, "intent": "submit"})


def test_a_lost_race_keeps_both_texts_side_by_side(world: World, operator: Browser):
    answer = race(world, operator, {"tone_voice": "Louder."}, {"tone_voice": "Softer."})
    page = text_of(answer)
    assert "Nothing changed: you were looking at v1 of intake, but Ana" in page
    assert "<td>Louder.</td><td>Softer.</td>" in page
    assert answer.context["form"]["tone_voice"].value() == "Louder."
    assert intake_of(world).content["tone_voice"] == "Softer."
    assert draft().payload["tone_voice"] == ["Louder."]


def test_what_only_they_changed_is_taken_over(world: World, operator: Browser):
    answer = race(world, operator, {"tone_voice": "Louder."}, {"pricing": "£1,000"})
    form, conflict = answer.context["form"], answer.context["conflict"]
    assert (form["tone_voice"].value(), form["pricing"].value()) == ("Louder.", "£1,000")
    assert (conflict.taken, conflict.clashes) == (["Pricing / Price Range"], [])


def test_submitting_again_puts_mine_on_top_and_loses_nothing_of_theirs(world: World, operator: Browser):
    answer = race(world, operator, {"tone_voice": "Louder."}, {"pricing": "£1,000"})
    data = {bound.html_name: bound.value() for bound in answer.context["form"]}
    data = {name: value for name, value in data.items() if value not in (None, False, "")}
    again = operator.post(address(world), {**data, "expected_version": answer.context["version"]})
    assert again.status_code == 302
    saved = intake_of(world)
    assert (saved.version, saved.content["tone_voice"], saved.content["pricing"]) == (3, "Louder.", "£1,000")


def test_two_people_who_change_the_same_to_the_same_do_not_clash(world: World, operator: Browser):
    assert race(world, operator, {"tone_voice": "Softer."}, {"tone_voice": "Softer."}).status_code == 302


def test_a_version_that_is_no_number_takes_everything_that_differs_as_a_clash(world: World, operator: Browser):
    submitted(world)
    data = form_data(operator, address(world), tone_voice="Louder.", expected_version="x")
    answer = operator.post(address(world), {**data, "intent": "submit"})
    assert [clash.label for clash in answer.context["conflict"].clashes] == ["Tone/Voice Description"]


def test_a_draft_on_an_older_version_runs_into_the_same_conflict(world: World, operator: Browser):
    submitted(world)
    operator.post(address(world, "draft"), form_data(operator, address(world), tone_voice="Louder."))
    submit_intake(world.engagement, {**brief(), "pricing": "£1,000"}, "all", by=world.manager)
    opened = operator.get(f"{address(world)}?draft=1")
    assert opened.context["version"] == "1"


def test_a_browser_of_another_client_gets_nothing(world: World):
    assert browser_of(world.outsider).post(address(world, "draft"), {"client_name": "A"}).status_code == 404
