"""A world with an intake, and browsers of its people."""

from __future__ import annotations

import pytest
from django.test import Client as Browser

from tests.builders import World, browser_of, make_world


@pytest.fixture
def world(db: None) -> World:
    return make_world()


@pytest.fixture
def operator(world: World) -> Browser:
    return browser_of(world.operator)


@pytest.fixture
def manager(world: World) -> Browser:
    return browser_of(world.manager)
