"""Tell a shutdown from a job that exits by itself: both raise SystemExit inside the executor."""

from __future__ import annotations

from billiard.common import terminate_handler_fired  # type: ignore[attr-defined]

_asked: list[bool] = []


def ask_to_stop() -> None:
    """Note a shutdown, from the signal handler of a process outside Celery's pool."""
    _asked.append(True)


def asked_to_stop() -> bool:
    return bool(_asked) or bool(terminate_handler_fired())
