"""The pages that show several apps at once."""

from __future__ import annotations

from django.urls import path

from aicmo_site.workspace import needs_views, place_views, section_form, system_views, views
from artifacts import converters

__all__ = ["converters", "urlpatterns"]

urlpatterns = [
    path("", views.home, name="home"),
    path("theme/", views.theme, name="theme"),
    path("health/live", views.live, name="live"),
    path("needs-you/step/", needs_views.step, name="needs-step"),
    path("needs-you/<verb:verb>/", needs_views.decide, name="needs-decide"),
    path("lead-gen/", place_views.lead_gen, name="lead-gen"),
    path("campaigns/", place_views.campaigns, name="campaigns"),
    path("engagements/", place_views.engagements, name="engagements"),
    path("learn/", place_views.learn, name="learn"),
    path("system/", system_views.system, name="system"),
    path("system/selftest/", system_views.selftest, name="system-selftest"),
    path("e/<int:engagement_id>/autonomy/", place_views.autonomy, name="autonomy"),
    path("e/<int:engagement_id>/autonomy/progress/", place_views.autonomy_progress, name="autonomy-progress"),
    path("e/<int:engagement_id>/", views.engagement, name="engagement"),
    path("e/<int:engagement_id>/progress/", views.progress, name="engagement-progress"),
    path("e/<int:engagement_id>/<artifact_type:kind>/", views.artifact, name="artifact"),
    path("e/<int:engagement_id>/<artifact_type:kind>/v<int:version>/", views.version, name="artifact-version"),
    path("e/<int:engagement_id>/<artifact_type:kind>/compare/", views.compare, name="artifact-compare"),
    path("e/<int:engagement_id>/<artifact_type:kind>/ways-back/", views.ways_back, name="artifact-ways-back"),
    path("e/<int:engagement_id>/<artifact_type:kind>/edit/<slug:section>/", section_form.edit, name="section-edit"),
    path(
        "e/<int:engagement_id>/<artifact_type:kind>/regenerate/<slug:section>/",
        section_form.regenerate,
        name="section-regenerate",
    ),
]
