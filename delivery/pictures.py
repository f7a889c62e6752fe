"""The drawn creatives of a pack, ready for a document, a slide or a folder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from generation.registry import spec
from generation.render import Image, render_images
from generation.types import UnknownJobType

DRAWN = ("brand_kit_suggestions", "carousel_templates", "reel_cover_templates", "thumbnails_banners")


def drawn(job_type: str, content: Mapping[str, Any]) -> list[Image]:
    """The section's pictures; none when it was not produced or was edited into something that cannot be drawn."""
    try:
        schema = spec(job_type).schema
        return render_images(job_type, schema.model_validate(dict(content)).model_dump(mode="json")) if schema else []
    except (UnknownJobType, ValidationError):
        return []
