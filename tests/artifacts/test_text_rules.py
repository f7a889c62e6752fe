"""Test that texts typed beside the content are normalised on every way in, or refused with a sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from accounts.text_rules import BadValue
from artifacts.comments import add_comment
from artifacts.models import Artifact, Comment, Decision
from artifacts.services import (
    approve_artifact,
    archive_artifact,
    flag_artifact_for_review,
    mark_still_valid,
    request_changes,
    revoke_approval,
    submit_for_review,
)
from artifacts.types import ArtifactStatus, InvalidContent
from clients.models import Client, Engagement
from clients.services import create_client, open_engagement, set_self_approval
from intake.services import submit_intake
from jobs.engine import claims
from tests.artifacts.scenes import approved, draft, edit, now
from tests.builders import World, brief, browser_of
from tests.jobs.scenes import job

FROM_WORD = "Name the month.\x0bAnd the price.\u2028Both."
STORED = "Name the month.\nAnd the price.\nBoth."
UNSTORABLE = "Name the \x07 month."

Act = Callable[[World, str], Any]
"""Something that a person does with words; each begins in a world of its own."""


def _still_valid(world: World, words: str) -> Artifact:
    approved(world, "strategy")
    edit(world, "intake", "another voice")
    approve_artifact(now(world, "intake"), by=world.manager)
    return mark_still_valid(now(world, "strategy"), by=world.manager, reason=words)


ACTS: dict[str, Act] = {
    "submit": lambda w, words: submit_for_review(draft(w), by=w.operator, comment=words),
    "approve": lambda w, words: approve_artifact(draft(w), by=w.manager, comment=words),
    "request_changes": lambda w, words: request_changes(draft(w), by=w.manager, comment=words),
    "still_valid": _still_valid,
    "revoke": lambda w, words: revoke_approval(approved(w), by=w.manager, reason=words),
    "flag": lambda w, words: flag_artifact_for_review(approved(w), by=w.operator, reason=words),
    "archive": lambda w, words: archive_artifact(draft(w), by=w.manager, reason=words),
    "comment": lambda w, words: add_comment(draft(w), words, by=w.operator),
}


def kept(world: World) -> str:
    """Every text that a person's act leaves behind."""
    said = [*Decision.objects.values_list("comment", flat=True), *Comment.objects.values_list("text", flat=True)]
    history = Artifact.history.model.objects.values_list("history_change_reason", flat=True)
    return " ".join([*said, *history])


@pytest.mark.parametrize("act", ACTS)
def test_a_soft_line_break_from_a_word_processor_becomes_a_line_end(world: World, act: str):
    ACTS[act](world, FROM_WORD)
    assert STORED in kept(world)


@pytest.mark.parametrize("act", ACTS)
def test_a_control_character_is_refused_by_a_sentence_and_nothing_is_stored(world: World, act: str):
    with pytest.raises(InvalidContent, match=r"^The \w+ holds a control character \(U\+0007\) at position 10"):
        ACTS[act](world, UNSTORABLE)
    assert "Name the" not in kept(world)


def test_the_reason_for_an_override_is_looked_at_as_well(world: World):
    with pytest.raises(InvalidContent, match="The reason for the override holds"):
        approve_artifact(draft(world), by=world.manager, override_reason=UNSTORABLE)


def test_a_section_that_a_comment_is_about_is_looked_at_as_well(world: World):
    with pytest.raises(InvalidContent, match="The section holds a NUL"):
        add_comment(draft(world), "Which month?", by=world.operator, section="position\x00ing")


# -- names ----------------------------------------------------------------------------------------


def test_a_name_stands_on_one_line(world: World):
    client = create_client("Fen\x0b& \tFallow\n", by=world.admin)
    assert client.name == "Fen & Fallow"
    assert open_engagement(world.engagement.client, "Spring\x0claunch", by=world.operator).name == "Spring launch"


@pytest.mark.parametrize("name", ["Fen\x07", "Fen \u202egnidnE", "Fen \ud800", " \x0b "])
def test_a_name_that_cannot_be_one_is_refused(world: World, name: str):
    with pytest.raises(BadValue, match=r"^The client's name "):
        create_client(name, by=world.admin)
    with pytest.raises(BadValue, match=r"^The engagement's name "):
        open_engagement(world.engagement.client, name, by=world.operator)


