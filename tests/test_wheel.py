"""The wheel holds the whole product, and starts without the repository."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
import zipfile
from collections.abc import Iterator
from email import message_from_string
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.template.loader import get_template

from aicmo_site import locations
from aicmo_site.build import VERSION, stamp
from tests.test_architecture import files

ROOT = Path(__file__).resolve().parents[1]
NOT_SHIPPED = frozenset({"docs", "tests", ".ci", ".github"})
STRAY = ROOT / "wheel-test-data"
"""A folder of somebody's data beside the packages."""


def product() -> set[str]:
    """Every file of the repository's packages and templates, as the wheel names them."""
    names = (path.relative_to(ROOT) for path in files() if "__pycache__" not in path.parts)
    inside = (name for name in names if len(name.parts) > 1 and name.parts[0] not in NOT_SHIPPED)
    return {f"aicmo_site/{name}" if name.parts[0] == "templates" else str(name) for name in inside}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    STRAY.mkdir(exist_ok=True)  # as AICMO_DATA_DIR=./... in a clone makes one
    (STRAY / "secret_key").write_text("not for others")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    try:
        subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    finally:
        shutil.rmtree(STRAY)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's files in a folder of their own, as an installer would lay them."""
    folder = tmp_path_factory.mktemp("site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def read(wheel: Path, name: str) -> str:
    with zipfile.ZipFile(wheel) as archive:
        found = next(each for each in archive.namelist() if each.endswith(f".dist-info/{name}"))
        return archive.read(found).decode()


def command(installed: Path, home: Path, *words: str, **environment: str) -> subprocess.Popen[str]:
    """`aicmo` as from the wheel: the repository is neither the working folder nor on the path."""
    known = {"PATH": os.environ["PATH"], "PYTHONPATH": str(installed), "HOME": str(home)}
    return subprocess.Popen(
        [sys.executable, "-m", "aicmo_site", *words],
        cwd=home,
        env={**known, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


# -- what is in it ----------------------------------------------------------------------------------------------------


def test_it_holds_every_file_of_the_product_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        found = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert found == product()


def test_it_requires_what_the_requirements_name(wheel: Path) -> None:
    required = message_from_string(read(wheel, "METADATA")).get_all("Requires-Dist") or []
    wanted = [line for line in (ROOT / "requirements.txt").read_text().splitlines() if not line.startswith("#")]
    extra = [line for line in (ROOT / "requirements-llm.txt").read_text().splitlines() if not line.startswith("#")]
    assert sorted(each.lower() for each in required) == sorted(
        [*(line.lower() for line in wanted), *(f"{line}; extra == 'llm'" for line in extra)]
    )


def test_its_version_licence_and_command_are_named(wheel: Path) -> None:
    metadata = message_from_string(read(wheel, "METADATA"))
    assert (metadata["Version"], metadata["License-Expression"]) == (VERSION, "BSD-3-Clause")
    assert "aicmo = aicmo_site.__main__:main" in read(wheel, "entry_points.txt")


def test_changelog_and_upgrade_notes_know_the_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text()
    assert re.findall(r"^## (\S+)", changelog, re.M)[0] == VERSION
    minor = VERSION.rpartition(".")[0]
    assert f" to {minor}\n" in (ROOT / "docs" / "how-to" / "upgrading.md").read_text()


# -- where it finds and keeps things ----------------------------------------------------------------------------------


def test_in_a_clone_the_templates_lie_at_the_top_and_data_in_var() -> None:
    assert ROOT / "templates" == locations.TEMPLATES
    assert locations.data_folder("") == ROOT / "var"
    template: Any = get_template("base.html")
    assert Path(template.origin.name) == ROOT / "templates" / "base.html"


def test_the_setting_names_the_data_folder_everywhere(tmp_path: Path) -> None:
    assert locations.data_folder(str(tmp_path), installed=True) == tmp_path
    assert locations.data_folder(str(tmp_path), installed=False) == tmp_path


@pytest.mark.parametrize(
    ("platform", "given", "expected"),
    [
        ("linux", "", "/home/olu/.local/share/aicmo"),
        ("linux", "/data", "/data/aicmo"),
        ("linux", "relative", "/home/olu/.local/share/aicmo"),
        ("darwin", "", "/home/olu/Library/Application Support/aicmo"),
    ],
)
def test_installed_the_data_lies_in_the_users_own_place(monkeypatch, platform: str, given: str, expected: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("HOME", "/home/olu")
    monkeypatch.setenv("XDG_DATA_HOME", given)
    assert locations.data_folder("", installed=True) == Path(expected)


def test_installed_and_without_a_home_the_setting_is_asked_for(monkeypatch) -> None:
    monkeypatch.setenv("HOME", "")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    with pytest.raises(ImproperlyConfigured, match="AICMO_DATA_DIR"):
        locations.data_folder("", installed=True)


def test_a_folder_inside_another_repository_has_not_its_build(monkeypatch) -> None:
    monkeypatch.delenv("AICMO_GIT_HASH", raising=False)
    assert stamp(ROOT / "jobs")["git"] == "unknown"


# -- that it runs -----------------------------------------------------------------------------------------------------


def test_its_settings_find_the_templates_in_it(installed: Path, tmp_path: Path) -> None:
    code = (
        "from django.conf import settings; from django.template.loader import get_template;"
        "print(get_template('base.html').origin.name, settings.DATA_DIR, settings.BASE_DIR, sep='|')"
    )
    output, errors = command(installed, tmp_path, "shell", "--no-imports", "--command", code).communicate()
    assert output.strip().split("|") == [
        str(installed / "aicmo_site" / "templates" / "base.html"),
        str(tmp_path / ".local" / "share" / "aicmo"),
        str(installed),
    ], errors


def test_its_diagnostics_name_what_it_requires(installed: Path, tmp_path: Path) -> None:
    code = "from aicmo_site.observability import diagnostics; print(*(d.name for d in diagnostics.dependencies()))"
    output, errors = command(installed, tmp_path, "shell", "--no-imports", "--command", code).communicate()
    wanted = re.findall(r"^([\w-]+)", (ROOT / "requirements.txt").read_text(), re.M)
    assert sorted(output.lower().split()) == sorted(name.lower() for name in wanted), errors


@pytest.fixture
def started(installed: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    process = command(installed, tmp_path, "up", "--once-ready-print", "--no-seed", "--port", "0")
    yield process
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    process.communicate()


@pytest.mark.engine
def test_it_starts_with_its_data_in_the_users_own_place(started: subprocess.Popen[str], tmp_path: Path) -> None:
    assert started.stdout
    address = started.stdout.readline().strip()
    with urllib.request.urlopen(f"{address}login/", timeout=60) as answer:
        assert answer.status == 200
    assert (tmp_path / ".local" / "share" / "aicmo" / "aicmo.sqlite3").exists()
    started.send_signal(signal.SIGINT)
    assert started.wait(60) == 0
