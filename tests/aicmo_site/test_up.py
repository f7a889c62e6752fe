"""Test `manage.py up` with real processes: it answers, stops, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

import pytest
from django.db import DatabaseError

from aicmo_site.management.commands import up as up_command
from aicmo_site.runtime import ports
from aicmo_site.runtime.pidfile import AlreadyRunning, PidFile
from tests.aicmo_site.processes import end, eventually, marked

ROOT = Path(__file__).resolve().parents[2]
PARTS = ("valkey-server", "gunicorn", "celery", "aicmo_site sweep")
engine = pytest.mark.engine
needs_proc = pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="reads /proc")

Up = Callable[..., subprocess.Popen[str]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Share one data folder in this file: only the first start has to migrate."""
    return tmp_path_factory.mktemp("up")


@pytest.fixture
def up(folder: Path) -> Iterator[Up]:
    started = []

    def start(*words: str) -> subprocess.Popen[str]:
        environment = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "REDIS_URL"}}
        process = subprocess.Popen(
            [sys.executable, "manage.py", "up", "--once-ready-print", "--no-seed", *words],
            cwd=ROOT,
            env={**environment, "AICMO_DATA_DIR": str(folder)},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        end(process)


def address(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def status(url: str) -> int:
    try:
        with urllib.request.urlopen(url, timeout=20) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def parts_running(folder: Path) -> bool:
    commands = " ".join(marked(str(folder)).values())
    return all(part in commands for part in PARTS)


@engine
@needs_proc
def test_answers_and_stops_with_all_its_parts_on_ctrl_c(up: Up, folder: Path) -> None:
    process = up("--port", "0")
    assert 200 <= status(address(process)) < 500
    assert eventually(lambda: parts_running(folder)), marked(str(folder))
    process.send_signal(signal.SIGINT)
    before = time.monotonic()
    assert process.wait(60) == 0
    assert time.monotonic() - before < 8  # 5 on an idle machine
    assert not marked(str(folder))


@engine
@needs_proc
def test_nothing_survives_its_sudden_death_and_the_next_start_works(up: Up, folder: Path) -> None:
    process = up("--port", "0")
    address(process)
    assert eventually(lambda: parts_running(folder)), marked(str(folder))
    process.kill()
    again = up("--port", "0")  # at once: it waits for the end of the first one's processes
    assert 200 <= status(address(again)) < 500
    again.send_signal(signal.SIGTERM)
    assert again.wait(60) == 0
    assert eventually(lambda: not marked(str(folder))), marked(str(folder))


@engine
def test_a_second_one_on_the_same_folder_is_told_where_the_first_is(up: Up, folder: Path) -> None:
    first = address(up("--port", "0"))
    second = subprocess.run(
        [sys.executable, "manage.py", "up"],
        cwd=ROOT,
        env={**os.environ, "AICMO_DATA_DIR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert second.returncode == 1
    assert f"AICMO already runs on {folder} ({first}, process " in second.stderr


@pytest.fixture
def broken_supervisor() -> Iterator[mock.Mock]:
    """Let `up` run a supervisor that ends with an error."""
    with (
        mock.patch.object(up_command, "Supervisor") as supervisor,
        mock.patch.object(up_command, "programs"),
    ):
        supervisor.return_value.run.side_effect = OSError("Cannot allocate memory")
        yield supervisor


def run_up() -> None:
    command = up_command.Command()
    command._quiet = True
    with pytest.raises(OSError, match="memory"):
        command._run(mock.Mock(**{"fileno.return_value": 0}), "127.0.0.1", 0, with_parent=False)


@pytest.mark.usefixtures("broken_supervisor")
def test_what_the_worker_held_is_given_back_however_the_supervisor_ends() -> None:
    with mock.patch.object(up_command, "reclaim_from_worker") as freed:
        run_up()
    freed.assert_called_once_with(up_command.WORKER)


@pytest.mark.usefixtures("broken_supervisor")
def test_a_database_that_is_gone_then_does_not_hide_why(capfd: pytest.CaptureFixture[str]) -> None:
    with mock.patch.object(up_command, "reclaim_from_worker", side_effect=DatabaseError("gone")):
        run_up()
    assert "re-queued when their leases expire: gone" in capfd.readouterr().err


def test_two_hosts_with_the_same_folder_have_workers_of_two_names() -> None:
    """They may share a database, and each re-queues only the jobs of its own worker."""
    assert up_command.worker_on("one") != up_command.worker_on("two")
    assert up_command.worker_on(socket.gethostname()) == up_command.WORKER


def test_the_worker_bears_its_name_alone_and_is_told_so() -> None:
    worker = up_command._worker()
    assert worker.command[worker.command.index("--hostname") + 1] == up_command.WORKER
    assert worker.env["AICMO_WORKER_ALONE"] == "true"


def test_a_lock_is_given_to_one_at_a_time(tmp_path: Path) -> None:
    with PidFile(tmp_path / "lock") as first:
        first.note("http://here/")
        with pytest.raises(AlreadyRunning, match="http://here/"), PidFile(tmp_path / "lock", wait=0.1):
            pass
    with PidFile(tmp_path / "lock", wait=0.1):
        pass


def test_a_port_that_is_taken_is_replaced_by_a_free_one() -> None:
    with ports.listen("127.0.0.1", 0) as first:
        taken = ports.port_of(first)
        with ports.listen("127.0.0.1", taken) as second:
            assert ports.port_of(second) not in {0, taken}


def test_an_address_that_is_not_ours_is_an_error() -> None:
    with pytest.raises(OSError, match="assign"):
        ports.listen("192.0.2.1", 0)


def test_a_port_that_listens_but_says_nothing_does_not_answer() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        assert not ports.answers("127.0.0.1", ports.port_of(listener))


@pytest.mark.parametrize(
    ("host", "shown"), [("0.0.0.0", "127.0.0.1"), ("::", "127.0.0.1"), ("::1", "[::1]"), ("example", "example")]
)
def test_an_address_is_shown_as_one_can_open_it(host: str, shown: str) -> None:
    assert ports.reachable(host) == shown


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    command = [sys.executable, "manage.py", "up", "--no-seed", "--port", "0"]
    environment = {**os.environ, "AICMO_DATA_DIR": str(tmp_path / "file" / "data")}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(
        f"CommandError: The data folder {tmp_path}/file/data cannot be made (Not a directory)."
    )
