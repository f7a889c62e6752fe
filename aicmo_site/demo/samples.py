"""Provide content that passes its checks, for the self-test."""

from __future__ import annotations

import json
from typing import Any

from aicmo_site.demo.agency import BRIEFS
from generation.api import Brief, generate


def samples() -> dict[str, dict[str, Any]]:
    """Return a complete brief and one section of strategy, by artifact type."""
    intake = json.loads((BRIEFS / "saas_leads.json").read_text())
    del intake["generation_plan"]
    section = generate("positioning", Brief(intake))
    return {"intake": intake, "strategy": {"sections": {"positioning": section.model_dump(mode="json")}}}
