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
from django.core.files.storage import InMemoryStorage, storages

from aicmo_site.observability.checks import a_storage_for_packages
from artifacts.services import approve_artifact
from artifacts.types import NotAllowed
from delivery.executor import execute
from delivery.packages import storage
from delivery.packages.files import everything, file_bytes
from delivery.packages.verify import verify_package
from jobs.engine.executors import Task
from jobs.recovery.reconciler import SweepReport, sweep_now
from jobs.types import PermanentError
from tests.builders import make_world
from tests.delivery.scenes import kept_path, lose, make_draft, make_package, tamper

IN_MEMORY = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
TASK = Task("pdf_report", "Client", "Engagement", {}, ())


@pytest.fixture(autouse=True)
def media(settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


def left(media: Path) -> list[Path]:
    return [path for path in media.rglob("*") if path.is_file()]


@pytest.fixture(params=["folder", "memory"])
def backend(request, settings, media: Path) -> str:
    """The same promises on Django's file system and on a backend that has no paths."""
    if request.param == "memory":
        settings.STORAGES = {**settings.STORAGES, storage.PACKAGE_STORAGE: IN_MEMORY}
    return str(request.param)


def names() -> list[str]:
    """Every file that the storage holds, whatever keeps it."""
    kept = storages[storage.PACKAGE_STORAGE]
    folders = kept.listdir(storage.FOLDER)[0]
    return [name for folder in folders for name in kept.listdir(f"{storage.FOLDER}/{folder}")[1]]


def test_a_stored_file_is_whole_and_kept_once(backend: str):
    entry = storage.store(b"abc", "report.pdf")
    assert entry == storage.store(b"abc", "report.pdf")
    assert storage.is_whole(ABC, "report.pdf")
    assert names() == [f"{ABC}.pdf"]


def test_a_file_lies_where_earlier_packages_have_theirs(media: Path):
    storage.store(b"abc", "report.pdf")
    assert left(media) == [media / "files" / ABC[:2] / f"{ABC}.pdf"]


def test_a_lost_file_and_a_damaged_one_are_noticed_and_mended_under_their_own_name(backend: str):
    for harm in (lose, lambda digest, name: tamper(digest, name, b"other")):
        storage.store(b"abc", "report.pdf")
        harm(ABC, "report.pdf")
        assert not storage.is_whole(ABC, "report.pdf")
        storage.store(b"abc", "report.pdf")
        assert storage.is_whole(ABC, "report.pdf")
        assert names() == [f"{ABC}.pdf"]


def test_two_workers_that_save_the_same_bytes_at_once_leave_one_file(backend: str, monkeypatch):
    """The second one looked before the first one had saved."""
    storage.store(b"abc", "report.pdf")
    monkeypatch.setattr(storage, "is_whole", lambda *_: False)
    monkeypatch.setattr(InMemoryStorage, "exists", lambda *_: False)
    monkeypatch.setattr(InMemoryStorage, "get_available_name", lambda self, name, max_length=None: f"{name}_2")
    storage.store(b"abc", "report.pdf")
    assert names() == [f"{ABC}.pdf"]


@pytest.mark.django_db
def test_a_package_is_sealed_read_and_verified_wherever_its_files_are(backend: str):
    package = make_package(make_world())
    assert verify_package(package).intact
    assert file_bytes(package, "report.pdf") in everything(package)
    tamper(package.files.get(name="report.pdf").sha256, "report.pdf", b"forged")
    lose(package.files.get(name="deck.pptx").sha256, "deck.pptx")
    assert len(verify_package(package).differences) == 2


@pytest.mark.django_db
def test_a_delivery_whose_file_is_lost_is_not_approved(backend: str):
    world = make_world()
    artifact = make_draft(world)
    lose(artifact.content["files"][0]["sha256"], artifact.content["files"][0]["name"])
    with pytest.raises(NotAllowed, match="missing or damaged"):
        approve_artifact(artifact, by=world.manager)


def test_a_hash_that_is_none_makes_no_path(backend: str):
    for odd in ("", "../../secret_key", "A" * 64, "a" * 63 + "/"):
        with pytest.raises(ValueError, match="SHA-256"):
            storage.open_file(odd, "report.pdf")
        assert not storage.is_whole(odd, "report.pdf")


def test_a_backend_without_a_folder_has_no_floor_and_no_leftovers(settings):
    settings.STORAGES = {**settings.STORAGES, storage.PACKAGE_STORAGE: IN_MEMORY}
    settings.FREE_SPACE_FLOOR = 2**62
    storage.ensure_room()
    assert storage.remove_abandoned() == 0


@pytest.mark.parametrize(
    "given",
    [
        {"BACKEND": "nowhere.Storage"},
        {"OPTIONS": {}},
        ["a", "list"],
        {**IN_MEMORY, "OPTIONS": {"bucket": "x"}},
    ],
)
def test_a_storage_that_cannot_be_used_stops_the_start_and_is_named(settings, given):
    settings.STORAGES = {**settings.STORAGES, storage.PACKAGE_STORAGE: given}
    assert [(error.id, "AICMO_PACKAGE_STORAGE" in error.msg) for error in a_storage_for_packages()] == [
        ("site.E007", True)
    ]


def test_a_storage_that_can_be_used_is_let_through(backend: str):
    assert a_storage_for_packages() == []


def test_a_backend_that_takes_no_more_is_a_sentence(settings, monkeypatch):
    settings.STORAGES = {**settings.STORAGES, storage.PACKAGE_STORAGE: IN_MEMORY}
    monkeypatch.setattr(InMemoryStorage, "_save", _raising(OSError(errno.EDQUOT, "no")))
    with pytest.raises(PermanentError, match=r"^disk_full: report\.pdf could not be kept, because the disk quota"):
        storage.store(b"abc", "report.pdf")


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
    folder = kept_path(str(kept["sha256"]), "report.pdf").parent
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


class Refused(Exception):
    """What a backend's own library raises: no OSError."""


@pytest.fixture
def memory(settings, media: Path) -> None:
    settings.STORAGES = {**settings.STORAGES, storage.PACKAGE_STORAGE: IN_MEMORY}


@pytest.mark.parametrize("method", ["_open", "size", "_save"])
def test_a_backend_that_answers_in_its_own_terms_is_a_fault_of_the_storage(memory, monkeypatch, method: str):
    storage.store(b"abc", "report.pdf")
    monkeypatch.setattr(InMemoryStorage, method, _raising(Refused("expired credentials")))
    if method == "_save":
        with pytest.raises(OSError, match="The package storage answered: Refused"):
            storage.store(b"other", "report.pdf")
    else:
        checks = {"_open": storage.is_whole(ABC, "report.pdf"), "size": storage.is_in_place(ABC, "report.pdf", 3)}
        assert not checks[method]


def test_a_whole_file_that_another_worker_has_just_saved_is_not_deleted(memory, monkeypatch):
    storage.store(b"abc", "report.pdf")
    monkeypatch.setattr(storage, "is_whole", lambda *_: False)  # asked before the other worker saved
    monkeypatch.setattr(InMemoryStorage, "delete", _raising(AssertionError("a whole file was deleted")))
    storage.store(b"abc", "report.pdf")
    assert names() == [f"{ABC}.pdf"]


def test_a_decision_downloads_no_file_of_a_remote_backend(memory, monkeypatch):
    storage.store(b"abc", "report.pdf")
    monkeypatch.setattr(InMemoryStorage, "open", _raising(AssertionError("downloaded under the lock")))
    assert storage.is_in_place(ABC, "report.pdf", 3)
    assert not storage.is_in_place(ABC, "report.pdf", 4)
