"""The poller: while the broker is quiet, work is found in the database, in fair order and within time limits."""

from __future__ import annotations

import signal
import subprocess
import sys
from unittest import mock

from django.core.management import call_command
from django.utils import timezone

from jobs.engine import claims, runner
from jobs.models import Job
from jobs.queue import turns
from jobs.recovery import poller
from tests.jobs.scenes import STRATEGY, approved_plan, executing, job, long_ago


def test_the_poller_takes_the_client_with_the_fewest_running_first(world):
    first = approved_plan(world, STRATEGY)
    second = approved_plan(world, ["positioning"], world.other_engagement)
    assert poller.due()[:2] == [first[0].pk, second[0].pk]
    claims.claim(first[0].pk)
    assert poller.due()[0] == second[0].pk


def strategy(world):
    return {j.status for j in world.engagement.plan.jobs.filter(module="strategy")}


def test_while_canaries_come_through_the_poller_does_nothing(approved):
    turns.record(turns.CANARY)
    call_command("poll", "worker@here")
    assert strategy(approved) == {"ready"}


def test_while_the_broker_is_quiet_the_poller_runs_what_is_due(approved):
    long_ago(turns.CANARY)
    call_command("poll", "worker@here")
    assert strategy(approved) == {"completed"}
    assert job(approved).worker == "worker@here"


def test_a_message_that_nobody_reads_hides_no_job_from_the_poller(approved):
    """A broker may accept messages that no worker gets; the sweep dispatches again and again then."""
    Job.objects.update(dispatched_at=timezone.now())
    long_ago(turns.CANARY)
    call_command("poll", "worker@here")
    assert strategy(approved) == {"completed"}


def test_one_bad_job_does_not_stop_the_poller(approved, caplog):
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


def test_a_kind_of_work_whose_list_raises_holds_up_no_other(approved):
    with mock.patch.object(poller, "_others", [poller.Work(mock.Mock(side_effect=ZeroDivisionError), lambda *_: True)]):
        assert poller.take_one("worker@here", turn=1)


def test_the_poller_alternates_between_the_kinds_of_work(approved):
    long_ago(turns.CANARY)
    waiting: list[int] = [1, 2]
    done: list[int | str] = []
    other = poller.Work(lambda: list(waiting), lambda id_, worker: done.append(waiting.pop()) is None)
    with (
        mock.patch.object(poller, "_others", [other]),
        mock.patch.object(runner, "run", side_effect=lambda *args: done.append("job") or len(done) < 5),
    ):
        call_command("poll", "worker@here")
    assert done[:5] == ["job", 2, "job", 1, "job"]


def test_a_polled_job_that_outruns_the_soft_limit_says_timeout(approved):
    """The alarm signal comes at once here, as it would after the limit."""
    with executing(lambda task: signal.raise_signal(signal.SIGALRM)):
        poller.take_one("worker@here")
    assert {j.error for j in approved.engagement.plan.jobs.filter(module="strategy", attempts=1)} == {"timeout"}


def test_a_polled_job_that_outruns_the_hard_limit_ends_its_process():
    body = (
        "from jobs.engine.shutdown import limited\nwith limited(60, 0.2):\n  (2**99_999_999) % 7\n  print('survived')"
    )
    done = subprocess.run([sys.executable, "-c", body], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
