"""Briefs for the tests: the three that ship with the product, others so that every industry has one, a minimal one, and
one with the six fields only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

DEMO = Path(__file__).resolve().parents[2] / "intake" / "demo"
TRADES = Path(__file__).resolve().parent / "trades"
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


def every_trade() -> dict[str, dict[str, Any]]:
    """Whole briefs by name, at least one for each industry: the demo briefs and those of the tests."""
    files = (*DEMO.glob("*.json"), *TRADES.glob("*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(files)}


def six_fields(content: dict[str, Any]) -> dict[str, Any]:
    """What is left of a brief when somebody fills in no more than has to be."""
    kept = ("client_name", "website", "no_website", "industry", "industry_other", "geography", "primary_offer")
    return {key: value for key, value in content.items() if key in (*kept, "objective")}
