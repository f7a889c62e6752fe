"""Draw creatives as pictures for report, deck and ZIP."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError
from typst import TypstError

from generation.registry import spec
from generation.render import Image, render_images
from generation.types import UnknownJobType

DRAWN = ("brand_kit_suggestions", "carousel_templates", "reel_cover_templates", "thumbnails_banners")


_LONGEST = 40


def drawn(job_type: str, content: Mapping[str, Any]) -> list[Image]:
    """Draw a section's pictures; none when its content does not fit its schema or cannot be drawn."""
    try:
        schema = spec(job_type).schema
        found = render_images(job_type, schema.model_validate(dict(content)).model_dump(mode="json")) if schema else []
    except (UnknownJobType, ValidationError, TypstError):
        return []
    return [replace(image, name=_safe(image.name, number)) for number, image in enumerate(found, 1)]


def _safe(name: str, number: int) -> str:
    """Shorten a frame's name, which an edit may have changed, to plain letters; its number keeps a cut name unique."""
    found = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return (
        found if found == name and len(found) <= _LONGEST else f"{found[:_LONGEST].strip('-') or 'picture'}-{number:02}"
    )
