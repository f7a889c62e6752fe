"""Two clicks and two workers at one question: on a real PostgreSQL, the claim with its negative control."""

from __future__ import annotations

import time

import pytest
from django.db import connection  # noqa: F401 - the skip condition names it

from accounts.models import AuditEvent
from intake.advice import service
from intake.advice.prompt import Advised
from intake.advice.service import ask_for_advice, give_advice
from intake.models import AdviceRequest
from intake.types import AdviceState
from tests.builders import make_world
from tests.concurrency.races import kinds, needs_postgres, race
from tests.intake.browsing import submitted

pytestmark = [pytest.mark.postgres, needs_postgres, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def world(transactional_db, monkeypatch):
    monkeypatch.setattr(service, "why_not", lambda client_id: "")
    return make_world()


@pytest.fixture
def calls(monkeypatch):
    """The clients that a model was asked about, by a provider that takes its time."""
    found = []

    def advise(client, content, *, turn):
        found.append(client.pk)
        time.sleep(0.3)
        return Advised([], "first", "pen-1")

    monkeypatch.setattr(service, "advise", advise)
    return found


def six_clicks(world):
    intake = submitted(world)
    return race(*[lambda by=by: ask_for_advice(intake, by=by) for by in (world.operator, world.manager) * 3])


def test_of_six_clicks_at_once_one_asks(world):
    assert kinds(six_clicks(world)) == ["AdviceRequest"] * 6
    assert AuditEvent.objects.filter(action="advice.ask").count() == 1


def test_of_six_clicks_on_a_failed_one_a_single_one_asks_again(world):
    six_clicks(world)
    AdviceRequest.objects.update(state=AdviceState.FAILED)
    again = race(*[lambda: ask_for_advice(world.engagement.artifacts.get(), by=world.operator) for _ in range(6)])
    assert kinds(again) == ["AdviceRequest"] * 6
    assert AdviceRequest.objects.get().turn == 2


def four_workers(world):
    request = ask_for_advice(submitted(world), by=world.operator)
    assert kinds(race(*[lambda: give_advice(request.pk) for _ in range(4)])) == ["bool"] * 4


def test_of_four_workers_with_the_same_message_one_asks(world, calls):
    four_workers(world)
    assert len(calls) == 1
    assert AuditEvent.objects.filter(action="advice.end").count() == 1


def test_without_the_condition_all_of_them_would_ask(world, calls, monkeypatch):
    monkeypatch.setattr(service, "_claimable", lambda: AdviceRequest.objects.all())
    four_workers(world)
    assert len(calls) == 4
