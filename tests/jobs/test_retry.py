"""A job type names its retry policy, and everything that counts attempts asks that policy."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from unittest import mock

import pytest
from django.core.checks import run_checks
from django.db import OperationalError
from django.utils import timezone

from generation import registry
from generation.api import JobModule, Reads, spec
from generation.language.types import Trouble
from generation.types import JobSpec
from jobs.engine import claims, executors, runner
from jobs.engine.retry import PERMANENT, POLICIES, RetryPolicy, own_attempts, policy_of
from jobs.models import Job
from jobs.recovery import reconciler
from jobs.types import START, PermanentError
from tests.jobs.scenes import job


@pytest.fixture
def once(monkeypatch):
    """Positioning names another policy, as its one file would."""
    monkeypatch.setitem(registry._SPECS, "positioning", replace(spec("positioning"), retry="once"))


def failing(error):
    return mock.patch.dict(executors._executors, {"strategy": mock.Mock(side_effect=error)})


def test_every_job_type_has_the_standard_policy_until_it_names_another():
    assert {job_type.retry for job_type in registry.all_specs()} == {"standard"}
    assert own_attempts() == {}


def test_a_job_type_names_its_policy_where_it_is_made():
    made: list[JobSpec] = []
    with mock.patch.object(registry, "add", made.append):
        registry.job_type(
            "x", module=JobModule.STRATEGY, label="X", order=1, reads=Reads(), schema=mock.Mock(), retry="once"
        )(lambda brief: mock.Mock())
    assert made[0].retry == "once"


def test_a_job_that_may_run_once_fails_with_its_first_error_and_another_one_is_tried_again(approved, once):
    with failing(OperationalError("gone")):
        runner.run(job(approved).pk)
        runner.run(job(approved, "icp_definition").pk)
    assert (job(approved).status, job(approved).attempts) == ("failed", 1)
    assert job(approved, "icp_definition").status == "ready"


def test_a_job_that_may_run_once_is_given_up_with_its_first_lost_lease(approved, once):
    for type_ in ("positioning", "icp_definition"):
        claims.claim(job(approved, type_).pk)
    Job.objects.filter(status="running").update(lease_until=timezone.now() - timedelta(seconds=1))
    report = reconciler.sweep()
    assert (report.given_up, report.reclaimed) == (1, 1)
    assert (job(approved).status, job(approved, "icp_definition").status) == ("failed", "ready")


def test_a_job_that_used_up_its_own_attempts_is_not_claimed(approved, once):
    Job.objects.filter(status="ready").update(attempts=1)
    assert claims.claim(job(approved).pk) is None
    assert claims.claim(job(approved, "icp_definition").pk) is not None


def test_a_job_type_that_the_catalogue_has_no_longer_has_the_standard_policy():
    assert policy_of("written_in_sand") is POLICIES["standard"]


def test_a_policy_that_is_not_there_is_named_at_the_start(monkeypatch):
    monkeypatch.setitem(registry._SPECS, "positioning", replace(spec("positioning"), retry="for ever"))
    (found,) = run_checks(tags=[START])
    assert (found.id, str(found.msg)) == ("jobs.E008", "positioning names no retry policy: for ever.")


def test_the_standard_numbers_are_the_settings(settings):
    settings.JOB_MAX_ATTEMPTS, settings.JOB_BACKOFF_SECONDS = 2, 100
    policy = POLICIES["standard"]
    assert [policy.is_used_up(attempts) for attempts in (1, 2, 3)] == [False, True, True]
    assert 80 <= policy.delay(1) <= 120
    assert 320 <= policy.delay(2) <= 480
    assert 480 <= policy.delay(3) <= 720


def test_a_policy_may_have_numbers_and_errors_of_its_own():
    policy = RetryPolicy(attempts=9, first_delay=1, factor=2, longest_delay=3, permanent=(OSError,))
    assert policy.most_attempts == 9
    assert 2.4 <= policy.delay(5) <= 3.6
    assert policy.is_permanent(FileNotFoundError())
    assert not policy.is_permanent(ValueError())


@pytest.mark.parametrize("error", [PermanentError("No."), ValueError(), KeyError(), TypeError(), AttributeError()])
def test_errors_that_come_again_with_the_same_inputs_are_permanent(error):
    assert isinstance(error, PERMANENT)


@pytest.mark.parametrize("error", [OSError(), MemoryError(), TimeoutError(), OperationalError(), Trouble("busy")])
def test_errors_that_pass_are_not(error):
    assert not isinstance(error, PERMANENT)
