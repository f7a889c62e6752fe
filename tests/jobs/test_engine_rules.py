"""Caps, turns, the attendant in each worker, stopping, limits: what keeps the engine fair and alive."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import contextmanager
from datetime import timedelta
from unittest import mock

import pytest
from celery.exceptions import SoftTimeLimitExceeded
from django.core.management import call_command
from django.utils import timezone

from artifacts.types import Busy, NotAllowed
from clients.models import Engagement
from intake.services import submit_intake
from jobs import tasks
from jobs.engine import claims, completion, executors, runner, shutdown
from jobs.engine.executors import Output
from jobs.engine.shutdown import asked_to_stop
from jobs.models import Job, PeriodicRun
from jobs.queue import dispatch, turns
from jobs.recovery import poller, worker_thread
from jobs.recovery.reconciler import reclaim_from_worker
from jobs.services import build_plan, regenerate, retry_job
from tests.builders import brief
from tests.jobs.scenes import STRATEGY, approved_plan, job


def executing(execute, module="strategy"):
    return mock.patch.dict(executors._executors, {module: execute})


def raising(error):
    def execute(task):
        raise error

    return executing(execute)


def long_ago(name):
    PeriodicRun.objects.update_or_create(name=name, defaults={"at": timezone.now() - timedelta(hours=1)})


# -- fair shares -----------------------------------------------------------------------------------


def test_a_client_runs_at_most_four_jobs_at_once(world):
    jobs = approved_plan(world, STRATEGY)
    claimed = [claims.claim(job.pk) is not None for job in jobs]
    assert claimed == [True] * 4 + [False] * 2


def test_without_the_cap_all_six_would_run(world, settings):
    settings.JOB_CLIENT_RUNNING = 100
    assert all(claims.claim(job.pk) for job in approved_plan(world, STRATEGY))


def test_another_clients_jobs_do_not_count(world):
    for one in approved_plan(world, STRATEGY)[:4]:
        claims.claim(one.pk)
    other = approved_plan(world, ["positioning"], world.other_engagement)
    assert claims.claim(other[0].pk) is not None


def test_another_engagement_of_the_same_client_does_count(world):
    for one in approved_plan(world, STRATEGY)[:4]:
        claims.claim(one.pk)
    second = Engagement.objects.create(client=world.engagement.client, name="Second")
    assert claims.claim(approved_plan(world, ["positioning"], second)[0].pk) is None


def test_too_many_open_jobs_are_refused_with_a_sentence_and_nothing_is_written(world, settings):
    settings.JOB_CLIENT_OPEN = 3
    with pytest.raises(NotAllowed, match="Fen & Fallow has 0 open jobs; 6 more would pass the limit of 3"):
        submit_intake(world.engagement, brief(), STRATEGY, by=world.operator)
    assert not Job.objects.exists()


def test_the_limit_over_all_clients_counts_everybody(world, settings):
    settings.JOB_ALL_OPEN = 7
    approved_plan(world, STRATEGY)
    with pytest.raises(NotAllowed, match="All clients together have 6 open jobs"):
        build_plan(world.other_engagement, ["positioning", "icp_definition"], by=world.operator)


def test_running_again_counts_against_the_limit_too(world, settings):
    runner_jobs = approved_plan(world, ["positioning"])
    runner.run(runner_jobs[0].pk)
    settings.JOB_CLIENT_OPEN = 0
    with pytest.raises(NotAllowed, match="open jobs"):
        regenerate(world.engagement.artifacts.get(type="strategy"), by=world.operator)
    Job.objects.update(status="failed")
    with pytest.raises(NotAllowed, match="open jobs"):
        retry_job(runner_jobs[0], by=world.operator)


def test_jobs_that_are_ticked_again_count_against_the_limit_too(world, settings):
    jobs = approved_plan(world, ["positioning", "icp_definition"])
    claims.claim(jobs[0].pk)
    build_plan(world.engagement, ["icp_definition"], by=world.operator)
    settings.JOB_CLIENT_OPEN = 1
    with pytest.raises(NotAllowed, match="has 1 open jobs; 1 more would pass the limit of 1"):
        build_plan(world.engagement, ["positioning", "icp_definition"], by=world.operator)


def test_the_poll_takes_the_client_with_the_fewest_running_first(world):
    first = approved_plan(world, STRATEGY)
    second = approved_plan(world, ["positioning"], world.other_engagement)
    assert poller.due()[:2] == [first[0].pk, second[0].pk]
    claims.claim(first[0].pk)
    assert poller.due()[0] == second[0].pk


# -- without the broker ----------------------------------------------------------------------------


def strategy(world):
    return {j.status for j in world.engagement.plan.jobs.filter(module="strategy")}


def test_while_the_canary_sings_the_poll_keeps_out_of_the_way(approved):
    turns.record(turns.CANARY)
    call_command("poll", "worker@here")
    assert strategy(approved) == {"ready"}


def test_when_the_broker_is_silent_the_poll_runs_whatever_is_ready(approved):
    long_ago(turns.CANARY)
    call_command("poll", "worker@here")
    assert strategy(approved) == {"completed"}
    assert job(approved).worker == "worker@here"


def test_a_message_that_nobody_reads_hides_no_job_from_the_poll(approved):
    """A broker may take messages though no worker gets them; the sweep rings again and again then."""
    Job.objects.update(dispatched_at=timezone.now())
    long_ago(turns.CANARY)
    call_command("poll", "worker@here")
    assert strategy(approved) == {"completed"}


def test_one_bad_job_does_not_stop_the_poll_for_everybody(approved, caplog):
    def run(job_id, worker):
        if job_id == job(approved).pk:
            raise ValueError("bad row")
        return run_job(job_id, worker)

    long_ago(turns.CANARY)
    run_job = runner.run
    with mock.patch.object(runner, "run", side_effect=run):
        call_command("poll", "worker@here")
    assert (job(approved).status, job(approved, "icp_definition").status) == ("ready", "completed")
    assert "bad row" in caplog.text


def test_a_kind_of_work_that_cannot_say_what_waits_holds_up_no_other(approved):
    with mock.patch.object(poller, "_others", [poller.Work(lambda: 1 / 0, lambda *_: True)]):
        assert poller.take_one("worker@here", turn=1)


def test_the_poll_does_the_kinds_of_work_in_turns(approved):
    long_ago(turns.CANARY)
    waiting, done = [1, 2], []
    other = poller.Work(lambda: list(waiting), lambda id_, worker: done.append(waiting.pop()) is None)
    with (
        mock.patch.object(poller, "_others", [other]),
        mock.patch.object(runner, "run", side_effect=lambda *args: done.append("job") or len(done) < 5),
    ):
        call_command("poll", "worker@here")
    assert done[:5] == ["job", 2, "job", 1, "job"]


@pytest.fixture
def started():
    with mock.patch.object(worker_thread.subprocess, "Popen") as popen:
        popen.return_value.poll.return_value = None
        yield popen


def test_an_attendant_has_a_silent_brokers_jobs_polled_for_and_by_one_process_only(approved, started):
    long_ago(turns.CANARY)
    thread = worker_thread.WorkerThread("worker@here")
    thread.look()
    thread.look()
    assert [call.args[0][-2:] for call in started.call_args_list] == [["poll", "worker@here"]]


def test_an_attendant_starts_nothing_when_nothing_is_ready(submitted, started):
    long_ago(turns.CANARY)
    worker_thread.WorkerThread("worker@here").look()
    assert not started.called


def test_an_attendant_that_is_told_to_stop_stops_the_poll(approved, started):
    long_ago(turns.CANARY)
    thread = worker_thread.WorkerThread("worker@here")
    thread.look()
    thread.stop()
    started.return_value.terminate.assert_called_once()


def test_an_attendant_that_cannot_start_a_process_looks_again(approved, started, settings):
    settings.JOB_BROKER_DOWN_SECONDS = 0
    started.side_effect = [OSError("Cannot allocate memory"), mock.DEFAULT]
    thread = worker_thread.WorkerThread("worker@here")
    with mock.patch.object(thread, "_stop_asked") as asked, mock.patch.object(worker_thread, "connection"):
        asked.wait.side_effect = [False, False, True]
        asked.is_set.return_value = False
        thread.run()
    assert started.call_count == 2


def test_an_attendant_whose_poll_fails_for_ever_sweeps_all_the_same(approved, settings):
    settings.JOB_BROKER_DOWN_SECONDS = settings.JOB_WORKER_SWEEP_SECONDS = 0
    thread = worker_thread.WorkerThread("worker@here")
    with (
        mock.patch.object(thread, "_stop_asked") as asked,
        mock.patch.object(worker_thread, "connection"),
        mock.patch.object(thread, "look", side_effect=ValueError),
        mock.patch.object(worker_thread, "sweep", side_effect=[TypeError, None]) as swept,
    ):
        asked.wait.side_effect = [False, False, True]
        thread.run()
    assert swept.call_count == 2


@pytest.fixture
def begun():
    """The attendant's thread, begun and not run, on the test's own connection."""
    with (
        mock.patch.object(worker_thread.threading.Thread, "start") as begun,
        mock.patch.object(worker_thread, "connection"),
    ):
        yield begun


@pytest.mark.parametrize(("alone", "status"), [(True, "ready"), (False, "running")])
def test_a_worker_whose_name_is_its_own_takes_over_what_ran_under_it(approved, begun, settings, alone, status):
    """Whoever bore the name is gone then. Without that promise its lease decides."""
    settings.WORKER_ALONE = alone
    claims.claim(job(approved).pk, "w1@here")
    worker_thread.WorkerThread("w1@here").start()
    assert (job(approved).status, job(approved).attempts) == (status, 1)
    assert begun.called


def test_a_worker_that_cannot_take_over_starts_all_the_same(approved, begun, settings):
    settings.WORKER_ALONE = True
    with mock.patch.object(worker_thread, "reclaim_from_worker", side_effect=ValueError):
        worker_thread.WorkerThread("w1@here").start()
    assert begun.called


def test_a_polled_job_that_outruns_the_soft_limit_says_timeout(approved):
    """The alarm rings at once here, as it would after the limit."""
    with executing(lambda task: signal.raise_signal(signal.SIGALRM)):
        poller.take_one("worker@here")
    assert {j.error for j in approved.engagement.plan.jobs.filter(module="strategy", attempts=1)} == {"timeout"}


def test_a_polled_job_that_outruns_the_hard_limit_ends_its_process():
    body = (
        "from jobs.engine.time_limits import limited\n"
        "with limited(60, 0.2):\n  (2**99_999_999) % 7\n  print('survived')"
    )
    done = subprocess.run([sys.executable, "-c", body], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")


# -- stopping and limits ---------------------------------------------------------------------------


@contextmanager
def told_to_stop():
    """As the pool's handler leaves a child: its note is taken, and SystemExit comes up in the body."""
    with (
        mock.patch.object(runner, "asked_to_stop", return_value=True),
        raising(SystemExit(0)),
        pytest.raises(SystemExit),
    ):
        yield


