"""Test the supervisor with small programs: restarts, order, prefixes, and no process left behind."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.aicmo_site.processes import end, eventually, marked

pytestmark = pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="reads /proc")

ROOT = Path(__file__).resolve().parents[2]
DRIVER = """
import sys
from pathlib import Path
from aicmo_site.runtime import supervisor
from aicmo_site.runtime.supervisor import Program, Supervisor
supervisor.FIRST_PAUSE = SECONDS
python, folder = sys.executable, Path.cwd()
def say(name, line): print(f"{name}: {line}", flush=True)
def program(name, code, **more): return Program(name, [python, "-c", code], **more)
programs = [PROGRAMS]
ready = lambda: print("all ready", flush=True)
sys.exit(Supervisor(programs, cwd=folder, say=say, when_ready=ready, with_parent=WITH_PARENT).run())
"""
SLEEPER = "import time; time.sleep(600)"
PARENT = f"import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', {SLEEPER!r}]); time.sleep(600)"
STUBBORN = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf', flush=True); time.sleep(600)"
)
FAREWELL = (
    # os.write: a signal may come while `print` still holds the stream.
    "import os, signal, time\n"
    "def bye(*_): os.write(1, b'bye\\n'); os._exit(0)\n"
    "signal.signal(signal.SIGTERM, bye); print('up', flush=True); time.sleep(600)"
)

Start = Callable[..., subprocess.Popen[str]]


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "TEST_MARKER": str(folder)}


def driver(programs: str, *, pause: float = 0.5, with_parent: bool = False) -> str:
    code = DRIVER.replace("PROGRAMS", programs).replace("SECONDS", str(pause))
    return code.replace("WITH_PARENT", str(with_parent))


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start a supervisor over `programs`, an expression in the driver's names."""
    started = []

    def starter(programs: str, *, pause: float = 0.5) -> subprocess.Popen[str]:
        code = driver(programs, pause=pause)
        words = [sys.executable, "-c", code]
        process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=tmp_path, env=environment(tmp_path))
        started.append(process)
        return process

    yield starter
    for process in started:
        end(process)


def read_until(process: subprocess.Popen[str], text: str) -> list[str]:
    lines = []
    for line in process.stdout or ():
        lines.append(line.strip())
        if text in line:
            return lines
    raise AssertionError(f"{text!r} was never said: {lines}")


def children(process: subprocess.Popen[str], folder: Path) -> set[int]:
    return set(marked(str(folder))) - {process.pid}


def program(name: str, code: str, more: str = "") -> str:
    return f"program({name!r}, {code!r}{', ' + more if more else ''})"


def test_prefixes_every_line_with_the_name(start: Start) -> None:
    process = start(program("one", "print('a\\nb', flush=True); " + SLEEPER))
    assert read_until(process, "one: b")[-2:] == ["one: a", "one: b"]


def test_prints_the_last_line_without_a_line_end(start: Start) -> None:
    read_until(start(program("one", "print('torn', end='')")), "one: torn")


def test_starts_a_dead_child_again_and_waits_longer_each_time(start: Start) -> None:
    process = start(f"{program('calm', SLEEPER)}, {program('ill', 'raise SystemExit(7)')}")
    said = " ".join(read_until(process, "again in 2 s"))
    assert re.findall(r"ill: ended with exit code 7; starting it again in (\S+) s", said) == ["0.5", "1", "2"]


def test_a_child_that_cannot_be_started_just_now_ends_nothing_and_is_tried_again(start: Start, tmp_path: Path) -> None:
    """As on a machine without memory for another process."""
    process = start(f"{program('calm', SLEEPER)}, Program('late', [str(folder / 'late')])")
    said = " ".join(read_until(process, "again in 1 s"))
    assert re.findall(r"late: could not be started \(.*?\); starting it again in (\S+) s", said) == ["0.5", "1"]
    (tmp_path / "late").write_text("#!/bin/sh\necho there")
    (tmp_path / "late").chmod(0o755)
    read_until(process, "late: there")
    assert any(SLEEPER in command for command in marked(str(tmp_path)).values())
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0


def test_gives_up_on_what_can_never_be_started(start: Start) -> None:
    process = start("Program('gone', ['/nowhere/gone'], ready=lambda: False)", pause=0.05)
    read_until(process, "giving up")
    assert process.wait(30) == 1


def test_gives_up_on_what_never_starts(start: Start) -> None:
    process = start(program("ill", "raise SystemExit(7)", "ready=lambda: False"), pause=0.05)
    read_until(process, "giving up")
    assert process.wait(30) == 1


@pytest.mark.parametrize("relation", ["after", "yields_to"])
def test_what_comes_after_waits_until_the_first_is_ready(start: Start, relation: str) -> None:
    first = program(
        "first", f"open('there', 'w'); print('ready', flush=True); {SLEEPER}", "ready=(folder/'there').exists"
    )
    second = program("second", f"print('started', flush=True); {SLEEPER}", f"{relation}='first'")
    said = read_until(start(f"{second}, {first}"), "second: started")
    assert "all ready" in said
    assert said.index("first: ready") < said.index("second: started")


