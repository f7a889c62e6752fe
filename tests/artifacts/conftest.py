"""Test the kernel on its own: a `world` has no check and no seal of an upper app unless a test registers one.

The same rules with the product's own content and checks: test_whole_graph.py.
"""

from __future__ import annotations

import pytest

from artifacts import checks
from tests.builders import World, make_world


@pytest.fixture
def world(db: None, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(checks, "_checks", {})
    monkeypatch.setattr(checks, "_seals", {})
    return make_world()
