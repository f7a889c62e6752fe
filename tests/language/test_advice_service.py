"""Advice on the Client Intake page: asked for once, by a worker, and whatever happens, a sentence or silence."""

from __future__ import annotations

import signal
import subprocess
from datetime import timedelta
from typing import Any
from unittest import mock

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEvent
from artifacts.types import NotAllowed
from intake.advice import service
from intake.advice.prompt import NO_USABLE_ANSWER, NOT_ALLOWED, Advised
from intake.advice.service import CHANGED, LOST, ask_for_advice, give_advice, redispatch_overdue
from intake.models import AdviceRequest, IntakeDraft
from intake.services import submit_intake
from intake.types import AdviceState
from jobs.llm import writer
from jobs.llm.policy import set_language_policy
from jobs.models import LanguageCall, PeriodicRun
from jobs.queue import dispatch, turns
from jobs.recovery import reconciler, worker_thread
from tests.builders import brief, browser_of, make_world
from tests.intake.browsing import address, form_data, intake_of, said, submitted, text_of
from tests.language.conftest import described
from tests.language.server import Misbehaviour

TEXT = "The target asks for more than the budget usually buys."
GOOD = {"warnings": [{"field": "kpi_targets", "text": TEXT}]}
BUTTON = '/intake/advice/ask/"'


@pytest.fixture
def world(transactional_db, settings, server, monkeypatch):
    """The server is the only provider, and the client allows it."""
    monkeypatch.setattr(writer, "sleep", lambda seconds: None)
    server.answer = lambda name: GOOD
    found = make_world()
    settings.LANGUAGE_PROVIDERS = [described(server)]
    set_language_policy(found.engagement.client, allowed=True, by=found.admin)
    submitted(found)
    return found


@pytest.fixture
def operator(world) -> Browser:
    return browser_of(world.operator)


@pytest.fixture
def dispatched(settings, monkeypatch):
    """The ids of the messages that a broker took; `dispatched.works` is False for one that takes none."""

    class Broker(list[Any]):
        works = True

        def __call__(self, task, *args):
            self.extend((task, *args) for _ in range(self.works))
            return self.works

    settings.JOB_DISPATCH = True
    broker = Broker()
    monkeypatch.setattr(service, "send", broker)
    monkeypatch.setattr(dispatch, "send", lambda *args: False)
    return broker


def ask(world, browser, **changes):
    return browser.post(address(world, "ask"), {**form_data(browser, address(world)), **changes})


def answered(world):
    request = ask_for_advice(intake_of(world), by=world.operator)
    give_advice(request.pk)
    request.refresh_from_db()
    return request


def revised(world):
    current = intake_of(world)
    changed = {**brief(), "primary_offer": "Something else, for somebody else"}
    return submit_intake(world.engagement, changed, "all", by=world.operator, expected_version=current.version)


# -- the page -----------------------------------------------------------------------------------------------------


def test_the_page_offers_it_and_says_what_leaves(world, operator):
    page = text_of(operator.get(address(world)))
    panel = page.partition('id="intake-advice"')[2].partition("</section>")[0]
    assert BUTTON in panel
    assert "Primary Offer(s)" in panel
    assert "first (pen-1)" in panel
    assert not any(kept in panel for kept in ("Contact Email", "Pricing", "Budget"))


def test_prices_are_named_where_they_leave(world, operator):
    set_language_policy(world.engagement.client, allowed=True, prices_may_leave=True, by=world.admin)
    assert "Pricing" in text_of(operator.get(address(world, "advice")))


def test_without_a_provider_the_page_does_not_speak_of_it(world, operator, settings):
    settings.LANGUAGE_PROVIDERS = []
    page = text_of(operator.get(address(world)))
    assert BUTTON not in page
    assert "intake-advice" not in page


def test_without_the_clients_leave_it_says_why_and_has_no_button(world, operator):
    set_language_policy(world.engagement.client, allowed=False, by=world.admin)
    page = text_of(operator.get(address(world)))
    assert BUTTON not in page
    assert NOT_ALLOWED in page


def test_a_new_intake_has_none(world, operator):
    assert BUTTON not in text_of(operator.get("/intake/new/"))


