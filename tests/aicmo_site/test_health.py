"""Test liveness, readiness from end to end, and the restricted metrics."""

from __future__ import annotations

import json
import logging
from datetime import timedelta
from unittest import mock

import pytest
from django.db import DatabaseError
from django.utils import timezone

from accounts.audit import audit
from accounts.types import request_id
from aicmo_site.observability.logs import JsonLines, TextLines
from artifacts.services import approve_artifact
from intake.services import submit_intake
from jobs.audit import FENCED
from jobs.engine import claims
from jobs.models import Job, PeriodicRun
from jobs.queue import dispatch, turns
from jobs.recovery import canary
from tests.builders import brief, make_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def healthy():
    turns.record(turns.SWEEP)
    canary.canary()


def make_old(name, seconds):
    PeriodicRun.objects.filter(pk=name).update(at=timezone.now() - timedelta(seconds=seconds))


def test_live_asks_nothing_of_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get("/health/live").status_code == 200


def test_ready_when_sweep_and_canary_came_through_lately(client, healthy):
    found = client.get("/health/ready")
    assert found.status_code == 200
    assert {name: part["ok"] for name, part in found.json().items()} == {
        "database": True, "sweep": True, "canary": True,
    }  # fmt: skip


@pytest.mark.parametrize(("name", "seconds"), [(turns.SWEEP, 61), (turns.CANARY, 121)])
def test_not_ready_when_one_of_them_is_late(client, healthy, name, seconds):
    make_old(name, seconds)
    found = client.get("/health/ready")
    assert (found.status_code, found.json()[name]["ok"]) == (503, False)


def test_not_ready_while_no_job_can_be_claimed_though_messages_come_through(client, healthy):
    make_old(turns.CANARY, 121)
    with mock.patch.object(claims, "claim_this", side_effect=DatabaseError), pytest.raises(DatabaseError):
        canary.canary()
    assert client.get("/health/ready").status_code == 503


def test_ready_without_a_broker_while_workers_find_their_work_themselves(client, healthy):
    make_old(turns.CANARY, 3600)
    canary.record_success(turns.POLL)
    assert client.get("/health/ready").status_code == 200
    make_old(turns.POLL, 121)
    assert client.get("/health/ready").status_code == 503


def test_readiness_costs_the_same_however_many_duties_there_are(client, healthy, django_assert_num_queries):
    with django_assert_num_queries(3):
        client.get("/health/ready")
    PeriodicRun.objects.bulk_create(PeriodicRun(name=f"task {n}", at=timezone.now()) for n in range(5))
    with django_assert_num_queries(2):
        client.get("/health/ready")


def test_not_ready_before_anything_ran(client):
    assert client.get("/health/ready").status_code == 503


def test_not_ready_without_the_database(client):
    with mock.patch("aicmo_site.observability.health.turns.record", side_effect=DatabaseError):
        found = client.get("/health/ready")
    assert (found.status_code, found.json()) == (503, {"database": {"ok": False}})


def test_the_canary_is_sent_every_half_minute_and_not_more(settings):
    settings.JOB_DISPATCH = True
    with mock.patch.object(dispatch, "send", return_value=True) as sent:
        dispatch.send_canary()
        dispatch.send_canary()
        make_old(turns.CANARY_SENT, 31)
        dispatch.send_canary()
    assert sent.call_count == 2


def test_metrics_count_jobs_and_ages_for_this_machine(client, healthy):
    make_world()
    text = client.get("/metrics").content.decode()
    assert 'aicmo_jobs{status="ready"} 0' in text
    assert 'aicmo_beat_age_seconds{beat="sweep"}' in text


def test_each_family_says_what_it_is_and_only_what_ended_is_a_counter(client):
    lines = client.get("/metrics").content.decode().splitlines()
    families = [line.split()[2] for line in lines if line.startswith("# TYPE")]
    assert [line.split()[2] for line in lines if line.startswith("# HELP")] == families
    assert not any('outcome="running"' in line for line in lines)


def test_a_refused_answer_is_counted(client):
    audit([{"action": f"job.{FENCED}", "object_type": "job", "object_id": 1}])
    assert figure(client, "aicmo_fenced_total") == 1


@pytest.mark.parametrize("told", [None, timezone.now()], ids=["never told of", "told of again and again"])
def test_the_oldest_ready_job_is_as_old_as_its_readiness(client, told):
    world = make_world()
    intake = submit_intake(world.engagement, brief(), ["positioning"], by=world.operator)
    approve_artifact(intake, by=world.manager)
    Job.objects.update(ready_at=timezone.now() - timedelta(hours=5), dispatched_at=told)
    assert 17_990 < figure(client, "aicmo_oldest_ready_seconds") < 18_100


