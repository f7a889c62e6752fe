"""A new export format is two files: its job type and its exporter. Nothing else is told of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from delivery.exporters.registry import EXPORTERS
from generation.api import export_formats
from intake.fields import DELIVERY, FieldKind

ROOT = Path(__file__).resolve().parents[2]
JOB_TYPE = '''
"""The job type's file, as it would stand in generation/playbook/delivery/."""
from generation.api import ExportFormat, JobModule, JobSpec
from generation.playbook.delivery.files import READS
from generation.registry import add

add(JobSpec("one_page_note", JobModule.DELIVERY, "One-page note", 3, READS,
            format=ExportFormat("note", "one-page.note", "text/x-note")))
'''
EXPORTER = '''
"""The exporter's module, as it would stand in delivery/exporters/."""
from delivery.exporters.registry import exporter

@exporter("one_page_note")
def render_note(source):
    return f"A plan for {source.client_name}.".encode()
'''


def test_every_format_has_an_exporter_and_every_exporter_a_format():
    assert set(EXPORTERS) == set(export_formats())


def test_every_format_has_a_box_under_required_outputs():
    boxes = {field.path[1] for field in DELIVERY.fields if field.kind is FieldKind.BOX}
    assert boxes == {made.key for made in export_formats().values()}


def test_a_format_in_two_files_is_offered_selected_rendered_sealed_verified_and_downloaded(tmp_path: Path):
    """The two files come in before the product does, as files of its own would; then `walk_format.py` walks."""
    (tmp_path / "note_job_type.py").write_text(JOB_TYPE)
    (tmp_path / "note_exporter.py").write_text(EXPORTER)
    walk = walked(tmp_path, "-p", "note_job_type", "-p", "note_exporter")
    assert walk.returncode == 0, walk.stdout + walk.stderr


def test_without_the_two_files_the_walk_ends_at_its_first_step(tmp_path: Path):
    walk = walked(tmp_path, "-x")
    assert "1 failed" in walk.stdout


def walked(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    pytest = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    paths = {"PYTHONPATH": str(folder), "AICMO_DATA_DIR": str(folder / "data")}
    kept = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "REDIS_URL", "PYTEST_ADDOPTS")}
    return subprocess.run(
        [*pytest, *options, "tests/delivery/walk_format.py"],
        cwd=ROOT,
        env=kept | paths,
        capture_output=True,
        text=True,
        timeout=300,
    )
