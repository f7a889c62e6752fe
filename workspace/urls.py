"""Addresses of the screens that show several apps."""

from __future__ import annotations

from django.urls import path

from artifacts.pages import converters
from jobs import converters as plan_converters
from workspace.artifact import section_form, views
from workspace.autonomy import views as autonomy_views
from workspace.inbox import views as needs_views
from workspace.lists import queue_views
from workspace.lists import views as place_views
from workspace.shell.navigation import TABS

__all__ = ["converters", "plan_converters", "urlpatterns"]

urlpatterns = [
    path("", needs_views.home, name="home"),
    path("theme/", views.theme, name="theme"),
    path("needs-you/step/", needs_views.step, name="needs-step"),
    path("needs-you/<verb:verb>/", needs_views.decide, name="needs-decide"),
    *(
        path(f"{tab.key}/", place_views.plain, {"template": tab.template}, name=tab.url_name)
        for tab in TABS
        if tab.template
    ),
    path("campaigns/", place_views.campaigns, name="campaigns"),
    path("engagements/", place_views.engagements, name="engagements"),
    path("system/queue/", queue_views.queue, name="queue"),
    path("system/queue/progress/", queue_views.progress, name="queue-progress"),
    path("e/<int:engagement_id>/autonomy/", autonomy_views.autonomy, name="autonomy"),
    path("e/<int:engagement_id>/autonomy/progress/", autonomy_views.progress, name="autonomy-progress"),
    path("e/<int:engagement_id>/autonomy/dry-run/", autonomy_views.dry_run, name="autonomy-dry-run"),
    path("e/<int:engagement_id>/jobs/<slug:job_type>/", autonomy_views.job, name="job"),
    path("e/<int:engagement_id>/jobs/<slug:job_type>/progress/", autonomy_views.job_progress, name="job-progress"),
    path("e/<int:engagement_id>/plan/<plan_action:action>/", autonomy_views.plan_action, name="plan-action"),
    path(
        "e/<int:engagement_id>/plan/<plan_action:action>/<slug:target>/",
        autonomy_views.plan_action,
        name="plan-action-on",
    ),
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