def test_the_violations_of_the_last_count_are_a_metric(client):
    PeriodicRun.objects.create(name=turns.INVARIANTS, at=timezone.now(), counts={"I4": 2, "I5": 0})
    assert figure(client, 'aicmo_invariant_violations{code="I4"}') == 2


def test_the_rows_that_failed_in_the_last_pass_are_a_metric(client):
    PeriodicRun.objects.create(name=turns.SWEEP, at=timezone.now(), counts={"failed": 3})
    assert figure(client, "aicmo_sweep_failed_rows") == 3


def figure(client, name):
    """Format a value as the metrics do."""
    lines = client.get("/metrics").content.decode().splitlines()
    return float(next(line for line in lines if line.startswith(name)).split()[-1])


def test_behind_a_proxy_of_ours_only_the_token_opens_the_metrics(client, settings):
    """A proxy on the same machine need not send a header: every request would count as local."""
    settings.TRUSTED_PROXIES, settings.METRICS_TOKEN = 1, "open sesame"
    assert client.get("/metrics").status_code == 404
    assert client.get("/metrics", headers={"Authorization": "Bearer open sesame"}).status_code == 200


@pytest.mark.parametrize(
    "door",
    [
        {"REMOTE_ADDR": "192.0.2.7"},
        {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "192.0.2.7"},
        {"REMOTE_ADDR": ""},
    ],
)
def test_metrics_are_not_there_for_others(client, door):
    assert client.get("/metrics", **door).status_code == 404


def test_a_token_opens_the_metrics_and_a_wrong_or_empty_one_does_not(client, settings):
    far = {"REMOTE_ADDR": "192.0.2.7"}
    assert client.get("/metrics", **far, headers={"Authorization": "Bearer "}).status_code == 404
    settings.METRICS_TOKEN = "open sesame"
    assert client.get("/metrics", **far, headers={"Authorization": "Bearer open sesame"}).status_code == 200
    assert client.get("/metrics", **far, headers={"Authorization": "Bearer é"}).status_code == 404


@pytest.mark.parametrize("path", ["/health/live", "/health/ready", "/metrics"])
def test_nothing_can_be_posted_to_them(client, path):
    assert client.post(path).status_code == 405


def line(formatter, message="It said\nX-Forged: line", error=None):
    token = request_id.set("job-7-2")
    info = (type(error), error, None) if error else None
    try:
        return formatter.format(logging.LogRecord("jobs", logging.WARNING, "", 1, message, (), info))
    finally:
        request_id.reset(token)


SECRET = "could not reach postgres://ann:hunter22@db/aicmo, api_key=hunter22"


@pytest.mark.parametrize("formatter", [TextLines(), JsonLines()], ids=lambda found: type(found).__name__)
def test_a_log_line_and_its_traceback_hide_secrets(formatter):
    found = line(formatter, SECRET, OSError(SECRET))
    assert "could not reach" in found
    assert "hunter22" not in found


@pytest.mark.parametrize("char", ["\r", "\n", "\x1b", "\x85", "\x9b", "\u2028", "\u2029", "\u202e", "\udc80"], ids=repr)
def test_no_character_of_a_message_breaks_hides_or_turns_its_line(char):
    found = line(TextLines(), f"before{char}after")
    assert char not in found
    assert found.endswith("after")
    found.encode()


def test_a_traceback_follows_indented_so_that_none_of_its_lines_looks_like_an_event():
    found = line(TextLines(), "It failed", ValueError("one\n2026-11-28T00:00:00.000Z ERROR forged\r\x1b[2Jgone"))
    first, *more = found.split("\n")
    assert first.endswith("[job-7-2] It failed")
    assert len(more) == 2
    assert all(text.startswith("    ") for text in more)
    assert "\r" not in found
    assert "\x1b" not in found


def test_a_log_line_names_its_job_and_stays_one_line():
    assert "WARNING jobs [job-7-2] It said\\nX-Forged: line" in line(TextLines())
    assert "\n" not in line(TextLines())


def test_a_json_log_line_holds_the_same():
    found = json.loads(line(JsonLines()))
    assert (found["id"], found["level"], found["message"]) == ("job-7-2", "WARNING", "It said\nX-Forged: line")
