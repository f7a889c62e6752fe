"""The three files of a package. One exporter is one function from a pack to bytes, and one entry here."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from delivery.exporters.assets import render_assets
from delivery.exporters.deck import render_deck
from delivery.exporters.report import render_report
from delivery.pack import Pack


class Exporter(NamedTuple):
    filename: str
    render: Callable[[Pack], bytes]


EXPORTERS: dict[str, Exporter] = {
    "pdf_report": Exporter("report.pdf", render_report),
    "pptx_deck": Exporter("deck.pptx", render_deck),
    "asset_zip": Exporter("assets.zip", render_assets),
}

__all__ = ["EXPORTERS", "Exporter", "render_assets", "render_deck", "render_report"]
