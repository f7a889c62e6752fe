"""report.pdf: a tagged PDF (PDF/UA-1) set by Typst from a pack."""

from __future__ import annotations

from delivery.exporters.report.document import describe
from delivery.exporters.report.press import press
from delivery.pack import Pack


def render_report(pack: Pack) -> bytes:
    """Deterministic: the file's date is the start of the plan, never the clock."""
    return press(describe(pack), _pictures(pack), pack.stamp)


def _pictures(pack: Pack) -> dict[str, bytes]:
    """Bytes by the path that blocks.gallery and the cover name."""
    logo = {pack.branding.logo_name: pack.branding.logo} if pack.branding.logo else {}
    return logo | {
        f"pictures/{job}-{image.name}.png": image.png for job, found in pack.pictures.items() for image in found
    }
