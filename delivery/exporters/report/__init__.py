"""report.pdf: a tagged PDF (PDF/UA-1) set by Typst from a pack."""

from __future__ import annotations

from delivery.exporters.report.document import describe
from delivery.exporters.report.press import press
from delivery.pack import Pack


def render_report(pack: Pack) -> bytes:
    """Deterministic: the file's date is the start of the plan, never the clock."""
    return press(describe(pack), pack.stamp)
