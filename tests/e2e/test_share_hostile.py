"""What a stranger may type into a client's page is shown as text, in every look and in every script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from clients.models import Client, Engagement
from delivery import sharing
from delivery.models import Package
from tests.builders import World, make_world
from tests.delivery.scenes import make_package
from tests.e2e.conftest import PHONE, Open
from tests.e2e.looks import Address, look_at, windows

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
MARKUP = "</textarea></title><img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
TURNED = "\u202egnp.exe \u2067مخبز الواحة"
LONG = "Unbreakable" * 25
SAID = f"{MARKUP} {{{{ 7*7 }}}} {LONG}\n\n{TURNED}"


@pytest.fixture
def world(settings: Any, tmp_path: Path) -> World:
    settings.MEDIA_ROOT = tmp_path / "media"
    return make_world()


def hostile_link(world: World) -> tuple[Package, str]:
    Client.objects.filter(pk=world.engagement.client_id).update(name=MARKUP[:190])
    Engagement.objects.filter(pk=world.engagement.pk).update(name=f"{MARKUP} {TURNED}"[:190])
    world.engagement.refresh_from_db()
    package = make_package(world)
    link, token = sharing.create_link(package, by=world.manager, recipient=f"{MARKUP[:60]} {TURNED}")
    sharing.answer(link, "changes", name=f"{MARKUP}"[:120], comment=SAID)
    return package, token


def test_hostile_titles_and_comments_are_text_in_every_look(as_person: Open, world: World):
    package, token = hostile_link(world)
    url, own = reverse("shared", args=[token]), reverse("package", args=[package.public_id])
    assert look_at(windows(as_person, None), {"shared-hostile": Address(url)}) == {}
    assert look_at(windows(as_person, world.manager), {"package-hostile": Address(own)}) == {}
    page = as_person(size=PHONE, theme="dark")
    page.goto(url)
    expect(page.get_by_text("{{ 7*7 }}")).to_be_visible()
    assert page.locator("main img, main script").count() == 0
    assert page.title().startswith("</textarea>")


def test_a_refused_hostile_answer_stands_in_the_form_as_text(as_person: Open, world: World):
    _, token = hostile_link(world)
    page = as_person(script=False)
    page.goto(reverse("shared", args=[token]))
    page.get_by_label("Your name").fill(" ")
    page.get_by_label("Comment").fill(MARKUP)
    page.get_by_role("button", name="Ask for changes").click()
    expect(page.get_by_label("Comment")).to_have_value(MARKUP)
    assert page.locator("main img, main script").count() == 0
