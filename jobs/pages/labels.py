"""Put a job into the words of the screens: its name, state, duration and failure."""

from __future__ import annotations

from datetime import timedelta
from math import ceil
from typing import NamedTuple

from artifacts.pages.presentation import Badge
from generation.api import UnknownJobType, spec
from generation.document import humanise
from jobs.types import JobStatus, RunOutcome

JOB_BADGES = {
    JobStatus.PENDING: Badge("Waiting", "hourglass", "quiet"),
    JobStatus.READY: Badge("Ready", "play", "info"),
    JobStatus.RUNNING: Badge("Running", "spinner", "info"),
    JobStatus.COMPLETED: Badge("Done", "check", "good"),
    JobStatus.FAILED: Badge("Failed", "cross", "bad"),
    JobStatus.BLOCKED: Badge("Blocked", "lock", "warn"),
    JobStatus.CANCELLED: Badge("Cancelled", "minus", "quiet"),
    JobStatus.SKIPPED: Badge("Skipped, no change", "check", "quiet"),
}
RUN_BADGES = {
    RunOutcome.RUNNING: JOB_BADGES[JobStatus.RUNNING],
    RunOutcome.COMPLETED: JOB_BADGES[JobStatus.COMPLETED],
    RunOutcome.SKIPPED: JOB_BADGES[JobStatus.SKIPPED],
    RunOutcome.FAILED: JOB_BADGES[JobStatus.FAILED],
    RunOutcome.RETRIED: Badge("Failed, retried", "refresh", "warn"),
    RunOutcome.LOST: Badge("Worker stopped responding", "warning", "warn"),
    RunOutcome.GIVEN_BACK: Badge("Requeued at shutdown", "undo", "quiet"),
    RunOutcome.CANCELLED: JOB_BADGES[JobStatus.CANCELLED],
}
_KNOWN = {
    "lease_lost": "Its worker stopped responding before the job was done.",
    "timeout": "It exceeded its time limit.",
    "oom": "It exceeded the memory limit of a worker.",
}
_UNEXPECTED = "error:"
_UNITS = ((5400, 3600, "hour"), (90, 60, "minute"), (0, 1, "second"))
"""For each unit: the least seconds to use it for, its length in seconds, its name."""


class FailureSummary(NamedTuple):
    """A failure in one sentence, and the full message where that says more."""

    sentence: str
    detail: str


def label_of(job_type: str) -> str:
    try:
        return spec(job_type).label
    except UnknownJobType:
        return humanise(job_type)


def failure_summary(error: str) -> FailureSummary | None:
    if not error:
        return None
    if error in _KNOWN:
        return FailureSummary(_KNOWN[error], "")
    if error.startswith(_UNEXPECTED):
        kind = error.removeprefix(_UNEXPECTED).partition(":")[0].strip()
        return FailureSummary(f"An unexpected error occurred ({kind}).", error)
    first, _, rest = error.strip().partition("\n")
    return FailureSummary(first, error if rest else "")


def clock(length: timedelta) -> str:
    """Format a duration: "00:42" under an hour, then "1:02:05"."""
    minutes, seconds = divmod(max(int(length.total_seconds()), 0), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}" if minutes >= 60 else f"{minutes:02}:{seconds:02}"


def roughly(length: timedelta) -> str:
    """Round to the largest unit: "45 seconds", "20 minutes", "3 hours". Never less than a second."""
    seconds = max(ceil(length.total_seconds()), 1)
    size, name = next((size, name) for least, size, name in _UNITS if seconds >= least)
    return counted(round(seconds / size), name)


def counted(count: int, what: str = "job") -> str:
    """Format a count: "1 job", "2 jobs"."""
    return f"{count} {what}{'s' if count != 1 else ''}"


def state_words(status: str, attempts: int, took: timedelta | None, most: int) -> str:
    """Format a state: "Running 00:42, attempt 2 of 4"; every other state is one word."""
    label = JOB_BADGES[JobStatus(status)].label
    if status != JobStatus.RUNNING:
        return label
    return f"{label} {clock(took or timedelta(0))}, attempt {attempts} of {most}"
