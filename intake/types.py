"""The vocabulary of the intake."""

from __future__ import annotations

from django.db.models import TextChoices


class AdviceState(TextChoices):
    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"

    @property
    def active(self) -> bool:
        return self in (AdviceState.WAITING, AdviceState.RUNNING)
