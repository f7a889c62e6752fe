"""Jobs with language models: who writes, what is stored, what a retry reuses, and what the day may cost."""

from __future__ import annotations

import socket
from decimal import Decimal
from io import StringIO

import pytest
from django.core.checks import run_checks
from django.core.management import CommandError, call_command
from django.db import transaction

from accounts.models import AuditEvent
from artifacts.services import approve_artifact, request_changes
from generation.api import all_specs
from generation.language import registry
from generation.language.types import Kind, Trouble
from intake.services import submit_intake
from jobs.engine import claims, runner
from jobs.llm import writer
from jobs.llm.call_log import spent_today
from jobs.llm.policy import parse_providers, providers, set_language_policy
from jobs.models import Job, JobRun, LanguageCall, LanguagePolicy
from jobs.services import regenerate
from jobs.types import START
from tests.builders import brief, make_world, present
from tests.language.conftest import described, good
from tests.language.server import Misbehaviour

STRATEGY = ["positioning", "icp_definition"]


@pytest.fixture
def world(transactional_db, monkeypatch):
    monkeypatch.setattr(writer, "sleep", lambda seconds: None)
    return make_world()


@pytest.fixture
def on(world, settings, server):
    """The server is the only provider, and the client allows it."""
    settings.LANGUAGE_PROVIDERS = [described(server)]
    set_language_policy(world.engagement.client, allowed=True, by=world.admin)
    return world


def started(world, job_types=STRATEGY):
    submit_intake(world.engagement, brief(), job_types, by=world.operator)
    approve_artifact(world.engagement.artifacts.get(type="intake"), by=world.manager)
    return world.engagement.plan


def run(world, job_types=STRATEGY):
    plan = started(world, job_types)
    runner.run_ready(plan.pk)
    return {r.job.type: r for r in JobRun.objects.filter(job__plan=plan, current=True).select_related("job")}


def strategy(world):
    return world.engagement.artifacts.get(type="strategy")


def test_without_a_provider_the_playbook_writes_and_no_connection_is_made(world, monkeypatch):
    def refused(*args):
        raise AssertionError("a connection")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    runs = run(world)
    assert {r.provenance["generator"] for r in runs.values()} == {"playbook"}
    assert not LanguageCall.objects.exists()


def test_without_the_clients_leave_the_playbook_writes(world, settings, server):
    settings.LANGUAGE_PROVIDERS = [described(server)]
    assert run(world)["positioning"].provenance["generator"] == "playbook"
    assert server.seen == []


def test_the_section_records_where_it_comes_from(on):
    found = run(on)["positioning"].provenance
    assert (found["generator"], found["model"], found["prompt"], found["inputs"]) == (
        "language model",
        "pen-1",
        "section.1",
        {"intake": 1},
    )
    assert (found["tokens_in"], found["tokens_out"], found["cost"]) == (1_000, 500, "0.007500")


def test_a_call_is_stored_with_its_reply_and_its_price(on):
    run(on)
    call = LanguageCall.objects.get(step="write.positioning.first")
    assert (call.outcome, call.tokens_in, call.cost, present(call.run).job.type) == (
        "used",
        1_000,
        Decimal("0.0075"),
        "positioning",
    )
    assert call.reply_hash
    assert call.prompt_hash


MISBEHAVIOURS = {
    "busy": Misbehaviour(429, {"Retry-After": "60"}),
    "broken": Misbehaviour(500),
    "half a body": Misbehaviour(cut=0.5),
    "not json": Misbehaviour(answer=lambda job: "HACKED"),
    "wrong schema": Misbehaviour(answer=lambda job: {"statement": 1}),
    "extra key": Misbehaviour(answer=lambda job: {**good(job), "status": "approved"}),
    "huge": Misbehaviour(body=b" " * 2_000_000),
}


@pytest.mark.parametrize("name", MISBEHAVIOURS)
def test_a_job_completes_whatever_the_provider_does(on, server, name):
    server.always = MISBEHAVIOURS[name]
    found = run(on, ["positioning"])["positioning"]
    assert (found.outcome, found.provenance["generator"], found.output) == (
        "completed",
        "playbook",
        good("positioning"),
    )


