"""The kernel on its own: no check and no seal of an upper app takes part, unless a test registers one."""

from __future__ import annotations

import pytest

from artifacts import checks
from tests.builders import World, make_world


@pytest.fixture(autouse=True)
def kernel_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "_checks", {})
    monkeypatch.setattr(checks, "_seals", {})


@pytest.fixture
def world(db: None) -> World:
    return make_world()