def test_a_process_that_is_told_to_stop_gives_its_job_back_uncounted(approved):
    with told_to_stop():
        runner.run(job(approved).pk)
    found = job(approved)
    assert (found.status, found.attempts, found.runs.get().outcome) == ("ready", 0, "given_back")
    assert found.token == 2


def test_a_job_that_ends_its_own_process_has_failed(approved):
    """Nobody asked it to stop."""
    with raising(SystemExit(3)), pytest.raises(SystemExit):
        runner.run(job(approved).pk)
    found = job(approved)
    assert (found.status, found.attempts, found.error) == ("ready", 1, "error:SystemExit")


def test_a_job_whose_processes_are_told_to_stop_each_time_is_not_forgiven_for_ever(approved):
    """Something may stop them because of it, say a guard of the machine's memory."""
    counted = []
    for _ in range(7):
        with told_to_stop():
            runner.run(job(approved).pk)
        counted.append(job(approved).attempts)
    assert counted == [0, 0, 0, 1, 2, 3, 4]
    assert job(approved).status == "failed"
    assert "no attempt is left" in job(approved).error


def test_asked_to_stop_by_the_pools_handler_or_by_the_polls():
    assert not asked_to_stop()
    with mock.patch.object(shutdown, "terminate_handler_fired", return_value=True):
        assert asked_to_stop()
    with mock.patch.object(shutdown, "_asked", []):
        shutdown.ask_to_stop()
        assert asked_to_stop()


