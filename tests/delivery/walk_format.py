"""The way of the format "note" through the product: `test_export_format.py` runs it in a process that knows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from artifacts.services import approve_artifact
from delivery.packages.checklist import checklist
from delivery.packages.verify import verify_package
from generation.quality import QualityBrief, check_section
from intake.services import submit_intake
from intake.validation.rules import validate_intake
from jobs.engine import runner
from jobs.selection import resolve
from tests.builders import World, brief, make_approved, make_world

NOTE = {"pdf": False, "pptx": False, "zip": False, "note": True, "frequency": "One-time"}


@pytest.fixture
def world(transactional_db: None, settings: Any, tmp_path: Path) -> World:
    settings.MEDIA_ROOT = tmp_path
    return make_world()


def wanted(note: bool) -> dict[str, Any]:
    return {**brief(), "delivery_requirements": {**NOTE, "note": note}}


def test_the_brief_takes_it_and_the_selection_follows_the_box():
    assert validate_intake(wanted(True)).errors == []
    assert "one_page_note" in resolve("all", wanted(True))
    assert "one_page_note" not in resolve("all", wanted(False))


def test_the_form_has_a_box_for_the_format_and_one_for_the_job(world: World, client: Any):
    client.force_login(world.operator)
    page = client.get(reverse("intake-edit", args=[world.engagement.pk])).content.decode()
    assert 'name="delivery_requirements__note"' in page
    assert 'value="one_page_note"' in page


def test_a_section_of_it_has_no_text_to_check():
    assert check_section("one_page_note", {"file": {}}, QualityBrief.from_intake(brief())) == []


def test_it_is_rendered_sealed_verified_and_downloaded(world: World, client: Any):
    submit_intake(world.engagement, wanted(True), ["one_page_note"], by=world.operator)
    make_approved(world, "execution")
    runner.run_ready(world.engagement.plan.pk)
    delivery = world.engagement.artifacts.get(type="delivery")
    assert [file["name"] for file in delivery.content["files"]] == ["one-page.note"]
    assert next(item for item in checklist(delivery) if item.key == "completeness").done
    approve_artifact(delivery, by=world.manager)
    package = world.engagement.packages.get()
    assert verify_package(package).checked == ["one-page.note"]
    assert verify_package(package).intact
    client.force_login(world.manager)
    got = client.get(reverse("package-file", args=[package.public_id, "one-page.note"]))
    assert b"".join(got.streaming_content) == b"A plan for Fen & Fallow."
    assert got.headers["Content-Type"] == "text/x-note"
