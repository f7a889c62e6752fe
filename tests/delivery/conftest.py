"""A world whose files lie in a folder of the test's own, and its first package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from delivery.models import Package
from tests.builders import World, make_world
from tests.delivery.scenes import make_package


@pytest.fixture
def world(db: None, settings: Any, tmp_path: Path) -> World:
    settings.MEDIA_ROOT = tmp_path / "media"
    return make_world()


@pytest.fixture
def package(world: World) -> Package:
    return make_package(world)