def test_it_works_by_a_round_trip_and_asks_nobody_in_it(world, operator, server):
    answer = ask(world, operator)
    assert answer.status_code == 302
    assert said(answer) == ["Advice is requested and appears here when it is ready."]
    assert (server.seen, AdviceRequest.objects.get().state) == ([], AdviceState.WAITING)
    page = text_of(operator.get(address(world)))
    assert "is requested" in page
    assert 'data-active="true"' in page
    assert BUTTON not in page


def test_what_was_typed_since_is_kept_as_a_draft(world, operator):
    answer = ask(world, operator, primary_offer="Typed a moment ago")
    assert answer["Location"].endswith("?draft=1#intake-advice")
    assert "Typed a moment ago" in text_of(operator.get(answer["Location"]))


def test_an_earlier_draft_survives_a_click_that_changed_nothing(world, operator):
    operator.post(address(world, "draft"), {"primary_offer": "Last week's thought"})
    ask(world, operator)
    assert IntakeDraft.objects.get(engagement=world.engagement).payload["primary_offer"] == ["Last week's thought"]


def test_the_advice_links_to_its_field_and_says_who_wrote_it(world, operator):
    answered(world)
    page = text_of(operator.get(address(world, "advice")))
    assert f'<a href="#id_kpi_targets">KPI Targets: {TEXT}</a>' in page
    assert "Written by the language model first (pen-1)" in page
    assert 'data-active="false"' in page
    assert BUTTON not in page


def test_what_a_model_writes_is_text(world, operator):
    request = answered(world)
    AdviceRequest.objects.filter(pk=request.pk).update(warnings=[{"field": "x", "text": "<img src=x> & more"}])
    assert "&lt;img src=x&gt; &amp; more" in text_of(operator.get(address(world, "advice")))


def test_after_a_change_it_is_out_of_date_and_offered_again(world, operator):
    answered(world)
    revised(world)
    page = text_of(operator.get(address(world, "advice")))
    assert "Out of date: this is about v1" in page
    assert BUTTON in page


def test_it_is_sent_again_only_when_it_moved(world, operator):
    tag = operator.get(address(world, "advice"))["ETag"]
    assert operator.get(address(world, "advice"), headers={"if-none-match": tag}).status_code == 304
    ask_for_advice(intake_of(world), by=world.operator)
    assert operator.get(address(world, "advice"), headers={"if-none-match": tag}).status_code == 200


def test_for_others_it_does_not_exist(world):
    outsider = browser_of(world.outsider)
    assert outsider.get(address(world, "advice")).status_code == 404
    assert outsider.post(address(world, "ask")).status_code == 404
    assert not AdviceRequest.objects.exists()


def test_the_back_office_shows_agency_admins_how_it_went_and_not_what_was_said(world):
    request = answered(world)
    browser = browser_of(world.admin)
    listed = text_of(browser.get(reverse("admin:intake_advicerequest_changelist")))
    shown = text_of(browser.get(reverse("admin:intake_advicerequest_change", args=[request.pk])))
    assert str(world.operator) in listed
    assert "pen-1" in shown
    assert TEXT not in listed + shown


# -- asking once --------------------------------------------------------------------------------------------------


def test_a_double_click_asks_once(world, operator, server, dispatched):
    ask(world, operator)
    ask(world, operator)
    request = AdviceRequest.objects.get()
    assert dispatched == [(service.TASK, request.pk)]
    for _ in range(2):
        give_advice(request.pk)
    assert len(server.seen) == 1


def test_the_database_refuses_a_second_request_about_the_same_content(world):
    first = ask_for_advice(intake_of(world), by=world.operator)
    with pytest.raises(IntegrityError), transaction.atomic():
        AdviceRequest.objects.create(
            engagement=first.engagement, version=1, content_hash=first.content_hash, asked_by=world.operator,
            asked_at=timezone.now(),
        )  # fmt: skip


def test_nobody_asks_without_the_clients_leave(world):
    set_language_policy(world.engagement.client, allowed=False, by=world.admin)
    with pytest.raises(NotAllowed, match="not allowed for this client"):
        ask_for_advice(intake_of(world), by=world.operator)


def test_the_trail_says_who_asked_and_how_it_ended(world):
    request = answered(world)
    found = AuditEvent.objects.filter(object_type="advice", object_id=request.pk).order_by("pk")
    assert list(found.values_list("action", "actor", "to_state", "content_hash")) == [
        ("advice.ask", world.operator.pk, "waiting", request.content_hash),
        ("advice.end", None, "done", request.content_hash),
    ]


