"""Test which responses are compressed."""

from __future__ import annotations

import pytest
from django.test import Client as Browser
from django.urls import reverse

from delivery.models import Package
from tests.builders import make_approved, make_world

TAKES = {"accept-encoding": "gzip"}


def body(answer) -> bytes:
    return b"".join(answer) if answer.streaming else answer.content


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
