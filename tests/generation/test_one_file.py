"""A new job type is one file, and so is a new quality check: nothing else is told of them."""

from __future__ import annotations

import importlib
import io
import sys
import zipfile

import pytest
from django.urls import reverse

from artifacts.services import approve_artifact
from delivery.exporters.assets import render_assets
from delivery.exporters.report.document import describe
from generation import registry
from generation.api import all_specs
from generation.quality import QualityBrief, check_section
from generation.quality import registry as checks
from intake.services import submit_intake
from jobs.engine import runner
from tests.builders import brief, make_world
from tests.delivery.render_inputs import full_input

JOB_TYPE = '''
"""Questions that callers ask, and what to answer."""
from pydantic import Field
from generation.playbook.rules import OBEY_READS, obey
from generation.registry import job_type
from generation.types import JobModule, Reads, Section

class CallSheet(Section):
    opening: str = Field(title="Opening", json_schema_extra={"view": "lead"})
    answers: list[str] = Field(title="Answers", min_length=1)

@job_type("call_sheet", module=JobModule.EXECUTION, label="Call sheet", order=9,
          reads=Reads(intake=("primary_offer", "geography", *OBEY_READS)), schema=CallSheet)
def call_sheet(brief):
    offer = brief.primary_offer.rstrip(".")
    text = f"Thank you for calling {brief.client_name} in {brief.geography}."
    return obey(brief, CallSheet(opening=text, answers=[f"What we do: {offer}."]))
'''
CHECK = '''
"""Nobody shouts."""
from generation.quality.registry import check
from generation.quality.types import Issue, IssueSeverity, texts

@check("shouting")
def shouting(job_type, content, brief):
    for text in texts(content):
        if "!!!" in text.value:
            yield Issue("shouting", IssueSeverity.BLOCKER, "Somebody shouts.", text.place)
'''


@pytest.fixture
def one_file(tmp_path, monkeypatch):
    """Writes one module, imports it as the packages import what they find, and takes it away again."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(registry, "_SPECS", dict(registry._SPECS))
    monkeypatch.setattr(checks, "_CHECKS", dict(checks._CHECKS))

    def write(name: str, text: str) -> None:
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
        monkeypatch.delitem(sys.modules, name, raising=False)
        importlib.import_module(name)

    return write


@pytest.mark.django_db(transaction=True)
def test_a_job_type_in_one_file_is_planned_run_gated_assembled_shown_and_exported(one_file, client):
    one_file("call_sheet_25", JOB_TYPE)
    assert len(all_specs()) == 25
    world = make_world()
    submit_intake(world.engagement, brief(), ["positioning", "brand_kit_suggestions", "call_sheet"], by=world.operator)
    plan = world.engagement.plan
    assert plan.jobs.get(type="call_sheet").priority >= 200
    for module in ("intake", "strategy", "creatives"):
        approve_artifact(world.engagement.artifacts.get(type=module), by=world.manager)
        runner.run_ready(plan.pk)
    artifact = world.engagement.artifacts.get(type="execution")
    assert set(artifact.content["sections"]) == {"call_sheet"}
    client.force_login(world.manager)
    page = client.get(reverse("artifact", args=[world.engagement.pk, "execution"])).content.decode()
    assert "Call sheet" in page
    assert "Thank you for calling Fen &amp; Fallow" in page
    form = client.get(reverse("intake-edit", args=[world.engagement.pk])).content.decode()
    assert 'value="call_sheet"' in form
    approve_artifact(artifact, by=world.manager)
    assert_exported()


def assert_exported():
    source = full_input.__wrapped__("ecommerce_sales")  # made anew: the kept one knows 24 job types
    with zipfile.ZipFile(io.BytesIO(render_assets(source))) as found:
        assert "Thank you for calling" in found.read("execution/call_sheet.txt").decode()
    assert "Thank you for calling" in str(describe(source))


def test_a_section_of_the_new_type_is_held_to_the_gate(one_file):
    one_file("call_sheet_25", JOB_TYPE)
    rules = QualityBrief.from_intake({**brief(), "banned_words": ["cheap"]})
    issues = check_section("call_sheet", {"opening": "Fen & Fallow: cheap cream, TBD"}, rules)
    assert {issue.code for issue in issues} == {"banned_words", "placeholders", "schema"}


def test_a_quality_check_in_one_file_is_run_on_every_section(one_file):
    one_file("shouting_check", CHECK)
    issues = check_section("hashtag_sets", {"usage": ["Buy!!!"]}, QualityBrief.from_intake({}))
    assert "shouting" in [issue.code for issue in issues]
    assert "shouting" in checks.codes()


def test_without_their_files_neither_is_known():
    assert len(all_specs()) == 24
    assert "shouting" not in checks.codes()