def test_leaves_alone_what_somebody_else_runs(start: Start, tmp_path: Path) -> None:
    (tmp_path / "theirs").touch()
    process = start(program("ours", f"print('ours now', flush=True); {SLEEPER}", "provided=(folder/'theirs').exists"))
    read_until(process, "all ready")
    (tmp_path / "theirs").unlink()
    read_until(process, "ours: ours now")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_first_who_needs_the_others(start: Start, tmp_path: Path, number: signal.Signals) -> None:
    needs = {"a": "grace=4", "b": "grace=4, after='a'", "c": "grace=4, after='b'"}
    process = start(", ".join(program(name, FAREWELL, need) for name, need in needs.items()))
    for _ in range(3):
        read_until(process, ": up")
    process.send_signal(number)
    assert process.stdout
    assert [line for line in process.stdout.read().split("\n") if "bye" in line] == ["c: bye", "b: bye", "a: bye"]
    assert process.wait(30) == 0
    assert eventually(lambda: not marked(str(tmp_path)))


def test_kills_who_does_not_listen_within_five_seconds(start: Start, tmp_path: Path) -> None:
    process = start(", ".join(program(name, STUBBORN, "grace=60") for name in "abc"))
    for _ in range(3):
        read_until(process, "deaf")
    process.send_signal(signal.SIGTERM)
    before = time.monotonic()
    assert process.wait(30) == 0
    assert time.monotonic() - before < 6
    assert eventually(lambda: not marked(str(tmp_path)))


def test_a_second_interrupt_kills_at_once(start: Start) -> None:
    process = start(program("a", STUBBORN, "grace=60"))
    read_until(process, "deaf")
    process.send_signal(signal.SIGINT)
    time.sleep(0.7)  # one keystroke that is passed on twice is not a second one
    process.send_signal(signal.SIGINT)
    before = time.monotonic()
    assert process.wait(30) == 0
    assert time.monotonic() - before < 3


def test_grandchildren_end_with_their_parent(start: Start, tmp_path: Path) -> None:
    process = start(program("family", PARENT))
    assert eventually(lambda: len(children(process, tmp_path)) == 3)  # the watchdog, parent, child
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0
    assert eventually(lambda: not marked(str(tmp_path)))


def test_grandchildren_of_a_dead_child_end_before_it_starts_again(start: Start, tmp_path: Path) -> None:
    process = start(program("family", PARENT + "#leader"))
    assert eventually(lambda: len(children(process, tmp_path)) == 3)
    before = marked(str(tmp_path))
    leader = next(pid for pid, command in before.items() if pid != process.pid and "#leader" in command)
    os.kill(leader, signal.SIGKILL)
    read_until(process, "exit code -9")
    assert eventually(lambda: len(children(process, tmp_path)) == 3)
    watchdog = next(pid for pid, command in before.items() if "watchdog.py" in command)
    assert children(process, tmp_path) & set(before) == {watchdog}


def test_nothing_survives_the_supervisors_sudden_death(start: Start, tmp_path: Path) -> None:
    process = start(f"{program('family', PARENT)}, {program('deaf', STUBBORN)}")
    read_until(process, "deaf: deaf")
    assert eventually(lambda: len(children(process, tmp_path)) == 4)
    process.kill()
    process.wait()
    assert eventually(lambda: not marked(str(tmp_path)))


def test_a_killed_watchdog_is_replaced_and_still_does_its_work(start: Start, tmp_path: Path) -> None:
    process = start(program("sleeper", SLEEPER))
    assert eventually(lambda: len(children(process, tmp_path)) == 2)
    first = next(pid for pid, command in marked(str(tmp_path)).items() if "watchdog.py" in command)
    os.kill(first, signal.SIGKILL)
    assert eventually(lambda: len(children(process, tmp_path) - {first}) == 2)
    process.kill()
    process.wait()
    assert eventually(lambda: not marked(str(tmp_path)))


def test_stops_when_the_parent_ends_if_asked(tmp_path: Path) -> None:
    code = driver(program("sleeper", SLEEPER), with_parent=True)
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {code!r}])"
    process = subprocess.Popen([sys.executable, "-c", parent], cwd=tmp_path, env=environment(tmp_path))
    assert eventually(lambda: len(marked(str(tmp_path))) == 4)
    process.kill()
    process.wait()
    assert eventually(lambda: not marked(str(tmp_path)))


def test_a_child_that_closes_its_output_costs_no_cpu(start: Start, tmp_path: Path) -> None:
    process = start(program("mute", "import os; os.close(1); os.close(2); open('closed', 'w'); " + SLEEPER))
    assert eventually((tmp_path / "closed").exists)
    before = cpu_ticks(process.pid)
    time.sleep(1)
    assert cpu_ticks(process.pid) - before < 20


def cpu_ticks(pid: int) -> int:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
