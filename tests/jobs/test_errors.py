"""Errors: each ends its own job only, with a text that a database stores and a person may read."""

from __future__ import annotations

from unittest import mock

import pytest
from django.db import OperationalError

from accounts.models import AuditEvent
from artifacts.models import Artifact, Decision
from jobs.engine import claims, completion, executors, runner
from jobs.engine.redaction import MAX_BYTES, SENTENCE_CHARS, redact, safe_sentence
from jobs.models import Job
from tests.jobs.scenes import job


def failing(error):
    return mock.patch.dict(executors._executors, {"strategy": mock.Mock(side_effect=error)})


def unreadable(error):
    """What the strategy's jobs read beside the declared inputs cannot be."""
    return mock.patch.dict(executors._reads, {"strategy": mock.Mock(side_effect=error)})


def test_a_job_whose_inputs_cannot_be_read_fails_and_says_why(approved):
    with unreadable(ValueError("Client name: a form feed cannot stand here.")):
        assert runner.run(job(approved).pk)
    found = job(approved)
    assert (found.status, found.attempts) == ("failed", 1)
    assert "a form feed cannot stand here" in found.error


def test_inputs_that_cannot_be_read_for_now_are_tried_again_and_counted(approved):
    with unreadable(OSError("the disk is away")):
        assert runner.run(job(approved).pk)
    assert (job(approved).status, job(approved).attempts) == ("ready", 1)


def test_what_reviewers_asked_for_before_there_were_rules_for_texts_is_cut_and_not_fatal(approved):
    strategy = Artifact.objects.create(
        engagement=approved.engagement, type="strategy", content={"a": 1}, content_hash="a" * 64, inputs_hash="b" * 64
    )
    Decision.objects.create(
        artifact=strategy, verdict="changes_requested", version=1, content_hash="a" * 64, by=approved.manager,
        comment="line\n" * 20_000,
    )  # fmt: skip
    assert runner.run(job(approved).pk)
    assert job(approved).status == "completed"


def test_while_one_job_cannot_be_read_the_others_are_run(approved):
    other = job(approved, "icp_definition")
    with unreadable(ValueError("never")):
        runner.run(job(approved).pk)
    assert runner.run(other.pk)
    assert job(approved, "icp_definition").status == "completed"


def test_a_database_that_goes_away_while_a_job_is_claimed_undoes_the_claim(approved):
    with unreadable(OperationalError("gone")), pytest.raises(OperationalError):
        claims.claim(job(approved).pk)
    assert (job(approved).status, job(approved).attempts) == ("ready", 0)


@pytest.mark.parametrize("text", ["a\x00b", "half a pair: \ud83d"])
def test_an_error_in_characters_that_no_database_takes_is_written_down_all_the_same(approved, text):
    with failing(ValueError(text)):
        runner.run(job(approved).pk)
    found = job(approved)
    assert (found.status, found.runs.get().outcome) == ("failed", "failed")


def test_nobody_reads_a_secret_or_a_book_where_an_error_is_shown(approved):
    with failing(ValueError("password=hunter22 " + "x" * 300_000)):
        runner.run(job(approved).pk)
    found = job(approved)
    event = AuditEvent.objects.filter(object_type="job", object_id=found.pk, action="job.end").latest("pk")
    for shown in (found.error, found.runs.get().error, event.reason):
        assert "hunter22" not in shown
        assert len(shown) <= SENTENCE_CHARS


def test_a_database_that_is_locked_when_the_answer_is_written_is_knocked_at_again(approved, monkeypatch):
    """SQLite says so where the transaction begins, before anything can call it by another name."""
    monkeypatch.setattr(runner, "COMMIT_RETRY_DELAYS", (0, 0, 0))
    complete, refusals = completion.complete, [OperationalError("database is locked")] * 2

    def locked(*args):
        if refusals:
            raise refusals.pop()
        complete(*args)

    monkeypatch.setattr(completion, "complete", locked)
    runner.run(job(approved).pk)
    assert (job(approved).status, Job.objects.get(pk=job(approved).pk).attempts) == ("completed", 1)


# -- redaction -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "connect postgres://ann:hunter22@db/aicmo failed",
        "{'api_key': 'hunter22'}",
        "OPENAI_API_KEY=hunter22",
        "Authorization: Bearer hunter22",
        "sk-hunter22hunter22hunter22",
    ],
)
def test_a_stored_traceback_hides_secrets(text):
    assert "hunter22" not in redact(text)


def test_a_stored_traceback_keeps_its_end_and_its_size(settings):
    found = redact("é" * 9_000 + settings.SECRET_KEY + " the error")
    assert found.endswith("[hidden] the error")
    assert len(found.encode()) <= MAX_BYTES


@pytest.mark.parametrize("piece", ["a-", "password", "://", "sk-a", "token "])
def test_hiding_secrets_takes_no_longer_for_a_text_that_looks_like_many(piece):
    """It once took minutes for 80 kB; now each expression looks a bounded way ahead, in what will be kept."""
    with mock.patch("jobs.engine.redaction._plain", side_effect=lambda text: text) as plain:
        redact(piece * 100_000)
        safe_sentence(piece * 100_000)
    assert max(len(call.args[0]) for call in plain.call_args_list) <= 4 * MAX_BYTES
