"""Every address of the product."""

from __future__ import annotations

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from aicmo_site.observability import health, views

handler400 = "aicmo_site.errors.bad_request"
handler500 = "aicmo_site.errors.server_error"
urlpatterns: list[URLPattern | URLResolver] = [
    path("health/live", health.live, name="health-live"),
    path("health/ready", health.ready, name="health-ready"),
    path("metrics", health.metrics, name="metrics"),
    path("system/", views.system, name="system"),
    path("system/selftest/", views.selftest, name="system-selftest"),
    path("admin/", admin.site.urls),
    path("", include("workspace.urls")),
    path("", include("accounts.urls")),
    path("", include("artifacts.urls")),
    path("", include("jobs.urls")),
    path("", include("intake.urls")),
    path("", include("delivery.urls")),
]
