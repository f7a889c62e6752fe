"""Briefs for the tests: the three that ship with the product, a minimal one, and one with the six fields only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

DEMO = Path(__file__).resolve().parents[2] / "intake" / "demo"
NAMES = ("ecommerce_sales", "saas_leads", "services_hiring")

MINIMAL: dict[str, Any] = {
    "client_name": "Test Corp",
    "website": "https://test.com",
    "industry": "Technology",
    "geography": "USA",
    "primary_offer": "SaaS Product",
    "objective": "Leads",
    "target_audience": "B2B companies",
    "pain_points": "Manual processes",
    "desired_outcomes": "Automation",
    "tone_voice": "Professional",
}
SIX_FIELDS: dict[str, Any] = {
    "client_name": "Osteria Lucca",
    "website": "https://lucca.example",
    "industry": "Other",
    "geography": "Leeds",
    "primary_offer": "Dinner from a short menu",
    "objective": "Awareness",
}


def load(name: str) -> dict[str, Any]:
    """One of the three demo briefs, as its file holds it."""
    found: dict[str, Any] = json.loads((DEMO / f"{name}.json").read_text(encoding="utf-8"))
    return found
