"""Every address of the product."""

from __future__ import annotations

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", admin.site.urls),
    path("", include("aicmo_site.workspace.urls")),
    path("", include("artifacts.urls")),
    path("", include("jobs.urls")),
    path("", include("intake.urls")),
    path("", include("delivery.urls")),
]