def test_a_whole_plan_completes_with_a_provider_that_misbehaves_in_every_way(on, server):
    server.script += [*MISBEHAVIOURS.values()] * 20
    plan = started(on, "all")
    for module in ("strategy", "creatives", "execution", "monitoring", "delivery"):
        runner.run_ready(plan.pk)
        approve_artifact(on.engagement.artifacts.get(type=module), by=on.manager)
    plan.refresh_from_db()
    assert (plan.status, plan.jobs.count()) == ("completed", len(all_specs()))
    assert len(server.seen) > 5


def test_the_fallback_says_why(on, server):
    server.always = Misbehaviour(500)
    found = run(on)["positioning"].provenance
    assert (found["generator"], found["fallback"]) == ("playbook", True)
    assert "first: the answer was 500" in found["notes"]


def test_the_second_provider_steps_in(on, server, second, settings):
    settings.LANGUAGE_PROVIDERS = [described(server), described(second, Kind.ANTHROPIC, "other")]
    server.always = Misbehaviour(answer=lambda job: "no")
    assert run(on)["positioning"].provenance["provider"] == "other"


def test_a_retry_of_the_job_uses_the_reply_that_was_paid_for(on, server):
    plan = started(on, ["positioning"])
    claim = present(claims.claim(plan.jobs.get().pk))
    first = writer.write_section(claim.task)
    assert writer.write_section(claim.task).content == first.content
    assert len(server.seen) == 1


def test_a_section_written_by_fallback_is_written_again_on_regenerate(on, server):
    server.always = Misbehaviour(500)
    run(on, ["positioning"])
    server.always = None
    writer.BREAKER.succeeded("first")
    regenerate(strategy(on), by=on.operator)
    runner.run_ready(on.engagement.plan.pk)
    run_ = JobRun.objects.get(job__type="positioning", current=True)
    assert run_.provenance["generator"] == "language model"


def test_an_unchanged_section_is_not_asked_for_again(on, server):
    run(on, ["positioning"])
    regenerate(strategy(on), by=on.operator)
    runner.run_ready(on.engagement.plan.pk)
    assert len(server.seen) == 1


def test_requested_changes_are_numbered_inputs_of_the_next_attempt(on, server):
    run(on, ["positioning"])
    request_changes(strategy(on), by=on.manager, comment="Say more about winter skin.")
    request_changes(strategy(on), by=on.manager, comment="Write to owner@fen.example.")
    regenerate(strategy(on), by=on.operator)
    runner.run_ready(on.engagement.plan.pk)
    sent = server.seen[-1][1]["messages"][1]["content"]
    assert "1. Say more about winter skin." in sent
    assert "2. Write to [withheld]" in sent


def test_an_approval_ends_the_requested_changes_without_undoing_them(on, server):
    run(on, ["positioning"])
    request_changes(strategy(on), by=on.manager, comment="Say more about winter skin.")
    regenerate(strategy(on), by=on.operator)
    runner.run_ready(on.engagement.plan.pk)
    approve_artifact(strategy(on), by=on.manager)
    regenerate(strategy(on), by=on.operator)
    runner.run_ready(on.engagement.plan.pk)
    assert len(server.seen) == 2
    assert on.engagement.plan.jobs.get().status == "skipped"


@pytest.mark.parametrize(
    ("name", "cap", "word"),
    [
        ("LANGUAGE_CALLS_PER_DAY", 1, "1 calls"),
        ("LANGUAGE_TOKENS_PER_DAY", 1_500, "1,500 tokens"),
        ("LANGUAGE_MONEY_PER_DAY", Decimal("0.01"), "USD 0.01"),
    ],
)
def test_the_days_budget_is_held_before_the_call(on, server, settings, name, cap, word):
    setattr(settings, name, cap)
    runs = run(on)
    assert len(server.seen) == (1 if name == "LANGUAGE_CALLS_PER_DAY" else 0)
    assert word in runs["positioning" if len(server.seen) == 0 else "icp_definition"].provenance["notes"][0]


def test_another_clients_day_is_another_budget(on, server):
    run(on)
    assert spent_today(on.engagement.client_id).calls == 2
    assert spent_today(on.other_engagement.client_id).calls == 0


