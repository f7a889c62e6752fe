"""Register how each type's content is read as sections; the composition root hands the readers in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from artifacts.types import ArtifactType


class ContentPart(NamedTuple):
    """Describe a section of an artifact. A block has a `kind`: heading, paragraph, bullets, facts or table."""

    key: str
    title: str
    blocks: Sequence[Any]


Reader = Callable[[Mapping[str, Any]], list[ContentPart]]

_readers: dict[str, Reader] = {}


def register(type: str, reader: Reader) -> None:
    """Register the reader of a type; a later one replaces it."""
    _readers[str(type)] = reader


def read(type: str, content: Mapping[str, Any]) -> list[ContentPart]:
    """Split the content into readable sections; one empty section when no reader is registered for the type."""
    reader = _readers.get(str(type))
    return reader(content) if reader else [ContentPart("content", ArtifactType(type).label, [])]
