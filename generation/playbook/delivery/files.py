"""The three delivery job types. Their executor lives in the delivery app: they render files."""

from __future__ import annotations

from generation.registry import add
from generation.types import JobModule, JobSpec, Reads

_READS = Reads(intake=("delivery_requirements",))

add(JobSpec("pdf_report", JobModule.DELIVERY, "PDF report", 0, _READS))
add(JobSpec("pptx_deck", JobModule.DELIVERY, "PPTX deck", 1, _READS))
add(JobSpec("asset_zip", JobModule.DELIVERY, "Asset ZIP", 2, _READS))
