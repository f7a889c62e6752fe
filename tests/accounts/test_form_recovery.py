"""Form recovery: fields survive an ended session and an expired page, without script and without the server."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse

from artifacts.models import Comment
from delivery.models import Package
from intake.services import submit_intake
from tests.builders import World, brief, make_world
from tests.delivery.scenes import make_package

pytestmark = pytest.mark.django_db
PASSWORD = "a long password 1"
WORDS = "Name the audience,\nand <b>say why</b>."
OURS = {"Origin": "http://testserver"}


@pytest.fixture
def world() -> World:
    world = make_world()
    submit_intake(world.engagement, brief(), [], by=world.operator)
    return world


@pytest.fixture
def address(world: World) -> str:
    return reverse("comment-add", args=[world.engagement.pk, "intake"])


def fields(answer: Any, action: str) -> dict[str, str]:
    """Read the hidden fields of the form with this `action`, as a browser would send them."""
    form = re.search(rf'<form method="post" action="{re.escape(action)}">(.*?)</form>', answer.content.decode(), re.S)
    assert form is not None
    areas = re.findall(r'<textarea name="([^"]*)" hidden>\n(.*?)</textarea>', form[1], re.S)
    inputs = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', form[1])
    return {name: html.unescape(text) for name, text in [*inputs, *areas]}


def test_a_form_after_the_session_ended_is_sent_after_the_log_in(world: World, address: str):
    browser = Browser(enforce_csrf_checks=True)
    browser.get(reverse("login"))
    token = browser.cookies["csrftoken"].value
    lost = browser.post(address, {"text": WORDS, "section": "", "csrfmiddlewaretoken": token})
    assert (lost.status_code, "Your session had ended" in lost.content.decode()) == (403, True)
    door = fields(lost, reverse("login")) | {"username": world.manager.username, "password": PASSWORD}
    offered = browser.post(reverse("login"), door)
    assert (offered.status_code, Comment.objects.count()) == (200, 0)
    browser.post(address, fields(offered, address))
    assert Comment.objects.get().text == WORDS


def test_a_wrong_password_keeps_the_text(world: World, address: str):
    browser = Browser()
    lost = browser.post(address, {"text": WORDS})
    door = fields(lost, reverse("login")) | {"username": world.manager.username, "password": "wrong"}
    again = browser.post(reverse("login"), door)
    assert json.loads(fields(again, reverse("login"))["unsent"])[1] == [["text", WORDS]]


def test_a_page_older_than_the_last_log_in_offers_to_send_again(world: World, address: str):
    browser = Browser(enforce_csrf_checks=True)
    browser.force_login(world.manager)
    browser.get(reverse("home"))
    refused = browser.post(address, {"text": WORDS, "csrfmiddlewaretoken": "x" * 64}, headers=OURS)
    assert (refused.status_code, Comment.objects.count()) == (403, 0)
    browser.post(address, fields(refused, address))
    assert Comment.objects.get().text == WORDS


def test_a_foreign_page_gets_no_offer(world: World, address: str):
    browser = Browser(enforce_csrf_checks=True)
    browser.force_login(world.manager)
    refused = browser.post(address, {"text": WORDS}, headers={"Origin": "https://evil.example"})
    page = refused.content.decode()
    assert (refused.status_code, "say why" in page, "Send it again" in page) == (403, False, False)


def test_a_log_in_from_an_old_page_brings_what_it_carried(world: World, address: str):
    """The user logged in in another tab meanwhile."""
    browser = Browser(enforce_csrf_checks=True)
    browser.get(reverse("login"))
    token = browser.cookies["csrftoken"].value
    door = fields(browser.post(address, {"text": WORDS, "csrfmiddlewaretoken": token}), reverse("login"))
    browser.force_login(world.manager)
    late = browser.post(reverse("login"), {**door, "username": "a", "password": "b"}, headers=OURS)
    assert fields(late, address)["text"] == WORDS


def test_passwords_and_pins_do_not_travel(world: World):
    url = reverse("password_change")
    lost = Browser().post(url, {"old_password": PASSWORD, "note": "Remember me."})
    assert json.loads(fields(lost, reverse("login"))["unsent"])[1] == [["note", "Remember me."]]
    assert PASSWORD not in lost.content.decode()


def left_out(answer: Any, form: str) -> bool:
    """Expect a link to the form instead of a button that would send the form without its secret."""
    text = answer.content.decode()
    return f'href="{form}">Back to the form' in text and "Send it again" not in text and "246810" not in text


@pytest.fixture
def sealed(world: World, settings: Any, tmp_path: Path) -> Package:
    settings.MEDIA_ROOT = tmp_path / "media"
    return make_package(make_world())


SHARED = {"to": "Mara", "days": "7", "pin": "246810"}


def test_a_link_with_a_pin_is_not_made_without_it_after_a_log_in(sealed: Package):
    url = reverse("package-share", args=[sealed.public_id])
    lost = Browser().post(url, SHARED)
    assert "except the PIN or password" in lost.content.decode()
    browser, manager = Browser(), sealed.sealed_by
    door = fields(lost, reverse("login")) | {"username": manager.username, "password": PASSWORD}
    offered = browser.post(reverse("login"), door)
    assert (left_out(offered, url), "Mara" in offered.content.decode()) == (True, True)
    assert browser.get(url)["Location"] == reverse("package", args=[sealed.public_id])


@pytest.mark.parametrize(("pin", "left"), [("246810", True), ("", False)])
def test_a_page_that_is_too_old_offers_no_link_without_its_pin(sealed: Package, pin: str, left: bool):
    browser, url = Browser(enforce_csrf_checks=True), reverse("package-share", args=[sealed.public_id])
    browser.force_login(sealed.sealed_by)
    refused = browser.post(url, SHARED | {"pin": pin}, headers=OURS)
    assert (refused.status_code, left_out(refused, url)) == (403, left)
    assert ("Send it again" in refused.content.decode()) is not left


def test_a_word_that_holds_pin_is_no_secret(address: str):
    lost = Browser().post(address, {"shipping": WORDS, "opinion": "Good."})
    assert json.loads(fields(lost, reverse("login"))["unsent"])[1:] == [
        [["shipping", WORDS], ["opinion", "Good."]], False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("path", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", 7])
def test_what_was_carried_leads_nowhere_else(world: World, path: object):
    door = {
        "username": world.manager.username,
        "password": PASSWORD,
        "unsent": json.dumps([path, [["a", "b"]], False, False]),
    }
    answer = Browser().post(reverse("login"), door)
    assert (answer.status_code, answer["Location"]) == (302, "/")


@pytest.mark.parametrize("data", [{}, {"expected_version": "1"}])
def test_a_click_without_words_leads_to_the_log_in_as_ever(address: str, data: dict[str, str]):
    answer = Browser().post(address, data)
    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, reverse("login"))


def test_the_back_office_keeps_the_words_too(world: World):
    intake = world.engagement.artifacts.get()
    url = reverse("admin:artifacts_artifact_act", args=[intake.pk, "request-changes"])
    lost = Browser().post(url, {"text": WORDS, "expected_version": "1"})
    assert dict(json.loads(fields(lost, reverse("login"))["unsent"])[1]) == {"text": WORDS, "expected_version": "1"}
