"""How a machine gets its packages: uv where it can be had, pip otherwise, and a sentence where neither can.

Stubs stand for uv and Python: they note how they were called, and nothing leaves the machine.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ROOT / ".ci" / "locks"
FILES = {"run": "requirements.txt", "llm": "requirements-llm.txt", "dev": "requirements-dev.txt"}
ADDRESS = re.compile(r"https?:|://|--(extra-)?index-url|--find-links")

UV = """#!/bin/bash
echo "uv $*" >>"$LOG"
[[ -n "${UV_FAILS:-}" ]] && exit 2
if [[ "$1" == venv ]]; then mkdir -p "${@: -1}/bin" && cp "$STUBS/python" "${@: -1}/bin/python"; fi
"""
PYTHON = """#!/bin/bash
case "$1 ${2:-}" in
    --version*) echo "Python ${VERSION:-3.12.1}"; exit 0 ;;
    -c*) [[ "$2" == *version_info* && "${VERSION:-}" == 3.9* ]] && exit 1
         [[ "$0" == "${NO_VENV:-}" ]] && exit 1
         exit 0 ;;
esac
echo "$(basename "$(dirname "$0")")/python $*" >>"$LOG"
case "$*" in
    "-m venv"*) mkdir -p "${@: -1}/bin" && cp "$0" "${@: -1}/bin/python" ;;
    "-m pip --python"*--version) [[ -z "${NO_PIP:-}" ]] ;;
    "-m pip --version") [[ -e "$(dirname "$0")/pip" ]] ;;
    "-m ensurepip") [[ -z "${NO_ENSUREPIP:-}" ]] && touch "$(dirname "$0")/pip" ;;
    *install*uv.txt) [[ -z "${NO_NETWORK:-}${NO_UV_WHEEL:-}" ]] && cp "$STUBS/uv" "$FOLDER/bin/uv" ;;
    *install*) [[ -z "${NO_NETWORK:-}" ]] ;;
