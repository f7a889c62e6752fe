"""Test that every log line of a request carries its id, also the line about its refusal."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from django.test import Client as Browser

from accounts.types import request_id
from aicmo_site.observability.logs import TextLines
from tests.builders import browser_of, make_world

pytestmark = pytest.mark.django_db


class Lines(logging.Handler):
    """Formats each record when it is logged, as the console does; later the request has ended."""

    def __init__(self) -> None:
        super().__init__()
        self.setFormatter(TextLines())
        self.written: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.written.append(self.format(record))


@pytest.fixture
def lines() -> Iterator[list[str]]:
    handler, logger = Lines(), logging.getLogger("django.request")
    logger.addHandler(handler)
    yield handler.written
    logger.removeHandler(handler)


def test_a_page_that_is_not_there_is_logged_under_the_name_of_its_request(client: Browser, lines: list[str]):
    answer = client.get("/nowhere/")
    assert [f"[{answer['X-Request-ID']}] Not Found: /nowhere/" in line for line in lines] == [True]


def test_an_engagement_that_is_not_yours_too(lines: list[str]):
    world = make_world()
    url = f"/e/{world.engagement.pk}/autonomy/"
    answer = browser_of(world.outsider).get(url)
    assert [f"[{answer['X-Request-ID']}] Not Found: {url}" in line for line in lines] == [True]


def test_what_goes_well_is_no_line_and_the_name_goes_with_its_request(client: Browser, lines: list[str]):
    client.get("/health/live")
    assert (lines, request_id.get()) == ([], "")
