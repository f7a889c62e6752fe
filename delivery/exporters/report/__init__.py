"""Render report.pdf: a tagged PDF (PDF/UA-1), compiled by Typst."""

from __future__ import annotations

from delivery.exporters.registry import exporter
from delivery.exporters.render_input import RenderInput
from delivery.exporters.report.compile import compile_report
from delivery.exporters.report.document import describe
from delivery.exporters.report.shortening import FORMS, MOST_PAGES, cut, page_count


@exporter("pdf_report")
def render_report(source: RenderInput) -> bytes:
    """Render the report, shortened until it fits 50 pages.

    Deterministic: its date is the start of the plan, never the clock.
    """
    pictures, made = _pictures(source), b""
    for form in FORMS:
        # Each form is shorter than the one before; the last one stands even when it is too long.
        made = compile_report(describe(cut(source, form), form), pictures, source.stamp)
        if page_count(made) <= MOST_PAGES:
            break
    return made


def _pictures(source: RenderInput) -> dict[str, bytes]:
    """Map the paths that blocks.gallery and the cover name to the pictures' bytes."""
    logo = {source.branding.logo_name: source.branding.logo} if source.branding.logo else {}
    return logo | {
        f"pictures/{job}-{image.name}.png": image.png for job, found in source.pictures.items() for image in found
    }