def test_a_call_in_flight_counts_with_the_most_that_it_may_take(on, server):
    run(on, ["positioning"])
    LanguageCall.objects.update(outcome="started", tokens_out=8_000)
    assert spent_today(on.engagement.client_id).tokens == 9_000


def test_a_call_that_was_refused_costs_nothing(on, server):
    server.always = Misbehaviour(400)
    run(on, ["positioning"])
    assert spent_today(on.engagement.client_id)[1:] == (0, Decimal(0))


def test_no_call_is_made_inside_a_transaction(on, server):
    plan = started(on, ["positioning"])
    claim = present(claims.claim(plan.jobs.get().pk))
    with transaction.atomic(), pytest.raises(RuntimeError, match="inside a transaction"):
        writer.write_section(claim.task)
    assert server.seen == []


def test_a_reply_that_no_database_takes_is_kept_in_its_escaped_form(on, server):
    server.always = Misbehaviour(answer=lambda job: '{"statement": "\x00"}')
    run(on, ["positioning"])
    assert LanguageCall.objects.filter(outcome="refused", reply__contains="x00").exists()


def test_only_an_agency_admin_allows_it_and_it_is_on_record(world):
    with pytest.raises(Exception, match=r"."):
        set_language_policy(world.engagement.client, allowed=True, by=world.operator)
    set_language_policy(world.engagement.client, allowed=True, prices_may_leave=True, by=world.admin)
    assert AuditEvent.objects.get(action="client.language_policy").to_state == "allowed, prices too"


def test_the_command_allows_and_forbids(world):
    name = world.engagement.client.name
    call_command("language_policy", name, "--allow", "--by", world.admin.username, verbosity=0, stdout=StringIO())
    assert LanguagePolicy.objects.get().allowed
    call_command("language_policy", name, "--forbid", "--by", world.admin.username, verbosity=0, stdout=StringIO())
    assert not LanguagePolicy.objects.get().allowed


@pytest.mark.parametrize("args", [["Nobody", "--allow"], ["Ledgerlane", "--allow", "--by", "nobody"]])
def test_the_command_names_what_is_missing(world, args):
    by = [] if "--by" in args else ["--by", world.admin.username]
    with pytest.raises(CommandError):
        call_command("language_policy", *args, *by)


def test_the_command_refuses_an_operator(world):
    with pytest.raises(CommandError):
        call_command("language_policy", "Ledgerlane", "--allow", "--by", world.operator.username)


def test_prices_leave_only_when_they_may(on, server):
    run(on, ["positioning"])
    assert brief()["pricing"].split()[0] not in server.texts()
    set_language_policy(on.engagement.client, allowed=True, prices_may_leave=True, by=on.admin)
    Job.objects.update(status="ready")
    writer.write_section(present(claims.claim(on.engagement.plan.jobs.get().pk)).task)
    assert brief()["pricing"][:20] in server.texts()


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ([{"name": "a"}], "kind"),
        ([{"name": "A B", "kind": "openai", "model": "m", "base_url": "http://x"}], "name"),
        ([{"name": "a", "kind": "openai", "model": "m", "base_url": "ftp://x"}], "base_url"),
        ([{"name": "a", "kind": "openai", "model": "m", "base_url": "http://x", "key": "k"}], "key"),
    ],
)
def test_a_wrong_setting_is_named_at_the_start(settings, value, word):
    settings.LANGUAGE_PROVIDERS = value
    with pytest.raises(Exception, match=rf"AICMO_LANGUAGE_PROVIDERS.*{word}"):
        call_command("check")


def test_a_missing_package_is_named_with_the_extra_that_brings_it(settings, server, monkeypatch):
    monkeypatch.setitem(registry.SDKS, Kind.OPENAI, "no_such_package")
    settings.LANGUAGE_PROVIDERS = [described(server)]
    found = {message.id: message for message in run_checks(tags=[START])}
    assert "no_such_package" in str(found["jobs.W001"].msg)
    assert "make llm" in str(found["jobs.W001"].hint)
    with pytest.raises(Trouble, match=r"no_such_package is not installed.*aicmo\[llm\]"):
        registry.sdk(Kind.OPENAI)


def test_two_providers_of_one_name_are_refused(server):
    with pytest.raises(Exception, match="same name"):
        parse_providers([described(server), described(server)])


def test_nothing_is_configured_by_default():
    assert providers() == ()
