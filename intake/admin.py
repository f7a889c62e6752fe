"""Show requests for advice in the back office, read-only."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet

from accounts.admin_base import ScopedAdmin
from accounts.models import User
from intake.models import AdviceRequest


@admin.register(AdviceRequest)
class AdviceRequestAdmin(ScopedAdmin[AdviceRequest]):
    """List for agency admins who asked, who answered and what failed; the advice itself is the client's content."""

    list_display = ("asked_at", "engagement", "version", "state", "attempts", "asked_by", "finished_at")
    list_filter = ("state",)
    list_select_related = ("engagement__client", "asked_by")
    allowed_lookups = ("state__exact",)
    fields = (
        "engagement", "version", "state", "asked_by", "asked_at", "turn", "attempts", "dispatched_at", "lease_until",
        "finished_at", "provider", "model", "points", "error",
    )  # fmt: skip
    readonly_fields = fields

    def scope(self, user: User) -> QuerySet[AdviceRequest]:
        return AdviceRequest.objects.all() if user.runs_agency else AdviceRequest.objects.none()

    @admin.display(description="Points made")
    def points(self, request: AdviceRequest) -> int:
        return len(request.warnings)
