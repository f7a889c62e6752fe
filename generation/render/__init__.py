"""Draw the creatives' sections as pictures with Typst. Pure Python, no network, the same bytes each time."""

from __future__ import annotations

from generation.render.images import Image, render_images

__all__ = ["Image", "render_images"]