def test_what_a_worker_left_behind_is_ready_at_once_and_another_workers_job_is_left_alone(approved):
    claims.claim(job(approved).pk, "w1@here")
    claims.claim(job(approved, "icp_definition").pk, "w1@hereby")
    assert reclaim_from_worker("w1@here") == 1
    assert (job(approved).status, job(approved, "icp_definition").status) == ("ready", "running")


def test_what_a_worker_left_behind_is_announced(approved, settings):
    settings.JOB_DISPATCH = True
    claims.claim(job(approved).pk, "w1@here")
    with mock.patch.object(dispatch, "send", return_value=True) as send:
        tasks.free("w1@here")
    assert mock.call(dispatch.TASK, job(approved).pk) in send.call_args_list


@pytest.mark.parametrize("stop", [tasks.free, reclaim_from_worker], ids=["worker", "supervisor"])
def test_no_stop_forgives_a_job_that_may_have_killed_its_process(approved, stop):
    """Otherwise a poison job that meets stops could kill for ever."""
    for _ in range(4):
        claims.claim(job(approved).pk, "w1@here")
        stop("w1@here")
    found = job(approved)
    assert (found.status, found.error, found.attempts) == ("failed", "lease_lost", 4)


def test_a_worker_is_known_by_its_name_on_any_host(approved):
    claims.claim(job(approved).pk, "w1@here")
    assert reclaim_from_worker("w1") == 1


