"""Approving an artifact wakes the jobs."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.dispatch import receiver

from artifacts.services import lock_engagement
from artifacts.signals import artifact_changed
from jobs import quality
from jobs.models import GenerationPlan
from jobs.promotion import promote


@receiver(artifact_changed)
def wake(sender: Any, *, engagement_id: int, **kwargs: Any) -> None:
    with transaction.atomic():
        plan = GenerationPlan.objects.select_related("engagement").filter(engagement_id=engagement_id).first()
        if plan is not None:
            plan.engagement = lock_engagement(plan.engagement)
            promote(plan)


quality.register()
