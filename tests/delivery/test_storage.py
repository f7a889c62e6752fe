"""The store: a name implies a whole file; a full disk leaves a sentence and nothing half."""

from __future__ import annotations

import dataclasses
import errno
import os
import resource
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from delivery import storage
from delivery.execution import execute
from jobs.executors import Task
from jobs.sweep import SweepReport, sweep_now
from jobs.types import PermanentError

TASK = Task("pdf_report", "Client", "Engagement", {}, ())


@pytest.fixture(autouse=True)
def media(settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


def left(media: Path) -> list[Path]:
    return [path for path in media.rglob("*") if path.is_file()]


def test_a_stored_file_is_whole_and_kept_once(media: Path):
    entry = storage.store(b"abc", "report.pdf")
    assert entry == storage.store(b"abc", "report.pdf")
    assert storage.is_whole(str(entry["sha256"]), "report.pdf")
    assert len(left(media)) == 1


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG, errno.EROFS])
def test_a_disk_that_takes_no_more_is_a_sentence_and_leaves_nothing(media: Path, monkeypatch, number: int):
    monkeypatch.setattr(os, "fsync", _raising(OSError(number, "no")))
    with pytest.raises(PermanentError, match=r"^disk_full: report\.pdf could not be kept, because "):
        storage.store(b"abc", "report.pdf")
    assert left(media) == []


def test_any_other_fault_is_left_for_another_try(media: Path, monkeypatch):
    monkeypatch.setattr(os, "fsync", _raising(OSError(errno.EINTR, "again")))
    with pytest.raises(InterruptedError):
        storage.store(b"abc", "report.pdf")
    assert left(media) == []


@pytest.fixture
def small_files() -> Iterator[None]:
    """The system itself refuses files over 64 kB."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65536, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_real_limit_of_the_system_is_met_the_same_way(media: Path, small_files: None):
    with pytest.raises(PermanentError, match="larger than this system allows"):
        storage.store(b"x" * 100_000, "report.pdf")
    assert left(media) == []


def test_too_little_room_refuses_before_anything_is_rendered(media: Path, settings):
    settings.FREE_SPACE_FLOOR = 2**62
    with pytest.raises(PermanentError, match="must stay free"):
        execute(dataclasses.replace(TASK, checkpoint=_raising(AssertionError("it started"))))
    assert left(media) == []


def test_the_sweep_removes_what_a_killed_process_left_an_hour_ago(db, media: Path):
    kept = storage.store(b"abc", "report.pdf")
    folder = storage.path_of(str(kept["sha256"]), "report.pdf").parent
    old, fresh = folder / ".tmp-old", folder / ".tmp-fresh"
    old.write_bytes(b"half")
    fresh.write_bytes(b"half")
    os.utime(old, (time.time() - 3700,) * 2)
    sweep_now(SweepReport())
    assert sorted(path.name for path in left(media)) == sorted([fresh.name, f"{kept['sha256']}.pdf"])


def _raising(error: Exception):
    def fail(*_: object) -> None:
        raise error

    return fail
