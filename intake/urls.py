from __future__ import annotations

from django.urls import path

from intake.pages import live, views
from intake.pages.session_recovery import recovers_typed_text

urlpatterns = [
    path("intake/new/", recovers_typed_text(views.edit), name="intake-new"),
    path("intake/new/submit/", recovers_typed_text(views.submit), name="intake-new-submit"),
    path("intake/new/open/", recovers_typed_text(views.open_file), name="intake-new-open"),
    path("intake/new/fill/", recovers_typed_text(views.fill), name="intake-new-fill"),
    path("intake/new/copy/", recovers_typed_text(views.copy), name="intake-new-copy"),
    path("intake/new/plan/", recovers_typed_text(views.plan), name="intake-new-plan"),
    path("intake/new/review/", recovers_typed_text(views.review), name="intake-new-review"),
    path("intake/new/back/", recovers_typed_text(views.back), name="intake-new-back"),
    path("intake/new/check/", recovers_typed_text(live.check), name="intake-new-check"),
    path("intake/new/draft/", recovers_typed_text(live.draft), name="intake-new-draft"),
    path("intake/new/draft/keep/", recovers_typed_text(views.keep), name="intake-new-keep"),
    path("intake/new/draft/discard/", recovers_typed_text(live.discard), name="intake-new-discard"),
    path("e/<int:engagement_id>/intake/edit/", recovers_typed_text(views.edit), name="intake-edit"),
    path("e/<int:engagement_id>/intake/form/submit/", recovers_typed_text(views.submit), name="intake-submit"),
    path("e/<int:engagement_id>/intake/form/fill/", recovers_typed_text(views.fill), name="intake-fill"),
    path("e/<int:engagement_id>/intake/form/copy/", recovers_typed_text(views.copy), name="intake-copy"),
    path("e/<int:engagement_id>/intake/form/plan/", recovers_typed_text(views.plan), name="intake-plan"),
    path("e/<int:engagement_id>/intake/form/review/", recovers_typed_text(views.review), name="intake-review"),
    path("e/<int:engagement_id>/intake/form/back/", recovers_typed_text(views.back), name="intake-back"),
    path("e/<int:engagement_id>/intake/check/", recovers_typed_text(live.check), name="intake-check"),
    path("e/<int:engagement_id>/intake/draft/", recovers_typed_text(live.draft), name="intake-draft"),
    path("e/<int:engagement_id>/intake/draft/keep/", recovers_typed_text(views.keep), name="intake-keep"),
    path("e/<int:engagement_id>/intake/draft/discard/", recovers_typed_text(live.discard), name="intake-discard"),
    path("e/<int:engagement_id>/intake/advice/", live.advice, name="intake-advice"),
    path("e/<int:engagement_id>/intake/advice/ask/", recovers_typed_text(views.ask), name="intake-ask"),
    path("e/<int:engagement_id>/intake/brief.json", views.export, {"form": "json"}, name="intake-export-json"),
    path("e/<int:engagement_id>/intake/brief.csv", views.export, {"form": "csv"}, name="intake-export-csv"),
]