# -- what goes wrong ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("act", [Misbehaviour(500), Misbehaviour(401), Misbehaviour(answer=lambda name: {"a": 1})])
def test_a_provider_in_trouble_is_a_sentence_and_can_be_asked_again(world, operator, server, act):
    server.always = act
    assert answered(world).error == NO_USABLE_ANSWER
    page = text_of(operator.get(address(world, "advice")))
    assert NO_USABLE_ANSWER in page
    assert "Ask again" in page
    server.always = None
    assert answered(world).state == AdviceState.DONE


def test_a_day_without_budget_is_a_sentence(world, settings, server):
    settings.LANGUAGE_CALLS_PER_DAY = 0
    assert "daily budget" in answered(world).error
    assert server.seen == []


def test_leave_that_was_taken_back_meanwhile_counts(world, server):
    request = ask_for_advice(intake_of(world), by=world.operator)
    set_language_policy(world.engagement.client, allowed=False, by=world.admin)
    give_advice(request.pk)
    request.refresh_from_db()
    assert (request.error, server.seen) == (NOT_ALLOWED, [])


def test_an_intake_that_changed_meanwhile_is_not_sent(world, server):
    request = ask_for_advice(intake_of(world), by=world.operator)
    revised(world)
    give_advice(request.pk)
    request.refresh_from_db()
    assert (request.error, server.seen) == (CHANGED, [])


def test_a_defect_of_ours_leaves_nobody_waiting(world, monkeypatch):
    monkeypatch.setattr(service, "advise", lambda *args, **more: 1 / 0)
    assert "ZeroDivisionError" in answered(world).error


def test_a_lost_message_is_sent_again_by_the_reconciler(world, dispatched):
    dispatched.works = False
    request = ask_for_advice(intake_of(world), by=world.operator)
    assert dispatched == []
    dispatched.works = True
    reconciler.sweep_now(reconciler.SweepReport())
    assert dispatched == [(service.TASK, request.pk)]
    redispatch_overdue()
    assert len(dispatched) == 1  # heard of a moment ago
    AdviceRequest.objects.update(dispatched_at=timezone.now() - timedelta(minutes=5))
    redispatch_overdue()
    assert len(dispatched) == 2


# -- without the broker -------------------------------------------------------------------------------------------


@pytest.fixture
def quiet(db):
    """Nothing came through the broker for an hour."""
    PeriodicRun.objects.create(name=turns.CANARY, at=timezone.now() - timedelta(hours=1))


def test_while_the_broker_is_quiet_the_poll_answers(world, quiet):
    request = ask_for_advice(intake_of(world), by=world.operator)
    call_command("poll", "worker@here")
    request.refresh_from_db()
    assert (request.state, [found["field"] for found in request.warnings]) == (AdviceState.DONE, ["kpi_targets"])


def test_while_messages_come_through_the_poll_leaves_it_to_them(world, server):
    ask_for_advice(intake_of(world), by=world.operator)
    turns.record(turns.CANARY)
    call_command("poll", "worker@here")
    assert server.seen == []


def test_a_request_is_enough_for_a_worker_to_start_the_poll(world, quiet):
    with mock.patch.object(subprocess, "Popen") as started:
        worker_thread.WorkerThread("worker@here").look()
        assert not started.called
        ask_for_advice(intake_of(world), by=world.operator)
        worker_thread.WorkerThread("worker@here").look()
        assert started.called


def test_a_request_that_was_just_dispatched_is_not_overdue_and_may_be_polled(world, dispatched):
    request = ask_for_advice(intake_of(world), by=world.operator)
    assert (service.overdue(), service.due()) == ([], [request.pk])


def test_the_poll_takes_the_client_with_the_fewest_being_answered_first(world):
    first = ask_for_advice(intake_of(world), by=world.operator)
    set_language_policy(world.other_engagement.client, allowed=True, by=world.admin)
    other = submit_intake(world.other_engagement, brief(), "all", by=world.operator)
    second = ask_for_advice(other, by=world.operator)
    assert service.overdue() == [first.pk, second.pk]
    revised(world)
    taken(ask_for_advice(intake_of(world), by=world.operator), ends=timedelta(minutes=1))
    assert service.overdue() == [second.pk, first.pk]


