"""The pages that show several apps at once, and the ways in and out."""

from __future__ import annotations

from django.contrib.auth.views import LoginView, LogoutView
from django.urls import path

from aicmo_site.workspace import views
from artifacts import converters

__all__ = ["converters", "urlpatterns"]

urlpatterns = [
    path("", views.home, name="home"),
    path("login/", LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("theme/", views.theme, name="theme"),
    path("health/live", views.live, name="live"),
    path("e/<int:engagement_id>/", views.engagement, name="engagement"),
    path("e/<int:engagement_id>/progress/", views.progress, name="engagement-progress"),
    path("e/<int:engagement_id>/<artifact_type:kind>/", views.artifact, name="artifact"),
    path("e/<int:engagement_id>/<artifact_type:kind>/v<int:version>/", views.version, name="artifact-version"),
    path("e/<int:engagement_id>/<artifact_type:kind>/compare/", views.compare, name="artifact-compare"),
    path("e/<int:engagement_id>/<artifact_type:kind>/ways-back/", views.ways_back, name="artifact-ways-back"),
]
