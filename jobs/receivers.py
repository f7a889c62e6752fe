"""Connect signals and registries: an approval that changes promotes the plan in the same transaction."""

from __future__ import annotations

from typing import Any

from django.dispatch import receiver

from artifacts.signals import artifact_gate_moved
from clients.models import Engagement
from jobs import quality
from jobs.engine import executors
from jobs.engine.assembly import promotion_is_put_off
from jobs.llm.policy import generator_for
from jobs.llm.writer import write_section
from jobs.models import GenerationPlan
from jobs.queue.promotion import promote


@receiver(artifact_gate_moved)
def wake(sender: Any, *, engagement: Engagement, **kwargs: Any) -> None:
    """Promote the engagement's plan, under the lock that the kernel holds while it writes."""
    if promotion_is_put_off(engagement.pk):
        return
    plan = GenerationPlan.objects.filter(engagement=engagement).first()
    if plan is not None:
        plan.engagement = engagement
        promote(plan)


quality.register()
executors.register_writer(write_section, generator_for)