def test_the_reason_for_self_approval_is_looked_at_as_well(world: World):
    with pytest.raises(BadValue, match=r"^The reason holds"):
        set_self_approval(world.engagement.client, True, by=world.admin, reason=UNSTORABLE)
    set_self_approval(world.engagement.client, True, by=world.admin, reason=FROM_WORD)
    assert Client.objects.get(pk=world.engagement.client_id).self_approval_reason == STORED


# -- what breaks otherwise ------------------------------------------------------------------------


def test_jobs_begin_though_a_comment_came_from_a_word_processor(world: World):
    intake = submit_intake(world.engagement, brief(), ["positioning"], by=world.operator)
    approve_artifact(intake, by=world.manager)
    strategy = draft(world, "strategy")
    request_changes(strategy, by=world.manager, comment=FROM_WORD)
    taken = claims.claim(job(world).pk)
    assert taken is not None
    assert taken.task.changes == (STORED,)


def test_jobs_begin_though_a_comment_was_stored_before_anybody_looked(world: World):
    intake = submit_intake(world.engagement, brief(), ["positioning"], by=world.operator)
    approve_artifact(intake, by=world.manager)
    strategy = draft(world, "strategy")
    request_changes(strategy, by=world.manager, comment="Later replaced.")
    Decision.objects.filter(artifact=strategy).update(comment="Name the\x07\x0bmonth.")
    taken = claims.claim(job(world).pk)
    assert taken is not None
    assert taken.task.changes == ("Name the\nmonth.",)


# -- pages ----------------------------------------------------------------------------------------


def test_the_page_says_what_is_wrong_and_keeps_the_words(world: World):
    draft(world)
    url = reverse("artifact-act", args=[world.engagement.pk, "intake", "request-changes"])
    answer = browser_of(world.manager).post(url, {"text": UNSTORABLE, "expected_version": 1}, follow=True)
    page = answer.content.decode()
    assert "Nothing changed: The comment holds a control character" in page
    assert UNSTORABLE in page
    assert now(world, "intake").status == ArtifactStatus.DRAFT


def test_the_back_office_says_what_is_wrong_and_keeps_the_words(world: World):
    pk = draft(world).pk
    url = reverse("admin:artifacts_artifact_act", args=[pk, "request-changes"])
    answer = browser_of(world.manager).post(url, {"text": UNSTORABLE, "expected_version": 1})
    page = answer.content.decode()
    assert "Nothing changed: The comment holds a control character" in page
    assert f"{UNSTORABLE}</textarea>" in page


def test_the_back_office_keeps_the_words_of_a_refused_policy(world: World):
    url = reverse("admin:clients_client_act", args=[world.engagement.client_id, "allow-self-approval"])
    page = browser_of(world.admin).post(url, {"text": UNSTORABLE}).content.decode()
    assert "Nothing changed: The reason holds a control character" in page
    assert f"{UNSTORABLE}</textarea>" in page


def test_the_back_office_refuses_a_client_by_the_name_field(world: World):
    data = {"name": "Fen \u202egnidnE", "timezone": "Europe/London"}
    answer = browser_of(world.admin).post(reverse("admin:clients_client_add"), data)
    assert "This name holds an invisible character" in answer.content.decode()
    assert not Client.objects.filter(name__contains="gnidnE").exists()


def test_the_intake_page_refuses_an_engagement_by_the_name_field(world: World):
    data = {"client": world.engagement.client_id, "name": "Spring\x07"}
    answer = browser_of(world.operator).post(reverse("intake-new"), data)
    assert "This name holds a control character" in answer.content.decode()
    assert not Engagement.objects.filter(name__startswith="Spring").exists()


def test_a_person_is_refused_by_the_name_field(world: World):
    data = {"username": "ivy", "first_name": "Ivy\x07", "preset": "operator"}
    answer = browser_of(world.admin).post(reverse("admin:accounts_user_add"), data)
    assert "This name holds a control character" in answer.content.decode()
