"""From ticked boxes to jobs, priorities and dependencies."""

from __future__ import annotations

import pytest

from generation.api import all_specs, spec
from generation.types import JobModule
from jobs import selection
from jobs.types import InvalidPlan


def test_the_catalogue_has_the_24_job_types_of_the_specification():
    counts = {module: sum(s.module is module for s in all_specs()) for module in JobModule}
    assert list(counts.values()) == [6, 6, 7, 2, 3]


def test_only_the_email_sequence_is_optional():
    assert [s.key for s in all_specs() if s.optional] == ["email_sequence"]


def test_all_stands_for_every_type():
    assert len(selection.resolve("all", {})) == 24


def test_all_leaves_out_formats_that_the_brief_leaves_unticked():
    chosen = selection.resolve("all", {"delivery_requirements": {"pdf": True, "pptx": False, "zip": True}})
    assert "pptx_deck" not in chosen
    assert len(chosen) == 23


@pytest.mark.parametrize(
    ("job_types", "word"),
    [(["poem"], "poem"), (["positioning", "positioning"], "more than once"), ("everything", "everything")],
)
def test_unknown_types_and_duplicates_are_refused_by_name(job_types, word):
    with pytest.raises(InvalidPlan, match=word):
        selection.resolve(job_types, {})


def test_a_format_that_the_brief_leaves_unticked_cannot_be_selected():
    with pytest.raises(InvalidPlan, match="Required Outputs"):
        selection.resolve(["pdf_report"], {"delivery_requirements": {"pdf": False}})


def test_priority_is_the_band_plus_the_position_among_the_modules_jobs():
    chosen = ["positioning", "video_scripts", "icp_definition", "asset_zip", "pdf_report"]
    assert selection.priorities(chosen) == {
        "positioning": 0,
        "icp_definition": 1,
        "video_scripts": 100,
        "asset_zip": 400,
        "pdf_report": 401,
    }


def test_every_priority_lies_in_its_modules_band():
    found = selection.priorities([s.key for s in all_specs()])
    assert all(spec(key).module.band <= value < spec(key).module.band + 100 for key, value in found.items())


def modules_behind(job_type):
    pairs = selection.edges([s.key for s in all_specs()])
    return {spec(dependency).module.value for job, dependency in pairs if job == job_type}


@pytest.mark.parametrize(
    ("job_type", "upstream"),
    [
        ("positioning", set()),
        ("video_scripts", {"strategy"}),
        ("hashtag_sets", {"strategy", "creatives"}),
        ("tracking_checklist", {"execution"}),
        ("pdf_report", {"strategy", "creatives", "execution"}),
    ],
)
def test_jobs_depend_on_all_selected_jobs_of_the_upstream_modules(job_type, upstream):
    assert modules_behind(job_type) == upstream


def test_a_circle_is_found_and_a_line_is_not():
    assert selection.has_cycle([("a", "b"), ("b", "c"), ("c", "a")])
    assert not selection.has_cycle([("a", "b"), ("b", "c"), ("a", "c")])
