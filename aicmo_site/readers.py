"""Register a reader for each artifact type: the kernel shows content that only upper apps understand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from artifacts import readers
from artifacts.readers import ContentPart
from artifacts.types import ArtifactType
from delivery import readable as delivery
from generation.document import Heading, blocks, plain_blocks, section_label
from intake import readable as intake
from jobs.engine.executors import sections_of

_MODULES = (ArtifactType.STRATEGY, ArtifactType.CREATIVES, ArtifactType.EXECUTION, ArtifactType.MONITORING)


def read_sections(content: Mapping[str, Any]) -> list[ContentPart]:
    """Read a module's sections, one a job type; content without sections is shown by its keys."""
    found = sections_of(content)
    if not found:
        return [ContentPart("content", "Content", plain_blocks(content))] if content else []
    return [ContentPart(key, section_label(key), blocks(key, section)) for key, section in found.items()]


def read_intake(content: Mapping[str, Any]) -> list[ContentPart]:
    """Read the brief, one part for each section of the form."""
    parts: list[ContentPart] = []
    for block in intake.blocks(content):
        if isinstance(block, Heading) and block.level == 3:
            parts.append(ContentPart(f"section-{len(parts) + 1}", block.text, []))
        elif parts:
            parts[-1] = parts[-1]._replace(blocks=[*parts[-1].blocks, block])
    return parts


def read_delivery(content: Mapping[str, Any]) -> list[ContentPart]:
    return [ContentPart("package", "Package", delivery.blocks(content))]


def register() -> None:
    for module in _MODULES:
        readers.register(module, read_sections)
    readers.register(ArtifactType.INTAKE, read_intake)
    readers.register(ArtifactType.DELIVERY, read_delivery)


register()