def test_a_job_that_outruns_the_soft_limit_says_timeout_and_is_tried_again(approved):
    with raising(SoftTimeLimitExceeded()):
        runner.run(job(approved).pk)
    assert (job(approved).status, job(approved).error) == ("ready", "timeout")


def test_a_job_that_runs_out_of_memory_says_so(approved):
    with raising(MemoryError()):
        runner.run(job(approved).pk)
    assert job(approved).error == "oom"


def test_an_output_of_more_than_two_megabytes_fails_for_good(approved):
    with executing(lambda task: Output({"text": ["x" * 90_000] * 25}, {})):
        runner.run(job(approved).pk)
    assert job(approved).status == "failed"
    assert "larger than" in job(approved).error


# -- an engagement that stays locked ---------------------------------------------------------------


@pytest.fixture
def locked(monkeypatch):
    """The engagement's lock stays taken for as many tries as the test says."""
    monkeypatch.setattr(runner, "COMMIT_RETRY_DELAYS", (0, 0, 0))

    def for_tries(count):
        answers = [Busy()] * count
        take = completion.hold_engagement

        def lock(engagement):
            if answers:
                raise answers.pop()
            return take(engagement)

        return mock.patch.object(completion, "hold_engagement", lock)

    return for_tries


def test_an_answer_knocks_again_while_somebody_holds_the_lock(approved, locked):
    with locked(3):
        assert runner.run(job(approved).pk)
    assert (job(approved).status, job(approved).runs.count()) == ("completed", 1)


def test_when_the_lock_never_comes_free_the_lease_decides_and_no_error_escapes(approved, locked):
    with locked(4):
        assert runner.run(job(approved).pk)
    assert (job(approved).status, job(approved).runs.get().outcome) == ("running", "running")


def test_a_failure_is_written_down_though_the_lock_comes_late(approved, locked):
    with locked(2), raising(OSError("disk")):
        runner.run(job(approved).pk)
    assert (job(approved).status, job(approved).error) == ("ready", "error:OSError")
