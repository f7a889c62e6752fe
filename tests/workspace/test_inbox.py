"""Test the inbox (Needs you): its items, decisions one by one and in bulk, and stepping through it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse

from accounts.models import User
from accounts.types import Role
from artifacts.models import Artifact
from artifacts.services import approve_artifact
from clients.models import Client, Engagement
from intake.services import submit_intake
from jobs.models import Job
from jobs.types import JobStatus
from tests.builders import World, brief, browser_of, make_approved, make_member, make_user, make_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return make_world()


@pytest.fixture
def manager(world: World) -> Browser:
    return browser_of(world.manager)


def submitted(engagement: Engagement, by: User, jobs: list[str] | None = None) -> Artifact:
    return submit_intake(engagement, brief(), jobs or [], by=by)


def home(browser: Browser) -> str:
    return " ".join(browser.get(reverse("home")).content.decode().split())


def decide(browser: Browser, verb: str, *chosen: tuple[Artifact, Any], text: str = "") -> str:
    """Decide on each item at the version that the list showed; returns the next page."""
    data: dict[str, Any] = {"chosen": [artifact.pk for artifact, _ in chosen], "text": text}
    data |= {f"version_{artifact.pk}": version for artifact, version in chosen}
    answer = browser.post(reverse("needs-decide", args=[verb]), data, follow=True)
    return " ".join(answer.content.decode().split())


def status(artifact: Artifact) -> str:
    artifact.refresh_from_db()
    return str(artifact.status)


# -- deciding -------------------------------------------------------------------------------------


def test_two_are_approved_at_once_and_each_has_its_sentence(world: World, manager: Browser):
    one, two = submitted(world.engagement, world.operator), submitted(world.other_engagement, world.operator)
    text = decide(manager, "approve", (one, 1), (two, 1))
    assert text.count("Client Intake v1 approved. Strategy unlocked.") == 2
    assert (status(one), status(two)) == ("approved", "approved")


def test_one_refusal_stops_no_other(world: World, manager: Browser):
    mine, theirs = submitted(world.engagement, world.manager), submitted(world.other_engagement, world.operator)
    text = decide(manager, "approve", (mine, 1), (theirs, 1))
    assert "Refused: " in text
    assert (status(mine), status(theirs)) == ("draft", "approved")


@pytest.mark.parametrize("seen", [2, "", "one", "99999999999999999999"])
def test_a_version_that_the_list_did_not_show_is_never_approved(world: World, manager: Browser, seen: Any):
    intake = submitted(world.engagement, world.operator)
    decide(manager, "approve", (intake, seen))
    assert status(intake) == "draft"


def test_a_version_that_moved_since_the_list_was_shown_is_not_approved(world: World, manager: Browser):
    intake = submitted(world.engagement, world.operator)
    submit_intake(world.engagement, {**brief(), "tone_voice": "Louder."}, [], by=world.operator)
    assert "Nothing changed" in decide(manager, "approve", (intake, 1))
    assert status(intake) != "approved"


def test_a_lost_race_names_who_was_first(world: World, manager: Browser):
    intake = submitted(world.engagement, world.operator)
    approve_artifact(intake, by=world.second_manager)
    assert "Nothing changed: Bo approved intake v1" in decide(manager, "approve", (intake, 1))


def test_changes_are_asked_for_with_a_comment(world: World, manager: Browser):
    intake = submitted(world.engagement, world.operator)
    assert "Say what should change." in decide(manager, "request-changes", (intake, 1), text=" ")
    decide(manager, "request-changes", (intake, 1), text="Name the audience.")
    assert "Name the audience." in home(browser_of(world.operator))


def test_an_operator_is_refused_with_a_sentence(world: World):
    intake = submitted(world.engagement, world.operator)
    assert "You may not approve for this client." in decide(browser_of(world.operator), "approve", (intake, 1))
    assert status(intake) == "draft"


def test_what_belongs_to_another_client_does_not_exist(world: World):
    intake = submitted(world.engagement, world.operator)
    foreign = make_user("foreign", is_staff=True)
    make_member(foreign, Client.objects.create(name="Elsewhere"), Role.ACCOUNT_MANAGER)
    assert "What happened" not in decide(browser_of(foreign), "approve", (intake, 1))
    assert status(intake) == "draft"


@pytest.mark.parametrize("verb", ["archive", "revoke", "flag", "submit"])
def test_other_acts_are_not_done_from_the_list(world: World, manager: Browser, verb: str):
    assert manager.post(reverse("needs-decide", args=[verb])).status_code == 404


def test_outcomes_are_told_once(world: World, manager: Browser):
    decide(manager, "approve", (submitted(world.engagement, world.operator), 1))
    assert "What happened" not in home(manager)


WORDS = "Name the audience,\nand <why>."
BACK = "Name the audience, and &lt;why&gt;."


def typed_into(text: str, field: str) -> str:
    """Return the value of a field of the page, by its id."""
    return text.partition(f'id="{field}"')[2].partition("</textarea>")[0].partition(">")[2]


def test_what_was_typed_comes_back_in_its_form_with_the_refusal(world: World, manager: Browser):
    intake = submitted(world.engagement, world.operator)
    submit_intake(world.engagement, {**brief(), "tone_voice": "Louder."}, [], by=world.operator)
    text = decide(manager, "request-changes", (intake, 1), text=WORDS)
    assert typed_into(text, f"no-{intake.pk}") == BACK
    assert '<details class="need-decide" open>' in text
    assert text.partition(f'id="refused-{intake.pk}"')[2].startswith("><li>Client Intake v2 of Fen &amp; Fallow")
    assert f'name="version_{intake.pk}" value="2"' in text
    assert "What you typed" not in text


def test_what_was_typed_comes_back_apart_when_its_row_is_gone(world: World, manager: Browser):
    intake = submitted(world.engagement, world.operator)
    moved = submit_intake(world.engagement, {**brief(), "tone_voice": "Louder."}, [], by=world.operator)
    approve_artifact(moved, by=world.second_manager)
    text = decide(manager, "request-changes", (intake, 1), text=WORDS)
    assert "Refused: " in text
    assert typed_into(text, "typed") == BACK


def test_a_comment_of_a_refused_approval_comes_back_too(world: World, manager: Browser):
    intake = submitted(world.engagement, world.operator)
    text = decide(manager, "approve", (intake, 7), text="Well done.")
    assert f'id="ok-{intake.pk}" name="text" maxlength="500" value="Well done."' in text


def test_words_of_a_decision_that_was_made_do_not_come_back(world: World, manager: Browser):
    refused, done = submitted(world.engagement, world.operator), submitted(world.other_engagement, world.operator)
    text = decide(manager, "request-changes", (refused, 7), (done, 1), text=WORDS)
    assert (typed_into(text, f"no-{refused.pk}"), text.count('need-decide" open')) == (BACK, 1)
    assert 'need-decide" open' not in home(manager)


# -- what is offered ------------------------------------------------------------------------------


def test_ones_own_work_has_no_box(world: World, manager: Browser):
    submitted(world.engagement, world.manager)
    text = home(manager)
    assert "Needs another approver" in text
    assert 'name="chosen"' not in text


def test_what_is_out_of_date_leads_to_what_moved(world: World, manager: Browser):
    make_approved(world, "strategy")
    changed = submit_intake(world.engagement, {**brief(), "tone_voice": "Louder."}, [], by=world.operator)
    approve_artifact(changed, by=world.manager)
    assert reverse("artifact-ways-back", args=[world.engagement.pk, "strategy"]) in home(manager)


def test_a_failed_job_says_what_it_holds_up_and_is_retried_from_here(world: World, manager: Browser):
    submitted(world.engagement, world.operator, ["positioning", "brand_kit_suggestions"])
    failed = Job.objects.get(type="positioning")
    Job.objects.filter(pk=failed.pk).update(status=JobStatus.FAILED, error="Away.")
    Job.objects.exclude(pk=failed.pk).update(status=JobStatus.BLOCKED, blocked_by=failed)
    text = home(manager)
    assert "Away. · 1 job blocked by it" in text
    assert reverse("job-retry", args=[world.engagement.pk, failed.pk]) in text


# -- walking --------------------------------------------------------------------------------------


def step(browser: Browser, at: str = "", to: str = "next") -> str:
    return str(browser.get(reverse("needs-step"), {"at": at, "to": to})["Location"])


def test_one_walks_from_the_oldest_to_the_last_and_back_to_the_list(world: World, manager: Browser):
    one, two = submitted(world.engagement, world.operator), submitted(world.other_engagement, world.operator)
    first = f"{reverse('artifact', args=[one.engagement_id, 'intake'])}?needs=artifact-{one.pk}"
    second = f"{reverse('artifact', args=[two.engagement_id, 'intake'])}?needs=artifact-{two.pk}"
    assert step(manager) == first
    assert step(manager, f"artifact-{one.pk}") == second
    assert step(manager, f"artifact-{two.pk}", "previous") == first
    assert step(manager, f"artifact-{two.pk}") == reverse("home")


def test_a_page_opened_from_the_list_leads_on(world: World, manager: Browser):
    intake = submitted(world.engagement, world.operator)
    url = reverse("artifact", args=[world.engagement.pk, "intake"])
    assert "needs-bar" not in manager.get(url).content.decode()
    assert f"at=artifact-{intake.pk}" in manager.get(url, {"needs": f"artifact-{intake.pk}"}).content.decode()
