"""When the file of an earlier run still stands: whatever decides a byte of it is an input."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from artifacts.models import Decision
from artifacts.services import approve_artifact
from artifacts.types import NotAllowed
from jobs.engine.executors import Snapshot, Task
from jobs.engine.inputs import fingerprint
from tests.builders import make_world
from tests.delivery.scenes import make_draft

WAIVER = {"code": "cliche", "place": "positioning", "message": "A cliche.", "reason": "Their slogan."}
INTAKE = Snapshot("intake", 1, "a" * 64, {}, {}, {}, (WAIVER,))
TASK = Task("pdf_report", "Fen & Fallow", "Spring", {"intake": INTAKE}, ())


def with_intake(**changed: Any) -> Task:
    return replace(TASK, artifacts={"intake": replace(INTAKE, **changed)})


def test_the_same_inputs_have_the_same_fingerprint():
    assert fingerprint(TASK) == fingerprint(replace(TASK, job_id=7, run_id=9))


@pytest.mark.parametrize(
    "task",
    [
        replace(TASK, client_name="Fen"),
        replace(TASK, engagement_name="Autumn"),
        with_intake(content_hash="b" * 64),
        with_intake(version=3),
        with_intake(source_hashes={"x": "c" * 64}),
        with_intake(waivers=()),
        with_intake(waivers=({**WAIVER, "reason": "Quoted from law."},)),
    ],
)
def test_whatever_the_file_prints_is_an_input(task: Task):
    assert fingerprint(task) != fingerprint(TASK)


def make_logo(settings: Any, folder: Path) -> None:
    (folder / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    settings.AGENCY_LOGO = str(folder / "logo.svg")


@pytest.mark.parametrize(
    "change",
    [
        lambda settings, folder: setattr(settings, "AGENCY_NAME", "Another agency"),
        lambda settings, folder: setattr(settings, "AGENCY_COLOUR", "#102030"),
        lambda settings, folder: setattr(settings, "AGENCY_FOOTER", "A footer of our own"),
        make_logo,
    ],
)
def test_the_agency_s_marks_are_inputs(settings, tmp_path: Path, change: Callable[[Any, Path], None]):
    before = fingerprint(TASK)
    change(settings, tmp_path)
    assert fingerprint(TASK) != before


def test_a_section_does_not_depend_on_the_agency_s_marks(settings):
    before = fingerprint(replace(TASK, job_type="positioning"))
    settings.AGENCY_COLOUR = "#102030"
    assert fingerprint(replace(TASK, job_type="positioning")) == before


@pytest.mark.django_db
def test_files_that_print_other_reasons_are_not_sealed(settings, tmp_path: Path):
    settings.MEDIA_ROOT = tmp_path
    world = make_world()
    draft = make_draft(world)
    Decision.objects.filter(artifact__type="strategy").update(waived=[WAIVER])
    with pytest.raises(NotAllowed, match="not those in the files: regenerate"):
        approve_artifact(draft, by=world.manager)
    assert not world.engagement.packages.exists()
