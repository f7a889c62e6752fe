"""The documents are true: whatever has a name in the code stands in them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from accounts.types import Role
from artifacts.types import ArtifactStatus, ArtifactType
from generation.api import all_specs, export_formats
from intake.fields import FIELDS
from jobs.engine.failpoints import POINTS
from jobs.types import JobStatus

ROOT = Path(__file__).resolve().parents[1]
BOXES = {made.key for made in export_formats().values()}
"""Fields of the intake that follow the export formats."""
OURS = ("aicmo_site", "workspace", "accounts", "clients", "artifacts", "jobs", "delivery", "intake")


def document(name):
    return (ROOT / "docs" / name).read_text()


def settings_variables():
    source = (ROOT / "aicmo_site" / "settings.py").read_text()
    return set(re.findall(r'env\.\w+\("([A-Z_]+)"', source))


@pytest.mark.parametrize("name", sorted(settings_variables()))
def test_every_setting_is_described(name):
    assert f"`{name}`" in document("settings.md")


@pytest.mark.parametrize("key", [spec.key for spec in all_specs()])
def test_every_job_type_is_in_the_catalogue(key):
    assert f"`{key}`" in document("catalogue.md")


@pytest.mark.parametrize("word", [*ArtifactType.values, *ArtifactStatus.values, *JobStatus.values, *Role.values])
def test_every_type_state_and_role_is_in_the_catalogue(word):
    assert f"`{word}`" in document("catalogue.md")


@pytest.mark.parametrize("name", [name for name, app in get_commands().items() if app in OURS])
def test_every_command_is_described(name):
    assert f"manage.py {name}" in document("commands.md")


@pytest.mark.parametrize(("job_type", "made"), export_formats().items())
def test_every_export_format_is_described(job_type, made):
    assert f"| `{made.filename}` | `{job_type}` | {made.key.upper()} |" in document("delivery.md")


@pytest.mark.parametrize("field", [field.id.rpartition(".")[2] for field in FIELDS if field.path[-1] not in BOXES])
def test_every_intake_field_is_described(field):
    assert field in document("intake.md")


@pytest.mark.parametrize("point", POINTS)
def test_every_crash_point_is_named(point):
    assert f"`{point}`" in document("reliability.md")


@pytest.mark.parametrize("page", sorted(path.name for path in (ROOT / "docs").glob("*.md")))
def test_every_page_is_reached_from_the_readme(page):
    assert f"docs/{page}" in (ROOT / "README.md").read_text()


@pytest.mark.parametrize(
    "path", ["README.md", "CONTRIBUTING.md", *(f"docs/{p.name}" for p in (ROOT / "docs").glob("*.md"))]
)
def test_every_link_leads_somewhere(path):
    page = ROOT / path
    links = re.findall(r"\]\(([^)#]+)", page.read_text())
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []
