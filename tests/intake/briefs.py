"""Briefs for the tests of the intake."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import intake

FOLDER = Path(intake.__file__).parent / "demo"
NAMES = ("ecommerce_sales", "saas_leads", "services_hiring")


def data(name: str) -> bytes:
    return (FOLDER / f"{name}.json").read_bytes()


def full(name: str = "saas_leads", **changes: Any) -> dict[str, Any]:
    """A demo brief's content, without its plan."""
    content = json.loads(data(name))
    del content["generation_plan"]
    return {**content, **changes}


def minimal(**changes: Any) -> dict[str, Any]:
    """The six fields without which nothing is created."""
    return {
        "client_name": "Test Corp",
        "website": "https://test.com",
        "industry": "Technology",
        "geography": "USA",
        "primary_offer": "SaaS product",
        "objective": "Awareness",
        **changes,
    }
