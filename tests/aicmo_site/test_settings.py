"""A renamed setting is read under its old name for one release, with a warning."""

from __future__ import annotations

import os
import subprocess
import sys
import warnings

import pytest

from aicmo_site.settings import renamed


def test_the_new_name_of_a_setting_is_read_without_a_warning(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AICMO_JOB_DISPATCH", "1")
    monkeypatch.setenv("AICMO_JOB_BELL", "0")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert renamed("AICMO_JOB_DISPATCH", "AICMO_JOB_BELL") == "AICMO_JOB_DISPATCH"


def test_the_old_name_of_a_setting_is_read_with_a_warning(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("AICMO_JOB_DISPATCH", raising=False)
    monkeypatch.setenv("AICMO_JOB_BELL", "0")
    with pytest.warns(FutureWarning, match="AICMO_JOB_BELL is now AICMO_JOB_DISPATCH"):
        assert renamed("AICMO_JOB_DISPATCH", "AICMO_JOB_BELL") == "AICMO_JOB_BELL"


def test_the_warning_is_seen_by_who_starts_the_product():
    environment = {**os.environ, "AICMO_JOB_BELL": "0"}
    body = "from aicmo_site.settings import JOB_DISPATCH; print(JOB_DISPATCH)"
    done = subprocess.run([sys.executable, "-c", body], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
    assert "AICMO_JOB_BELL is now AICMO_JOB_DISPATCH" in done.stderr


def test_a_setting_that_nobody_sets_has_its_new_name(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv("AICMO_JOB_DISPATCH", raising=False)
    monkeypatch.delenv("AICMO_JOB_BELL", raising=False)
    assert renamed("AICMO_JOB_DISPATCH", "AICMO_JOB_BELL") == "AICMO_JOB_DISPATCH"
