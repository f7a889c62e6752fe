"""Types of plans and jobs: statuses and the sets of statuses that the lifecycle uses.

The job types themselves (positioning, video_scripts ...) stand in `generation/playbook/`.
"""

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
"""Statuses that satisfy dependants."""
STOPPED = (JobStatus.FAILED, JobStatus.CANCELLED)
"""Statuses that block dependants."""
WAITING = (JobStatus.PENDING, JobStatus.READY, JobStatus.BLOCKED)
"""Statuses that readiness computes."""
OPEN = (JobStatus.PENDING, JobStatus.READY, JobStatus.RUNNING, JobStatus.BLOCKED)
"""Statuses of jobs that have not ended."""
ENDED = (*ENDED_WELL, *STOPPED)


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


class Autonomy(TextChoices):
    """Who starts a job. Approval is a person's at either level."""

    MANUAL = "manual", "Manual"
    ASSISTED = "assisted", "Assisted"


class PlanAction(TextChoices):
    """An action on a plan, labelled as on the buttons.

    Each has its rule in `jobs.plans.actions`, its write in `jobs.plans.apply`, its effect in `jobs.plans.preview`, its
    button in `workspace.autonomy.buttons` and its sentences in `workspace.autonomy.words`.
    """

    RUN_NEXT = "run-next", "Run next"
    RUN_ALL = "run-all", "Run all ready"
    RETRY = "retry-failed", "Retry failed"
    RUN_FROM = "run-from", "Run from here"
    RUN_ONLY = "run-only", "Run only this"
    REGENERATE = "regenerate", "Regenerate"
    CANCEL = "cancel", "Cancel"
    PAUSE = "pause", "Pause plan"
    RESUME = "resume", "Resume plan"
    MANUAL = "manual", "Set to manual"
    ASSISTED = "assisted", "Set to assisted"


START = "start"
"""The tag of the system checks that web and worker pass before they start."""

JOB_ACTIONS = (PlanAction.RUN_FROM, PlanAction.RUN_ONLY, PlanAction.CANCEL)


class InvalidPlan(InvalidContent, ValueError):
    """The selection cannot be a plan; the errors are sentences."""

    def __init__(self, errors: Iterable[str]) -> None:
        super().__init__(errors)


class PermanentError(Exception):
    """An expected failure that recurs at every retry. Its text is a sentence for staff."""


class OwnershipLost(Exception):
    """This run no longer owns its job: stop, write nothing."""
