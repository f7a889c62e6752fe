"""The catalogue as a whole: declared reads, the quality gate, and no answer of the intake left unread."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest

from generation.api import Brief, UndeclaredRead, all_specs, generate
from generation.document import blocks
from generation.quality import QualityBrief, check_section
from generation.types import JobModule
from tests.generation.briefs import MINIMAL, SIX_FIELDS, load
from tests.generation.reading import POSTS, package

NAMES = ("ecommerce_sales", "saas_leads", "services_hiring")
WRITERS = [job.key for job in all_specs() if job.generate is not None]
INTAKE_FIELDS = (
    *("client_name", "website", "no_website", "industry", "industry_other", "geography", "timezone", "contact_email"),
    *("primary_offer", "pricing", "aov_ltv", "differentiators", "competitors", "proof_assets"),
    *("target_audience", "pain_points", "desired_outcomes", "objections"),
    *("objective", "kpi_targets", "start_date", "duration_weeks", "budget_range", "constraints"),
    *("tone_voice", "voice_examples", "banned_words", "required_disclaimers", "languages"),
    *("brand_kit", "content_library", "social_handles", "tracking_status", "ad_account_ready"),
    *("delivery_requirements", "context_data", "generation_plan"),
)


@pytest.fixture(scope="module", params=[*NAMES, "minimal", "six fields"])
def written(request):
    """A brief and everything that was written from it."""
    content = {"minimal": MINIMAL, "six fields": SIX_FIELDS}.get(request.param) or load(request.param)
    return content, package(content)


class Watched(dict[str, Any]):
    """Records which keys were looked at."""

    def __init__(self, content: Mapping[str, Any]) -> None:
        super().__init__(content)
        self.read: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        self.read.add(key)
        return super().get(key, default)


@pytest.mark.parametrize("job_type", WRITERS)
def test_every_section_passes_its_own_gate(written, job_type):
    content, sections = written
    assert check_section(job_type, sections[job_type], QualityBrief.from_intake(content)) == []


@pytest.mark.parametrize("job_type", WRITERS)
def test_a_section_is_shown_as_blocks(written, job_type):
    assert len(blocks(job_type, written[1][job_type])) >= 3


@pytest.mark.parametrize("job_type", WRITERS)
def test_a_generator_reads_nothing_undeclared(job_type):
    declared = next(job for job in all_specs() if job.key == job_type)
    for name in NAMES:
        content = Watched(load(name))
        assert declared.generate is not None
        declared.generate(Brief(content, _package_of(name), POSTS))
        assert content.read <= set(declared.reads.intake)


@cache
def _package_of(name: str) -> dict[str, dict[str, Any]]:
    return package(load(name))


def test_an_undeclared_read_is_refused():
    job = next(job for job in all_specs() if job.key == "hashtag_sets")
    with pytest.raises(UndeclaredRead):
        Brief(MINIMAL).restricted_to(job.reads).raw("pricing")


@pytest.mark.parametrize("job_type", WRITERS)
def test_a_generator_works_without_upstream_sections(job_type):
    assert generate(job_type, Brief(load("saas_leads"), {}, POSTS)).model_dump()


@pytest.mark.parametrize("field", INTAKE_FIELDS)
def test_every_answer_of_the_intake_reaches_a_section(field):
    assert [job.key for job in all_specs() if field in job.reads.intake]


def test_no_job_type_reads_an_unknown_field():
    assert {field for job in all_specs() for field in job.reads.intake} <= set(INTAKE_FIELDS)


def test_execution_reads_no_execution_and_strategy_reads_no_later_module():
    for job, upstream in _section_reads():
        assert upstream.module in _before(job.module)


def _section_reads() -> Iterator[tuple[Any, Any]]:
    known = {job.key: job for job in all_specs()}
    for job in all_specs():
        for key in job.reads.sections:
            yield job, known[key]


def _before(module: JobModule) -> set[JobModule]:
    """Every module that must have ended, directly or through another."""
    direct = set(module.depends_on)
    return direct.union(*(_before(found) for found in direct))
