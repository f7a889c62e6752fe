"""Artifact types in addresses."""

from __future__ import annotations

from artifacts.types import ArtifactType


class ArtifactTypeConverter:
    regex = "|".join(ArtifactType.values)

    def to_python(self, value: str) -> ArtifactType:
        return ArtifactType(value)

    def to_url(self, value: str) -> str:
        return ArtifactType(value).value
