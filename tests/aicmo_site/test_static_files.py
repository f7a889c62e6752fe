"""What `collectstatic` makes, and how it goes over the line."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from typing import Any

import brotli
import pytest
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.checks import run_checks
from django.core.management import call_command
from django.middleware import gzip as page_compression
from django.test import Client as Browser
from django.test import override_settings
from django.urls import reverse

from aicmo_site import static_files
from aicmo_site.static_files import HashedStorage
from jobs.types import START

STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "aicmo_site.static_files.HashedStorage"}}
OURS = settings.BASE_DIR / "workspace" / "static" / "aicmo"
HASHED = re.compile(r"\.[0-9a-f]{12}\.\w+$")
FOR_EVER = "max-age=315360000, public, immutable"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All static files, collected once for these tests."""
    root = tmp_path_factory.mktemp("static")
    with override_settings(STATIC_ROOT=root, STORAGES=STORAGES):
        static_files.collect()
    return root


@pytest.fixture
def production(folder: Path, settings: Any) -> Any:
    """Settings of a process that serves what was collected."""
    settings.STATIC_ROOT, settings.STORAGES = folder, STORAGES
    settings.WHITENOISE_USE_FINDERS = False
    settings.HASHED_STATIC = True
    return settings


def get(name: str, encodings: str = "", **headers: str) -> Any:
    url = staticfiles_storage.url(f"aicmo/{name}")
    return Browser().get(url, headers={"accept-encoding": encodings, **headers})


def body(answer: Any) -> bytes:
    return b"".join(answer)


@pytest.mark.parametrize(
    ("encodings", "chosen", "unpack"),
    [("gzip, deflate, br", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress), ("", None, bytes)],
)
def test_a_style_goes_compressed_as_the_browser_takes_it_and_is_kept_for_ever(production, encodings, chosen, unpack):
    answer = get("shell.css", encodings)
    packed = body(answer)
    assert answer.headers.get("Content-Encoding") == chosen
    assert unpack(packed) == (OURS / "shell.css").read_bytes()
    assert int(answer.headers["Content-Length"]) == len(packed)
    assert answer.headers["Cache-Control"] == FOR_EVER
    assert answer.headers["Vary"] == "Accept-Encoding"


def test_every_style_script_and_icon_of_ours_has_both_compressions(production, folder: Path):
    names = [file.name for file in OURS.iterdir()]
    stored = [folder / HashedStorage().stored_name(f"aicmo/{name}") for name in names]
    assert len(stored) > 12
    assert [file.name for file in stored for end in (".br", ".gz") if not Path(f"{file}{end}").is_file()] == []


def test_no_file_is_compressed_while_it_is_served(production, monkeypatch: pytest.MonkeyPatch):
    compressed: list[int] = []
    monkeypatch.setattr(page_compression, "compress_string", lambda text, **more: compressed.append(len(text)) or text)
    monkeypatch.setattr(gzip, "compress", lambda text, *more, **named: compressed.append(len(text)) or text)
    monkeypatch.setattr(brotli, "compress", lambda text, *more, **named: compressed.append(len(text)) or text)
    statuses = {get(file.name, "gzip, br").status_code for file in OURS.iterdir()}
    assert (statuses, compressed) == ({200}, [])


@pytest.mark.django_db
def test_a_page_is_compressed_while_it_is_served(production, monkeypatch: pytest.MonkeyPatch):
    compressed: list[int] = []
    monkeypatch.setattr(page_compression, "compress_string", lambda text, **more: compressed.append(len(text)) or text)
    Browser().get(reverse("login"), headers={"accept-encoding": "gzip"})
    assert len(compressed) == 1


@pytest.mark.django_db
def test_a_page_names_hashed_files_only_and_each_of_them_is_there(production):
    page = Browser().get(reverse("login")).content.decode()
    found = set(re.findall(r'(?:src|href)="(/static/[^"#]+)', page))
    assert len(found) > 3
    assert [url for url in found if not HASHED.search(url)] == []
    assert {Browser().get(url).headers["Cache-Control"] for url in found} == {FOR_EVER}


def test_a_script_imports_hashed_names(production):
    imported = re.findall(r'from "\./([^"]+)"', body(get("shell.js")).decode())
    assert len(imported) == 2
    assert [name for name in imported if not HASHED.search(name)] == []


def test_a_browser_that_has_the_file_is_told_so(production):
    since = get("shell.css").headers["Last-Modified"]
    assert get("shell.css", **{"if-modified-since": since}).status_code == 304


def test_a_second_start_collects_nothing_and_a_changed_source_does(production, monkeypatch: pytest.MonkeyPatch):
    called: list[str] = []
    monkeypatch.setattr(static_files, "call_command", lambda name, **options: called.append(name))
    static_files.collect()
    assert called == []
    monkeypatch.setattr(static_files, "sources_hash", lambda: "of another build")
    static_files.collect()
    assert called == ["collectstatic"]


def test_the_sources_hash_knows_names_and_contents(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings):
    def hashed(name: str, content: str) -> str:
        (tmp_path / name).write_text(content)
        found = static_files.sources_hash()
        (tmp_path / name).unlink()
        return found

    settings.STATICFILES_DIRS = [tmp_path]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    assert hashed("a.css", "x") == hashed("a.css", "x")
    assert len({hashed("a.css", "x"), hashed("a.css", "y"), hashed("b.css", "x")}) == 3


def test_a_dry_run_leaves_no_mark(production, settings, tmp_path: Path):
    settings.STATIC_ROOT = tmp_path
    call_command("collectstatic", interactive=False, verbosity=0, dry_run=True)
    assert not static_files.is_collected()


def test_a_web_server_without_collected_files_does_not_start(production, settings, tmp_path: Path):
    def ids() -> list[str | None]:
        return [found.id for found in run_checks(tags=[START])]

    assert ids() == []
    settings.SERVES_PAGES = True
    assert ids() == []
    settings.STATIC_ROOT = tmp_path
    assert ids() == ["site.E005"]
    settings.SERVES_PAGES = False
    assert ids() == []
