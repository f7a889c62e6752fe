"""Render deck.pptx: the report's argument as slides, with native charts, tables and speaker notes."""

from __future__ import annotations

import io

from delivery.exporters.archive import restamped
from delivery.exporters.registry import exporter
from delivery.exporters.render_input import RenderInput
from delivery.exporters.slides.canvas import Deck
from delivery.exporters.slides.scenes import SCENES
from delivery.exporters.text import one_line

MOST_SLIDES = 30


@exporter("pptx_deck")
def render_deck(source: RenderInput) -> bytes:
    """Render the deck, with as many table rows as 30 slides allow.

    Deterministic: every date comes from the start of the plan.
    """
    deck = next((found for most in (99, 2) if len((found := _drawn(source, most)).file.slides) <= MOST_SLIDES), None)
    deck = deck or _drawn(source, 1)
    _properties(deck)
    out = io.BytesIO()
    deck.file.save(out)
    return restamped(out.getvalue(), source.stamp)


def _drawn(source: RenderInput, most_pages: int) -> Deck:
    deck = Deck(source, most_pages)
    for scene in SCENES:
        scene(deck)
    return deck


def _properties(deck: Deck) -> None:
    core, source = deck.file.core_properties, deck.source
    core.title = f"{one_line(source.client_name)}: marketing plan"[:255]
    core.author = one_line(source.agency_name)[:255]
    core.subject, core.keywords = one_line(source.engagement_name)[:255], "marketing plan"
    core.last_modified_by, core.language, core.revision = core.author, "en", 1
    core.created = core.modified = source.stamp.replace(tzinfo=None)
