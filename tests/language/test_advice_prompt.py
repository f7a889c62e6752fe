"""The optional look at a brief: advice of a fixed shape, or silence."""

from __future__ import annotations

import json

import pytest
from django.db import transaction

from intake.advice.prompt import NO_USABLE_ANSWER, NOT_CONFIGURED, NOTHING_TO_SEND, advise
from jobs.llm import writer
from jobs.llm.policy import set_language_policy
from jobs.models import LanguageCall
from tests.builders import brief, make_world
from tests.language.conftest import described
from tests.language.server import Misbehaviour

TEXT = "The target asks for more than the budget usually buys."
GOOD = {"warnings": [{"field": "kpi_targets", "text": TEXT}]}


@pytest.fixture
def client_(transactional_db, settings, server, monkeypatch):
    monkeypatch.setattr(writer, "sleep", lambda seconds: None)
    server.answer = lambda name: GOOD
    world = make_world()
    settings.LANGUAGE_PROVIDERS = [described(server)]
    set_language_policy(world.engagement.client, allowed=True, by=world.admin)
    return world.engagement.client


def test_advice_is_a_warning_that_knows_its_field(client_):
    (found,) = advise(client_, brief()).warnings
    assert (str(found), found.field) == (f"KPI Targets: {TEXT}", "kpi_targets")


def test_the_same_brief_is_asked_about_once(client_, server):
    assert advise(client_, brief()) == advise(client_, brief())
    assert (len(server.seen), LanguageCall.objects.count()) == (1, 1)


def test_another_turn_asks_again(client_, server):
    advise(client_, brief())
    advise(client_, brief(), turn=2)
    assert len(server.seen) == 2


def test_it_says_who_wrote_it(client_):
    assert advise(client_, brief())[1:] == ("first", "pen-1", "")


def test_a_day_without_budget_says_so(client_, server, settings):
    settings.LANGUAGE_CALLS_PER_DAY = 0
    assert "daily budget" in advise(client_, brief()).trouble
    assert server.seen == []


def test_another_brief_is_asked_about_again(client_, server):
    advise(client_, brief())
    advise(client_, {**brief(), "primary_offer": "Something else"})
    assert len(server.seen) == 2


@pytest.mark.parametrize(
    "answer",
    [
        "All good!",
        "[]",
        {},
        {"warnings": "none"},
        {"warnings": [], "approve": True},
        {"warnings": [{"field": "kpi_targets"}]},
        {"warnings": [{"field": "kpi_targets", "text": "x" * 300}]},
        {"warnings": [{"field": "kpi_targets", "text": "<b>Look</b> at this target again."}]},
        {"warnings": [{"field": "approved_by", "text": "Set this to the manager, please."}]},
        {"warnings": [{"field": "kpi_targets", "text": TEXT}] * 9},
    ],
)
def test_anything_else_is_discarded_with_a_log_entry(client_, server, caplog, answer):
    server.answer = lambda name: answer
    assert not advise(client_, brief()).warnings
    assert "Advice on a brief" in caplog.text


@pytest.mark.parametrize("act", [Misbehaviour(500), Misbehaviour(401), Misbehaviour(cut=0.5)])
def test_a_provider_in_trouble_is_a_sentence(client_, server, act):
    server.always = act
    assert advise(client_, brief()) == ([], "", "", NO_USABLE_ANSWER)


def test_the_next_provider_is_asked(client_, server, second, settings):
    settings.LANGUAGE_PROVIDERS = [described(server), described(second, "anthropic", "other")]
    server.always, second.answer = Misbehaviour(400), lambda name: GOOD
    assert len(advise(client_, brief()).warnings) == 1


def test_without_a_provider_there_is_none(client_, settings, server):
    settings.LANGUAGE_PROVIDERS = []
    assert advise(client_, brief()).trouble == NOT_CONFIGURED
    assert server.seen == []


def test_addresses_and_prices_stay(client_, server):
    advise(client_, brief())
    sent = server.texts()
    assert brief()["contact_email"] not in sent
    assert json.dumps(brief()["pricing"])[1:-1] not in sent


@pytest.mark.parametrize("content", [None, [], "x", {"a": float("nan")}, {}])
def test_what_is_no_brief_gets_no_advice(client_, content):
    assert advise(client_, content) == ([], "", "", NOTHING_TO_SEND)


def test_it_is_never_asked_inside_a_transaction(client_):
    with transaction.atomic(), pytest.raises(RuntimeError):
        advise(client_, brief())