esac
"""


class Machine:
    """A PATH with stubs only, and the words that they were called with."""

    def __init__(self, folder: Path) -> None:
        self.stubs, self.path, self.log = folder / "stubs", folder / "path", folder / "log"
        self.environment = folder / "environment"
        for made in (self.stubs, self.path):
            made.mkdir()
        for name, text in {"uv": UV, "python": PYTHON}.items():
            (self.stubs / name).write_text(text)
            (self.stubs / name).chmod(0o755)
        for tool in ("bash", "basename", "cp", "dirname", "mkdir", "rm", "touch"):
            (self.path / tool).symlink_to(shutil.which(tool) or "")
        self.has("python", "python3.12")

    def has(self, stub: str, name: str) -> None:
        shutil.copy(self.stubs / stub, self.path / name)

    def install(self, lock: str = "run", **environment: str) -> subprocess.CompletedProcess[str]:
        known = {
            "PATH": str(self.path),
            "STUBS": str(self.stubs),
            "LOG": str(self.log),
            "FOLDER": str(self.environment),
        }
        self.log.write_text("")
        return subprocess.run(
            [ROOT / ".ci" / "venv", self.environment, lock],
            env={**{name: str(path) for name, path in known.items()}, **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    def calls(self, *words: str) -> list[str]:
        """The calls that hold all of these words."""
        return [line for line in self.log.read_text().splitlines() if all(word in line for word in words)]

    @property
    def installations(self) -> list[str]:
        """Who installed which lock file."""
        found = re.findall(r"^(\S+) .*install .*?(\w+)\.txt$", self.log.read_text(), re.M)
        return [f"{Path(program).name} {lock}" for program, lock in found]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


# -- the ways -----------------------------------------------------------------------------------------------------


def test_uv_from_the_path_installs_and_pip_is_not_asked(machine: Machine) -> None:
    machine.has("uv", "uv")
    assert machine.install().returncode == 0
    assert machine.installations == ["uv run"]
    assert machine.calls("-m pip") == []


def test_without_uv_on_the_path_pip_brings_its_wheel_and_uv_does_the_rest(machine: Machine) -> None:
    assert machine.install().returncode == 0
    assert machine.installations == ["python uv", "uv run"]


def test_the_uv_that_pip_brought_is_used_again(machine: Machine) -> None:
    machine.install()
    assert machine.install("dev").returncode == 0
    assert machine.installations == ["uv dev"]
    assert machine.calls("-m venv") == []


def test_where_uv_cannot_be_had_pip_installs_the_same_lock(machine: Machine) -> None:
    done = machine.install(NO_UV_WHEEL="1")
    assert (done.returncode, machine.installations) == (0, ["python uv", "python run"])
    assert "with pip, for uv could not be had" in done.stderr


def test_where_uv_fails_pip_installs_the_same_lock(machine: Machine) -> None:
    machine.has("uv", "uv")
    done = machine.install(UV_FAILS="1")
    assert (done.returncode, machine.installations) == (0, ["uv run", "python run"])
    assert "trying pip" in done.stderr


def test_every_way_insists_on_the_hashes(machine: Machine) -> None:
    machine.install(NO_UV_WHEEL="1")
    machine.install(UV_FAILS="1")
    installed = machine.calls(" install ")
    assert installed
    assert [line for line in installed if "--require-hashes" not in line] == []


def test_an_interpreter_without_pip_gets_the_one_that_python_ships(machine: Machine) -> None:
    assert machine.install(NO_PIP="1").returncode == 0
    assert len(machine.calls("-m ensurepip")) == 1
    assert machine.installations == ["python uv", "uv run"]


def test_a_machine_without_python_gets_one_from_uv(machine: Machine) -> None:
    machine.has("uv", "uv")
    (machine.path / "python3.12").unlink()
    assert machine.install().returncode == 0
    assert len(machine.calls("uv venv", ">=3.11,<3.14")) == 1
    assert machine.installations == ["uv run"]


def test_an_environment_that_works_is_kept(machine: Machine) -> None:
    machine.has("uv", "uv")
    machine.install()
    machine.install()
    assert machine.calls("venv") == []


# -- what is said when it cannot be done --------------------------------------------------------------------------


def test_no_python_and_no_uv(machine: Machine) -> None:
    (machine.path / "python3.12").unlink()
    done = machine.install()
    assert done.returncode == 1
    assert "AICMO needs Python 3.11 or newer" in done.stderr


def test_an_old_python_is_named(machine: Machine) -> None:
    machine.has("python", "python3")
    done = machine.install(VERSION="3.9.2")
    assert done.returncode == 1
    assert "python3 is Python 3.9.2" in done.stderr


def test_a_python_without_venv_is_named(machine: Machine) -> None:
    done = machine.install(NO_VENV=str(machine.path / "python3.12"))
    assert done.returncode == 1
    assert "without venv" in done.stderr
    assert "apt install python3-venv" in done.stderr


def test_a_python_without_pip_and_ensurepip(machine: Machine) -> None:
    done = machine.install(NO_PIP="1", NO_ENSUREPIP="1")
    assert done.returncode == 1
    assert "neither pip nor ensurepip" in done.stderr


def test_no_network(machine: Machine) -> None:
    done = machine.install(NO_NETWORK="1")
    assert done.returncode == 1
    assert machine.installations == ["python uv", "python run"]
    assert "PIP_FIND_LINKS" in done.stderr


# -- HOME ---------------------------------------------------------------------------------------------------------


def home_of(**environment: str) -> str:
    """What make gives to the programs that it starts."""
    done = subprocess.run(
        ["make", "--no-print-directory", "--eval", "home: ; @echo $$HOME", "home"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_a_home_is_kept(tmp_path: Path) -> None:
    assert home_of(HOME=str(tmp_path)) == str(tmp_path)


@pytest.mark.parametrize("environment", [{}, {"HOME": ""}, {"HOME": "/does/not/exist"}, {"HOME": "/proc/self"}])
def test_without_a_home_that_can_be_written_the_working_folder_has_one(environment: dict[str, str]) -> None:
    assert home_of(**environment) == str(ROOT / "var" / "home")


# -- the lock files -----------------------------------------------------------------------------------------------


def named(name: str) -> dict[str, Requirement]:
    """The requirements of a file and of those that it includes."""
    found: dict[str, Requirement] = {}
    for line in (ROOT / name).read_text().splitlines():
        if included := re.match(r"-r (\S+)", line):
            found |= named(included[1])
        elif line and not line.startswith("#"):
            requirement = Requirement(line)
            found[normal(requirement.name)] = requirement
    return found


def locked(lock: str) -> dict[str, Requirement]:
    lines = re.findall(r"^([a-z0-9][^\\\n]*?) \\$", (LOCKS / f"{lock}.txt").read_text(), re.M)
    return {requirement.name: requirement for requirement in map(Requirement, lines)}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize(("lock", "name"), FILES.items())
def test_the_lock_covers_the_requirements(lock: str, name: str) -> None:
    """`make lock` renews it."""
    wanted, found = named(name), locked(lock)
    assert {key: str(found[key].specifier) for key in wanted if key in found} == {
        key: str(requirement.specifier) for key, requirement in wanted.items()
    }


@pytest.mark.parametrize("lock", FILES)
def test_the_lock_covers_what_the_requirements_require(lock: str) -> None:
    """As the installed packages say it themselves, with their extras."""
    found = locked(lock)
    assert set(required(named(FILES[lock]).values())) - set(found) == set()


def required(requirements: Any) -> Iterator[str]:
    seen: set[tuple[str, frozenset[str]]] = set()
    waiting = [(normal(r.name), frozenset(r.extras)) for r in requirements]
    while waiting:
        name, extras = waiting.pop()
        if (name, extras) in seen:
            continue
        seen.add((name, extras))
        yield name
        for requirement in map(Requirement, metadata.requires(name) or []):
            if applies(requirement, extras):
                waiting.append((normal(requirement.name), frozenset(requirement.extras)))


def applies(requirement: Requirement, extras: frozenset[str]) -> bool:
    return requirement.marker is None or any(requirement.marker.evaluate({"extra": extra}) for extra in ("", *extras))


@pytest.mark.parametrize("lock", [path.stem for path in LOCKS.glob("*.txt")])
def test_every_locked_package_has_a_version_and_a_hash(lock: str) -> None:
    blocks = re.split(r"\n(?=\S)", (LOCKS / f"{lock}.txt").read_text())
    packages = [block for block in blocks if not block.startswith("#")]
    assert len(packages) == len(locked(lock)) > 0
    assert [block for block in packages if "==" not in block or "--hash=sha256:" not in block] == []


def test_the_locks_agree() -> None:
    everything = locked("dev")
    for lock in ("run", "llm", "uv"):
        assert {name: str(found.specifier) for name, found in locked(lock).items()} == {
            name: str(everything[name].specifier) for name in locked(lock)
        }


def test_running_needs_neither_tools_nor_language_models() -> None:
    assert {"pytest", "mypy", "ruff", "uv", "openai", "anthropic"} & set(locked("run")) == set()


@pytest.mark.parametrize("path", [*LOCKS.glob("*.txt"), *ROOT.glob("requirements*.txt")], ids=lambda path: path.name)
def test_no_address_of_an_index_is_written_down(path: Path) -> None:
    assert ADDRESS.findall(path.read_text()) == []