def test_a_request_that_outruns_the_soft_limit_ends_with_a_sentence(world, quiet, monkeypatch):
    """The alarm rings at once here, as it would after the limit."""
    monkeypatch.setattr(service, "advise", lambda *args, **more: signal.raise_signal(signal.SIGALRM))
    request = ask_for_advice(intake_of(world), by=world.operator)
    call_command("poll", "worker@here")
    request.refresh_from_db()
    assert "SoftTimeLimitExceeded" in request.error


# -- one at a time ------------------------------------------------------------------------------------------------


def test_who_holds_the_lease_is_left_alone(world, server):
    request = ask_for_advice(intake_of(world), by=world.operator)
    taken(request, ends=timedelta(minutes=1))
    give_advice(request.pk)
    assert server.seen == []


def test_a_dead_workers_request_is_taken_over_with_the_reply_that_was_paid_for(world, server, dispatched, monkeypatch):
    request = ask_for_advice(intake_of(world), by=world.operator)
    with monkeypatch.context() as patched:
        patched.setattr(service, "_store_answer", lambda *args: None)  # it died between the reply and its own last word
        give_advice(request.pk)
    AdviceRequest.objects.update(lease_until=timezone.now() - timedelta(seconds=1), dispatched_at=None)
    dispatched.clear()
    redispatch_overdue()
    assert dispatched == [(service.TASK, request.pk)]
    give_advice(request.pk)
    request.refresh_from_db()
    assert (request.state, len(server.seen), LanguageCall.objects.count()) == (AdviceState.DONE, 1, 1)


def test_who_lost_the_lease_writes_nothing(world):
    request = ask_for_advice(intake_of(world), by=world.operator)
    taken(request, ends=timedelta(minutes=1))
    service._store_answer(request, "somebody's", Advised([], trouble="Too late."))
    request.refresh_from_db()
    assert (request.state, request.error) == (AdviceState.RUNNING, "")
    service._store_answer(request, "mine", Advised([], trouble="In time."))
    request.refresh_from_db()
    assert request.error == "In time."


def test_after_the_last_attempt_it_says_so(world, settings, dispatched):
    request = ask_for_advice(intake_of(world), by=world.operator)
    taken(request, ends=-timedelta(seconds=1), attempts=settings.JOB_MAX_ATTEMPTS)
    dispatched.clear()
    redispatch_overdue()
    request.refresh_from_db()
    assert (request.state, request.error, dispatched) == (AdviceState.FAILED, LOST, [])
    assert trail(request)[-1] == ("advice.end", "running", "failed", LOST)


def test_who_answers_at_the_last_moment_is_not_given_up(world, settings):
    request = ask_for_advice(intake_of(world), by=world.operator)
    taken(request, ends=-timedelta(seconds=1), attempts=settings.JOB_MAX_ATTEMPTS)
    seen = AdviceRequest.objects.get(pk=request.pk)
    service._store_answer(request, "mine", Advised([], "first", "pen-1"))
    service._fail_exhausted(seen)
    assert [event[2] for event in trail(request)] == ["waiting", "done"]


@pytest.mark.parametrize("stop", [SystemExit, KeyboardInterrupt])
def test_a_stopping_worker_gives_its_request_back_uncounted(world, dispatched, stop):
    request = ask_for_advice(intake_of(world), by=world.operator)
    dispatched.clear()
    asked = mock.patch.object(service, "asked_to_stop", return_value=True)
    with asked, mock.patch.object(service, "advise", side_effect=stop), pytest.raises(stop):
        give_advice(request.pk)
    request.refresh_from_db()
    assert (request.state, request.attempts, request.lease_until) == (AdviceState.WAITING, 0, None)
    assert trail(request)[-1] == ("advice.return", "running", "waiting", "")
    assert dispatched == [(service.TASK, request.pk)]
    assert give_advice(request.pk)


def trail(request):
    found = AuditEvent.objects.filter(object_type="advice", object_id=request.pk).order_by("pk")
    return list(found.values_list("action", "from_state", "to_state", "reason"))


def taken(request, *, ends, attempts=1):
    """By another worker, whose lease ends then."""
    AdviceRequest.objects.filter(pk=request.pk).update(
        state=AdviceState.RUNNING, token="mine", lease_until=timezone.now() + ends, attempts=attempts
    )
