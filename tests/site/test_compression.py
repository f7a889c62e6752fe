"""What goes over the line compressed, and what does not."""

from __future__ import annotations

import gzip

import pytest
from django.test import Client as Browser
from django.urls import reverse

from delivery.models import Package
from tests.builders import make_approved, make_world

STYLE = "/static/aicmo/shell.css"
TAKES = {"accept-encoding": "gzip"}


def body(answer) -> bytes:
    return b"".join(answer) if answer.streaming else answer.content


def test_an_asset_is_the_same_text_compressed():
    plain, packed = Browser().get(STYLE), Browser().get(STYLE, headers=TAKES)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == body(plain)
    assert int(packed.headers["Content-Length"]) == len(packed.content) < len(gzip.decompress(packed.content)) / 2


def test_an_asset_says_that_it_depends_on_the_browser_and_keeps_its_headers():
    plain, packed = Browser().get(STYLE), Browser().get(STYLE, headers=TAKES)
    assert "Accept-Encoding" in packed.headers["Vary"]
    for name in ("Content-Type", "Cache-Control", "Last-Modified"):
        assert packed.headers[name] == plain.headers[name]


def test_a_browser_that_has_the_asset_is_told_so():
    since = Browser().get(STYLE, headers=TAKES).headers["Last-Modified"]
    assert Browser().get(STYLE, headers={**TAKES, "if-modified-since": since}).status_code == 304


def test_a_browser_that_takes_no_gzip_gets_none():
    assert "Content-Encoding" not in Browser().get(STYLE).headers


@pytest.mark.django_db
def test_a_page_is_compressed_and_a_download_is_not():
    world = make_world()
    make_approved(world, "delivery")
    browser = Browser()
    browser.force_login(world.manager)
    page = browser.get(reverse("engagement", args=[world.engagement.pk]), headers=TAKES)
    file = browser.get(reverse("package-file", args=[Package.objects.get().public_id, "package.zip"]), headers=TAKES)
    assert page.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in file.headers
    assert body(file).startswith(b"PK")
