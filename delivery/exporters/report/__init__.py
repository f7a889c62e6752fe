"""report.pdf: a tagged PDF (PDF/UA-1) set by Typst from a pack."""

from __future__ import annotations

from delivery.exporters.registry import exporter
from delivery.exporters.render_input import Pack
from delivery.exporters.report.compile import press
from delivery.exporters.report.document import describe
from delivery.exporters.report.shortening import FORMS, MOST_PAGES, cut, page_count


@exporter("pdf_report")
def render_report(pack: Pack) -> bytes:
    """Deterministic: the file's date is the start of the plan, never the clock. As whole as 50 pages allow."""
    pictures, made = _pictures(pack), b""
    for form in FORMS:
        made = press(describe(cut(pack, form), form), pictures, pack.stamp)
        if page_count(made) <= MOST_PAGES:
            break
    return made


def _pictures(pack: Pack) -> dict[str, bytes]:
    """Bytes by the path that blocks.gallery and the cover name."""
    logo = {pack.branding.logo_name: pack.branding.logo} if pack.branding.logo else {}
    return logo | {
        f"pictures/{job}-{image.name}.png": image.png for job, found in pack.pictures.items() for image in found
    }
