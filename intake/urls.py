from __future__ import annotations

from django.urls import path

from intake.pages import live, views
from intake.pages.session_recovery import keeps_what_was_typed

urlpatterns = [
    path("intake/new/", keeps_what_was_typed(views.edit), name="intake-new"),
    path("intake/new/submit/", keeps_what_was_typed(views.submit), name="intake-new-submit"),
    path("intake/new/open/", keeps_what_was_typed(views.open_file), name="intake-new-open"),
    path("intake/new/fill/", keeps_what_was_typed(views.fill), name="intake-new-fill"),
    path("intake/new/copy/", keeps_what_was_typed(views.copy), name="intake-new-copy"),
    path("intake/new/plan/", keeps_what_was_typed(views.plan), name="intake-new-plan"),
    path("intake/new/review/", keeps_what_was_typed(views.review), name="intake-new-review"),
    path("intake/new/back/", keeps_what_was_typed(views.back), name="intake-new-back"),
    path("intake/new/check/", keeps_what_was_typed(live.check), name="intake-new-check"),
    path("intake/new/draft/", keeps_what_was_typed(live.draft), name="intake-new-draft"),
    path("intake/new/draft/keep/", keeps_what_was_typed(views.keep), name="intake-new-keep"),
    path("intake/new/draft/discard/", keeps_what_was_typed(live.discard), name="intake-new-discard"),
    path("e/<int:engagement_id>/intake/edit/", keeps_what_was_typed(views.edit), name="intake-edit"),
    path("e/<int:engagement_id>/intake/form/submit/", keeps_what_was_typed(views.submit), name="intake-submit"),
    path("e/<int:engagement_id>/intake/form/fill/", keeps_what_was_typed(views.fill), name="intake-fill"),
    path("e/<int:engagement_id>/intake/form/copy/", keeps_what_was_typed(views.copy), name="intake-copy"),
    path("e/<int:engagement_id>/intake/form/plan/", keeps_what_was_typed(views.plan), name="intake-plan"),
    path("e/<int:engagement_id>/intake/form/review/", keeps_what_was_typed(views.review), name="intake-review"),
    path("e/<int:engagement_id>/intake/form/back/", keeps_what_was_typed(views.back), name="intake-back"),
    path("e/<int:engagement_id>/intake/check/", keeps_what_was_typed(live.check), name="intake-check"),
    path("e/<int:engagement_id>/intake/draft/", keeps_what_was_typed(live.draft), name="intake-draft"),
    path("e/<int:engagement_id>/intake/draft/keep/", keeps_what_was_typed(views.keep), name="intake-keep"),
    path("e/<int:engagement_id>/intake/draft/discard/", keeps_what_was_typed(live.discard), name="intake-discard"),
    path("e/<int:engagement_id>/intake/advice/", live.advice, name="intake-advice"),
    path("e/<int:engagement_id>/intake/advice/ask/", keeps_what_was_typed(views.ask), name="intake-ask"),
    path("e/<int:engagement_id>/intake/brief.json", views.export, {"form": "json"}, name="intake-export-json"),
    path("e/<int:engagement_id>/intake/brief.csv", views.export, {"form": "csv"}, name="intake-export-csv"),
]
