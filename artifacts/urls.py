"""What people do to artifacts: every address here takes a POST."""

from __future__ import annotations

from django.urls import path, register_converter

from artifacts import views
from artifacts.converters import ArtifactTypeConverter, VerbConverter

register_converter(ArtifactTypeConverter, "artifact_type")
register_converter(VerbConverter, "verb")

urlpatterns = [
    path("e/<int:engagement_id>/<artifact_type:kind>/<verb:verb>/", views.act, name="artifact-act"),
    path("e/<int:engagement_id>/<artifact_type:kind>/restore/<int:version>/", views.restore, name="artifact-restore"),
]
