"""Jobs, to read, in the back office; they are run again and stopped on the engagement's page."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet

from accounts.backoffice import ScopedAdmin
from accounts.models import User
from clients.policy import visible_engagements
from jobs.models import Job
from jobs.showing import label_of


@admin.register(Job)
class JobAdmin(ScopedAdmin[Job]):
    list_display = ("label", "engagement", "module", "status", "attempts", "finished_at")
    list_filter = ("status", "module")
    list_select_related = ("engagement__client",)
    allowed_lookups = ("status__exact", "module", "module__exact")
    fields = (
        "label", "engagement", "module", "status", "attempts", "blocked_by", "requested_by", "worker", "error",
        "created_at", "finished_at",
    )  # fmt: skip
    readonly_fields = fields

    def scope(self, user: User) -> QuerySet[Job]:
        return Job.objects.filter(engagement__in=visible_engagements(user))

    @admin.display(description="Job", ordering="priority")
    def label(self, job: Job) -> str:
        return label_of(job.type)
