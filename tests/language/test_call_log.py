"""Whose call it is: a run that lost its job asks nothing more, and judges nothing of whoever has the job now."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from artifacts.services import approve_artifact
from generation.language.prompts import prompt
from generation.language.types import Kind, Message, Provider, Reply, Request
from intake.services import submit_intake
from jobs.engine import claims, runner
from jobs.llm import writer
from jobs.llm.call_log import DatabaseJournal
from jobs.llm.policy import set_language_policy
from jobs.models import Job, LanguageCall
from jobs.recovery.reconciler import sweep
from jobs.services import cancel_job
from jobs.types import OwnershipLost
from tests.builders import brief, make_world
from tests.language.conftest import described, good
from tests.language.server import Misbehaviour

ADDRESS: Any = "https://pen.example"
PROVIDER = Provider(name="first", kind=Kind.OPENAI, model="pen-1", base_url=ADDRESS)
QUESTION = Request(PROVIDER, "write.positioning.first", prompt("section"), (Message("user", "Who is it for?"),))


@pytest.fixture
def world(transactional_db, monkeypatch):
    monkeypatch.setattr(writer, "sleep", lambda seconds: None)
    world = make_world()
    submit_intake(world.engagement, brief(), ["positioning"], by=world.operator)
    approve_artifact(world.engagement.artifacts.get(type="intake"), by=world.manager)
    return world


def take_the_job() -> DatabaseJournal:
    """A claim of the only job, and the journal of its run."""
    claim = claims.claim(Job.objects.get().pk)
    assert claim is not None
    return DatabaseJournal(claim.task.client_id, f"job {claim.job_id}", claim.run.pk)


def lose_it() -> None:
    Job.objects.update(lease_until=timezone.now() - timedelta(seconds=1))
    sweep()


def answers(journal: DatabaseJournal, text: str) -> Reply:
    return journal.answered(journal.begin(QUESTION), Reply(text, 10, 5), 0.1)


def verdicts() -> list[tuple[str, str]]:
    return list(LanguageCall.objects.order_by("pk").values_list("reply", "outcome"))


# -- asking ---------------------------------------------------------------------------------------


def test_a_run_that_lost_its_lease_asks_nothing_more(world):
    journal = take_the_job()
    lose_it()
    with pytest.raises(OwnershipLost):
        journal.begin(QUESTION)
    assert not LanguageCall.objects.exists()


def test_a_run_whose_job_was_cancelled_or_taken_over_asks_nothing_more(world):
    journal = take_the_job()
    lose_it()
    take_the_job()
    with pytest.raises(OwnershipLost):
        journal.begin(QUESTION)
    cancel_job(Job.objects.select_related("plan__engagement").get(), by=world.operator)
    assert not LanguageCall.objects.exists()


def test_a_worker_that_is_taken_its_job_between_two_calls_pays_for_one(world, settings, server):
    settings.LANGUAGE_PROVIDERS = [described(server)]
    set_language_policy(world.engagement.client, allowed=True, by=world.admin)

    def lost_meanwhile(job: str) -> dict[str, Any]:
        lose_it()
        connection.close()  # this is the server's thread
        return {"statement": 1}  # its faults would go back once, in a second call

    server.always = Misbehaviour(answer=lost_meanwhile)
    assert runner.run(Job.objects.get().pk)
    assert (len(server.seen), Job.objects.get().status) == (1, "ready")


def test_what_belongs_to_no_job_has_nobody_to_lose_it_to(world):
    journal = DatabaseJournal(world.engagement.client_id, "advice")
    assert answers(journal, "Ask for the month.").text == "Ask for the month."
    journal.judged(QUESTION, [])
    assert verdicts() == [("Ask for the month.", "used")]


# -- whose answer, whose verdict ------------------------------------------------------------------


def test_an_answer_that_comes_too_late_is_kept_for_whoever_has_the_job(world):
    first = take_the_job()
    entry = first.begin(QUESTION)
    lose_it()
    first.answered(entry, Reply("From the first."), 0.1)
    second = take_the_job()
    found = second.stored(QUESTION)
    assert found is not None
    assert found.text == "From the first."


def test_of_two_answers_to_one_question_the_stored_one_is_used(world):
    first = take_the_job()
    entry = first.begin(QUESTION)
    lose_it()
    second = take_the_job()
    late = second.begin(QUESTION)
    first.answered(entry, Reply("From the first."), 0.1)
    assert second.answered(late, Reply("From the second."), 0.1).text == "From the first."
    second.judged(QUESTION, [])
    assert verdicts() == [("From the first.", "used"), ("", "failed")]


def test_a_run_that_lost_its_job_judges_nobody_elses_answer(world):
    first = take_the_job()
    entry = first.begin(QUESTION)
    lose_it()
    second = take_the_job()
    answers(second, "From the second.")
    first.answered(entry, Reply("From the first."), 0.1)
    first.judged(QUESTION, ["It names no audience."])
    assert verdicts() == [("", "failed"), ("From the second.", "answered")]
    second.judged(QUESTION, [])
    assert verdicts()[1] == ("From the second.", "used")


def test_a_run_that_lost_its_job_judges_not_even_its_own_answer(world):
    first = take_the_job()
    answers(first, "From the first.")
    lose_it()
    first.judged(QUESTION, ["It names no audience."])
    assert verdicts() == [("From the first.", "answered")]


def test_the_whole_section_is_still_written_by_one_call(world, settings, server):
    settings.LANGUAGE_PROVIDERS = [described(server)]
    set_language_policy(world.engagement.client, allowed=True, by=world.admin)
    server.answer = good
    runner.run(Job.objects.get().pk)
    assert [outcome for _, outcome in verdicts()] == ["used"]
