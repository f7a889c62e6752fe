"""Test the embedded broker: it starts anywhere, is private, is shared by two starts, and is never left running."""

from __future__ import annotations

import importlib.util
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from aicmo_site.runtime import broker
from aicmo_site.runtime.broker import BrokerError, EmbeddedBroker, is_ready, is_running
from aicmo_site.runtime.watchdog import Watchdog
from tests.aicmo_site.processes import eventually, is_alive

SCRIPT = """
import sys, time
from pathlib import Path
from aicmo_site.runtime.broker import EmbeddedBroker
folder = Path(sys.argv[1])
broker = EmbeddedBroker(folder / "redis.sock", folder)
broker.start()
print(broker.pid, flush=True)
time.sleep(600)
"""


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("b")


@pytest.fixture
def running(folder: Path) -> Iterator[EmbeddedBroker]:
    with EmbeddedBroker(folder / "redis.sock", folder) as started:
        yield started


def client(started: EmbeddedBroker) -> redis.Redis:
    return redis.Redis(unix_socket_path=str(started.socket))


def test_answers_on_its_socket(running: EmbeddedBroker) -> None:
    assert is_ready(running.socket)


def test_has_no_tcp_port_and_evicts_nothing(running: EmbeddedBroker) -> None:
    found = client(running).config_get("port", "maxmemory-policy", "appendonly", "appendfsync")
    assert found == {"port": "0", "maxmemory-policy": "noeviction", "appendonly": "yes", "appendfsync": "everysec"}


def test_its_folder_and_socket_are_private(running: EmbeddedBroker) -> None:
    assert [stat.S_IMODE(path.stat().st_mode) for path in (running.folder, running.socket)] == [0o700, 0o700]


def test_a_second_start_uses_the_first_ones_server(running: EmbeddedBroker) -> None:
    with EmbeddedBroker(running.socket, running.folder) as second:
        assert not second.owned
    assert is_ready(running.socket)


def test_what_was_queued_survives_a_restart(folder: Path) -> None:
    with EmbeddedBroker(folder / "redis.sock", folder) as first:
        client(first).rpush("celery", "hint")
    with EmbeddedBroker(folder / "redis.sock", folder) as second:
        assert client(second).lrange("celery", 0, -1) == [b"hint"]


def test_a_socket_left_by_a_killed_server_is_taken_over(folder: Path) -> None:
    with EmbeddedBroker(folder / "redis.sock", folder) as first:
        os.kill(first.pid or 0, signal.SIGKILL)
        assert eventually(lambda: not is_running(first.socket))
        assert first.socket.exists()
        with EmbeddedBroker(folder / "redis.sock", folder) as second:
            assert second.owned


def test_a_stop_leaves_nothing(folder: Path) -> None:
    with EmbeddedBroker(folder / "redis.sock", folder) as started:
        pid = started.pid or 0
        assert is_alive(pid)
    assert not is_alive(pid)
    assert not is_running(started.socket)


def test_a_frozen_server_counts_as_running_but_not_as_ready(running: EmbeddedBroker) -> None:
    os.kill(running.pid or 0, signal.SIGSTOP)
    try:
        assert (is_running(running.socket), is_ready(running.socket)) == (True, False)
    finally:
        os.kill(running.pid or 0, signal.SIGCONT)


def test_a_private_one_takes_its_folder_with_it() -> None:
    with EmbeddedBroker.private() as own:
        assert is_ready(own.socket)
        assert len(str(own.socket).encode()) < 108
    assert not own.folder.exists()


def test_dies_with_an_owner_that_is_killed(folder: Path) -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "aicmo_site.settings",
        "AICMO_DATA_DIR": str(folder / "data"),
    }
    owner = subprocess.Popen([sys.executable, "-c", SCRIPT, str(folder)], stdout=subprocess.PIPE, env=environment)
    assert owner.stdout
    pid = int(owner.stdout.readline())
    assert is_alive(pid)
    owner.kill()
    owner.communicate()
    assert eventually(lambda: not is_alive(pid))


def test_refuses_a_folder_that_somebody_else_prepared(folder: Path) -> None:
    (folder / "elsewhere").mkdir()
    (folder / "link").symlink_to(folder / "elsewhere")
    with pytest.raises(BrokerError, match="folder of your own"):
        broker.private_folder(folder / "link")


def test_says_what_to_install_when_there_is_no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(BrokerError, match="set REDIS_URL"):
        broker.find_server()


def test_falls_back_on_a_server_of_the_machine(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    program = folder / "redis-server"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(folder))
    assert broker.find_server() == program


def test_a_server_that_ends_at_once_is_reported(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(broker, "find_server", lambda: Path("/bin/false"))
    with pytest.raises(BrokerError, match=r"server\.log"):
        EmbeddedBroker(folder / "redis.sock", folder).start()


def test_a_watchdog_that_was_killed_is_replaced_and_still_knows_its_list(folder: Path) -> None:
    watchdog = Watchdog()
    sleeper = watchdog.popen(
        [sys.executable, "-c", "import time; time.sleep(600)"], cwd=folder, stdout=subprocess.DEVNULL
    )
    first = watchdog.pid
    os.kill(first, signal.SIGKILL)
    assert eventually(lambda: not is_alive(first))
    watchdog.ensure()
    assert watchdog.pid != first
    watchdog.close()
    assert sleeper.wait(20) == -signal.SIGTERM
