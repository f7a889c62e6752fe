"""Show packages in the back office, read-only."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet

from accounts.admin_base import ScopedAdmin
from accounts.models import User
from clients.policy import visible_engagements
from delivery.models import Package


@admin.register(Package)
class PackageAdmin(ScopedAdmin[Package]):
    list_display = ("number", "engagement", "sealed_by", "sealed_at", "superseded")
    list_select_related = ("engagement__client", "sealed_by", "decision", "artifact")
    list_display_links = ("number", "engagement")
    fields = ("engagement", "number", "sealed_by", "sealed_at", "superseded", "manifest_hash", "file_list")
    readonly_fields = fields

    def scope(self, user: User) -> QuerySet[Package]:
        return Package.objects.filter(engagement__in=visible_engagements(user))

    @admin.display(description="Standing")
    def superseded(self, package: Package) -> str:
        return "Superseded" if package.superseded else "Current"

    @admin.display(description="Files")
    def file_list(self, package: Package) -> str:
        return "\n".join(f"{file.name}, {file.size:,} bytes, SHA-256 {file.sha256}" for file in package.files.all())
