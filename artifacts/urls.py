"""Route the actions on artifacts; every address here takes a POST."""

from __future__ import annotations

from django.urls import path

from artifacts.pages import converters, views

__all__ = ["converters", "urlpatterns"]

urlpatterns = [
    path("e/<int:engagement_id>/<artifact_type:kind>/<verb:verb>/", views.act, name="artifact-act"),
    path("e/<int:engagement_id>/<artifact_type:kind>/comments/", views.comment, name="comment-add"),
    path(
        "e/<int:engagement_id>/<artifact_type:kind>/comments/<int:comment_id>/resolve/",
        views.resolve,
        name="comment-resolve",
    ),
    path("e/<int:engagement_id>/<artifact_type:kind>/restore/<int:version>/", views.restore, name="artifact-restore"),
]
