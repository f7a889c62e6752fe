"""The vocabulary of plans and jobs, and the moves that LIFECYCLE allows."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import TextChoices

from artifacts.types import InvalidContent


class JobStatus(TextChoices):
    PENDING = "pending", "Waiting"
    READY = "ready", "Ready"
    RUNNING = "running", "Running"
    COMPLETED = "completed", "Done"
    FAILED = "failed", "Failed"
    BLOCKED = "blocked", "Blocked"
    CANCELLED = "cancelled", "Cancelled"
    SKIPPED = "skipped", "Skipped, no change"


ENDED_WELL = (JobStatus.COMPLETED, JobStatus.SKIPPED)
"""What satisfies dependants."""
STOPPED = (JobStatus.FAILED, JobStatus.CANCELLED)
"""What blocks dependants."""
WAITING = (JobStatus.PENDING, JobStatus.READY, JobStatus.BLOCKED)
"""States that readiness recomputes."""


class RunOutcome(TextChoices):
    RUNNING = "running", "Running"
    COMPLETED = "completed", "Completed"
    SKIPPED = "skipped", "Skipped, no change"
    FAILED = "failed", "Failed"
    RETRIED = "retried", "Failed, tried again"
    LOST = "lost", "Lost its lease"
    GIVEN_BACK = "given_back", "Given back at shutdown"
    CANCELLED = "cancelled", "Cancelled"


class CallOutcome(TextChoices):
    STARTED = "started", "Started"
    FAILED = "failed", "No answer"
    ANSWERED = "answered", "Answered"
    USED = "used", "Used"
    REFUSED = "refused", "Refused"


class PlanStatus(TextChoices):
    OPEN = "open", "Open"
    COMPLETED = "completed", "Completed"


class InvalidPlan(InvalidContent, ValueError):
    """The selection cannot be a plan; the errors are sentences."""

    def __init__(self, errors: Iterable[str]) -> None:
        super().__init__(errors)


class PermanentError(Exception):
    """An expected failure that no retry mends. Its text is a sentence for staff."""


class OwnershipLost(Exception):
    """The lease or the token is no longer ours: stop, write nothing."""
