"""Retry policies: how many attempts a job has, the delays between them, and which errors end the job at once.

A job type names its policy: `@job_type(..., retry="once")`. A new policy is one entry of POLICIES.
"""

from __future__ import annotations

import random
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import PermissionDenied
from pydantic import ValidationError

from artifacts.canonical import BadValue
from artifacts.types import InvalidContent, NotAllowed
from generation.api import UnknownJobType, all_specs, spec
from jobs.types import PermanentError

PERMANENT: tuple[type[Exception], ...] = (
    PermanentError,
    InvalidContent,
    NotAllowed,
    PermissionDenied,
    BadValue,
    ValidationError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
)
"""Errors that recur with the same inputs. All others (database gone, time-out, memory) are retried."""


@dataclass(frozen=True)
class RetryPolicy:
    """Attempts, delays and permanent errors. None stands for JOB_MAX_ATTEMPTS and JOB_BACKOFF_SECONDS."""

    attempts: int | None = None
    first_delay: float | None = None
    factor: float = 4
    longest_delay: float = 600
    permanent: tuple[type[Exception], ...] = PERMANENT

    @property
    def most_attempts(self) -> int:
        return settings.JOB_MAX_ATTEMPTS if self.attempts is None else self.attempts

    def is_used_up(self, attempts: int) -> bool:
        return attempts >= self.most_attempts

    def is_permanent(self, error: Exception) -> bool:
        return isinstance(error, self.permanent)

    def delay(self, attempts: int) -> float:
        """Return the seconds to the next attempt: first_delay x factor^(attempts-1), at most longest_delay, +-20%."""
        first = settings.JOB_BACKOFF_SECONDS if self.first_delay is None else self.first_delay
        seconds = min(first * self.factor ** (attempts - 1), self.longest_delay)
        return float(seconds * random.uniform(0.8, 1.2))  # noqa: S311 - spreads retries, guards nothing


POLICIES = {
    "standard": RetryPolicy(),
    "once": RetryPolicy(attempts=1),
}
"""The policies by the name that a job type gives."""


def policy_of(job_type: str) -> RetryPolicy:
    """Return the job type's policy; the standard one for a type that is no longer in the catalogue."""
    try:
        return POLICIES[spec(job_type).retry]
    except UnknownJobType:
        return POLICIES["standard"]


def own_attempts() -> dict[str, int]:
    """Return the attempts by job type where a policy sets its own number; all others have JOB_MAX_ATTEMPTS."""
    found = {job.key: POLICIES[job.retry].attempts for job in all_specs()}
    return {key: attempts for key, attempts in found.items() if attempts is not None}
