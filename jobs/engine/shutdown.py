"""Whether this process was asked to stop: then a SystemExit in a job is the stop and not the job's own."""

from __future__ import annotations

from billiard.common import terminate_handler_fired  # type: ignore[attr-defined]

_asked: list[bool] = []


def ask_to_stop() -> None:
    """For a process that is not a child of Celery's pool, from its signal handler."""
    _asked.append(True)


def asked_to_stop() -> bool:
    return bool(_asked) or bool(terminate_handler_fired())
