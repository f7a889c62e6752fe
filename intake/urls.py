from __future__ import annotations

from django.urls import path

from intake import views

urlpatterns = [
    path("intake/new/", views.new, name="intake-new"),
    path("e/<int:engagement_id>/intake/edit/", views.edit, name="intake-edit"),
]
