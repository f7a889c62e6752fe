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
    [page] = (ROOT / "docs").rglob(name)
    return page.read_text()


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


def pages():
    own = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")]
    return [*(page for page in own if page.exists()), *sorted((ROOT / "docs").rglob("*.md"))]


def links_of(page):
    return [link for link in re.findall(r"\]\(([^)#\s]+)", page.read_text()) if "://" not in link]


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_page_is_reached_from_an_index(page):
    indexes = (ROOT / "README.md", ROOT / "docs" / "README.md", ROOT / "docs" / "decisions" / "README.md")
    assert page.name == "README.md" or page in {(i.parent / link).resolve() for i in indexes for link in links_of(i)}


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    assert [link for link in links_of(page) if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_no_page_speaks_of_what_no_reader_has(page):
    """No original specification, no rule numbers of pages elsewhere, no line that has to be scrolled sideways."""
    text = page.read_text()
    assert re.findall(r"\bthe seed\b|\bseed's\b|(?<![\w-])R\d{1,2}\b(?!\()", text) == []
    wide = [
        i for i, line in enumerate(text.splitlines(), 1) if len(line) > 140 and "|" not in line and "](" not in line
    ]
    assert wide == []


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:[a-z_]+/)+[a-z_0-9]+\.py)`", document("glossary.md")))))
def test_every_place_of_the_glossary_exists(path):
    assert (ROOT / path).is_file()


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "decisions").glob("0*.md")), ids=lambda page: page.stem)
def test_a_decision_has_its_three_parts(page):
    assert re.findall(r"^## (.+)$", page.read_text(), re.MULTILINE) == ["Context", "Decision", "Consequences"]
