"""What people do with jobs: every address here takes a POST."""

from __future__ import annotations

from django.urls import path

from artifacts import converters
from jobs import views

__all__ = ["converters", "urlpatterns"]

urlpatterns = [
    path("e/<int:engagement_id>/<artifact_type:kind>/regenerate/", views.regenerate, name="artifact-regenerate"),
    path("e/<int:engagement_id>/jobs/retry/", views.retry_all, name="jobs-retry"),
    path("e/<int:engagement_id>/jobs/<int:job_id>/retry/", views.retry, name="job-retry"),
    path("e/<int:engagement_id>/jobs/<int:job_id>/cancel/", views.cancel, name="job-cancel"),
    path("e/<int:engagement_id>/plan/pause/", views.pause, name="plan-pause"),
    path("e/<int:engagement_id>/plan/resume/", views.resume, name="plan-resume"),
]
