from __future__ import annotations

from django.urls import path

from intake import views, views_live

urlpatterns = [
    path("intake/new/", views.new, name="intake-new"),
    path("intake/new/check/", views_live.check, name="intake-new-check"),
    path("intake/new/draft/", views_live.draft, name="intake-new-draft"),
    path("intake/new/draft/discard/", views_live.discard, name="intake-new-discard"),
    path("e/<int:engagement_id>/intake/edit/", views.edit, name="intake-edit"),
    path("e/<int:engagement_id>/intake/check/", views_live.check, name="intake-check"),
    path("e/<int:engagement_id>/intake/draft/", views_live.draft, name="intake-draft"),
    path("e/<int:engagement_id>/intake/draft/discard/", views_live.discard, name="intake-discard"),
    path("e/<int:engagement_id>/intake/advice/", views_live.advice, name="intake-advice"),
    path("e/<int:engagement_id>/intake/brief.json", views.export, {"form": "json"}, name="intake-export-json"),
    path("e/<int:engagement_id>/intake/brief.csv", views.export, {"form": "csv"}, name="intake-export-csv"),
]
