"""Faults of the broker and its messages. Each returns True once it has really happened."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable
from pathlib import Path

import redis
from celery import current_app
from redis.backoff import NoBackoff
from redis.retry import Retry

from jobs.models import GenerationPlan, Job
from tests.faults.drill import Drill

ALL_DONE = "0; UPDATE jobs_job SET status = 'completed', lease_until = NULL, blocked_by_id = NULL"
"""SQL in place of a message's id; harmless while it is bound as a value."""
NO_MESSAGES = (b"not json at all", b'{"body": 1}', b"\xff\xfe", b"{}")


def broker(socket: Path, *, seconds: float = 2) -> redis.Redis:
    return redis.Redis(unix_socket_path=str(socket), socket_timeout=seconds, retry=Retry(NoBackoff(), 0))


def ready(drill: Drill) -> bool:
    """Whether the broker answers, after waiting for one that an earlier fault has killed."""

    def answers() -> bool:
        try:
            return bool(broker(drill.cluster.socket).ping())
        except redis.RedisError:
            return False

    return bool(drill.until(answers, 20))


def kill(drill: Drill) -> bool:
    return drill.cluster.kill("broker")


def freeze(drill: Drill) -> bool:
    """Freeze the broker for a while; True when it answered before and not meanwhile."""
    if not ready(drill):
        return False
    drill.cluster.freeze("broker")
    try:
        broker(drill.cluster.socket, seconds=0.5).ping()
    except redis.TimeoutError:
        drill.go(1.0)
        return True
    else:
        return False
    finally:
        drill.cluster.thaw("broker")


def flush(drill: Drill) -> bool:
    return ready(drill) and bool(broker(drill.cluster.socket).flushall())


def duplicate(drill: Drill) -> bool:
    """Send every open job's message three times, some ten times, and those of completed jobs."""
    ids = [*Job.objects.values_list("pk", flat=True)[:200]]
    return ready(drill) and _send([job_id] for job_id in ids * 3 + ids[:20] * 7)


def hostile(drill: Drill) -> bool:
    """Send messages that the product never sends."""
    numbers: list[list[object]] = [[-1], [10**18], [10**30], [True], [1, 2, 3]]
    words: list[list[object]] = [["1; DROP TABLE jobs_job"], [ALL_DONE], ["\x00"], [None], [[]], [{}], []]
    return (
        ready(drill) and _send(numbers + words) and _send([["true"]], task="os.system") and push(drill.cluster.socket)
    )


def push(socket: Path) -> bool:
    """Send a malformed message: the worker that reads it ends."""
    try:
        return bool(broker(socket).lpush("celery", *NO_MESSAGES))
    except redis.RedisError:
        return False


def _send(many: Iterable[list[object]], task: str = "jobs.tasks.run_job") -> bool:
    """Send messages over a fresh connection; True when the broker accepted all of them."""
    try:
        with current_app.connection_for_write() as link:
            for args in many:
                current_app.send_task(task, args=args, ignore_result=True, connection=link)
    except Exception:  # whatever a broker's trouble is called: it is tried again
        return False
    return True


def messages_for(drill: Drill, plan: GenerationPlan) -> int:
    """Count the messages of the plan's jobs in the broker."""
    wanted = set(plan.jobs.values_list("pk", flat=True))
    waiting = [json.loads(message)["body"] for message in broker(drill.cluster.socket).lrange("celery", 0, -1)]
    args = [json.loads(base64.b64decode(body))[0] for body in waiting]
    return sum(bool(wanted.intersection(ids)) for ids in args)
