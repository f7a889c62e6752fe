from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from generation.api import Brief, generate
from generation.language.types import Kind, Provider
from tests.builders import brief
from tests.generation.reading import POSTS
from tests.language.server import LanguageServer


@cache
def good(job_type: str) -> Any:
    """A section that passes: what a good model might answer for the demo brief."""
    return generate(job_type, Brief(brief(), {}, POSTS)).model_dump(mode="json")


@pytest.fixture
def server() -> Iterator[LanguageServer]:
    found = LanguageServer(good)
    yield found
    found.close()


@pytest.fixture
def second() -> Iterator[LanguageServer]:
    found = LanguageServer(good)
    yield found
    found.close()


def provider(server: LanguageServer, kind: Kind = Kind.OPENAI, name: str = "first", **more: Any) -> Provider:
    return Provider.model_validate(described(server, kind, name, **more))


def described(server: LanguageServer, kind: str = "openai", name: str = "first", **more: Any) -> dict[str, Any]:
    """A provider as the settings name it."""
    url = f"{server.url}/v1" if kind == Kind.OPENAI else server.url
    prices = {"price_in": "2.50", "price_out": "10.00"}
    return {"name": name, "kind": str(kind), "model": "pen-1", "base_url": url, **prices, **more}
