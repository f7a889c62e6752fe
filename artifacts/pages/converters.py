"""Register the URL converters for artifact types and verbs; importing this module is enough."""

from __future__ import annotations

from django.urls import register_converter

from artifacts.actions import ACTIONS
from artifacts.types import ArtifactType


class ArtifactTypeConverter:
    """Match an artifact type in an address."""

    regex = "|".join(ArtifactType.values)

    def to_python(self, value: str) -> ArtifactType:
        return ArtifactType(value)

    def to_url(self, value: str) -> str:
        return ArtifactType(value).value


class VerbConverter:
    """Match the verb of an artifact action in an address."""

    regex = "|".join(ACTIONS)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(ArtifactTypeConverter, "artifact_type")
register_converter(VerbConverter, "verb")
