"""Running again without a page of its own: every address here takes a POST."""

from __future__ import annotations

from django.urls import path

from artifacts.pages import converters
from jobs import views

__all__ = ["converters", "urlpatterns"]

urlpatterns = [
    path("e/<int:engagement_id>/<artifact_type:kind>/regenerate/", views.regenerate, name="artifact-regenerate"),
    path("e/<int:engagement_id>/jobs/<int:job_id>/retry/", views.retry, name="job-retry"),
]
