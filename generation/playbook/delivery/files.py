"""Register the delivery job types, one for each export format.

The delivery app renders them (`delivery/exporters/`).
"""

from __future__ import annotations

from generation.registry import add
from generation.types import ExportFormat, JobModule, JobSpec, Reads

READS = Reads(intake=("delivery_requirements",))
_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

PDF = ExportFormat("pdf", "report.pdf", "application/pdf")
PPTX = ExportFormat("pptx", "deck.pptx", _PRESENTATION)
ZIP = ExportFormat("zip", "assets.zip", "application/zip")

add(JobSpec("pdf_report", JobModule.DELIVERY, "PDF report", 0, READS, format=PDF))
add(JobSpec("pptx_deck", JobModule.DELIVERY, "PPTX deck", 1, READS, format=PPTX))
add(JobSpec("asset_zip", JobModule.DELIVERY, "Asset ZIP", 2, READS, format=ZIP))
