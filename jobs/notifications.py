"""The notifications about jobs: when each is sent, its text, and to whom. E-mailed after the commit."""

from __future__ import annotations

from django.db.models import Q
from django.urls import reverse

from accounts.services import notify
from clients.models import Engagement
from clients.policy import managers, staff
from generation.document import section_label
from jobs.models import GenerationPlan, Job


def tell_managers(engagement: Engagement, text: str, url_name: str, *args: object) -> None:
    """Send a sentence about the engagement to its account managers."""
    url = reverse(url_name, args=[engagement.pk, *args])
    notify(managers(engagement.client_id), f"{engagement}: {text}", url=url)


def tell_of_failure(plan: GenerationPlan, job: Job, error: str) -> None:
    """Send the failure of a job without attempts left to the managers and to who made the plan or asked for it."""
    makers = [pk for pk in (plan.created_by_id, job.requested_by_id) if pk]
    heard = Q(pk__in=makers) | Q(pk__in=managers(plan.engagement.client_id).values("pk"))
    url = reverse("artifact", args=[plan.engagement_id, job.module])
    text = f"{plan.engagement}: {section_label(job.type)} failed: {error}"
    notify(staff(plan.engagement).filter(heard), text, url=url)
