"""Idempotent forms: a second submission makes nothing new, and gets the response of the first."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from typing import Any
from unittest.mock import Mock

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import F
from django.test import Client as Browser
from django.test import RequestFactory
from django.urls import reverse

from accounts.forms import idempotency
from accounts.models import IdempotencyKey, User
from artifacts.models import Comment
from artifacts.types import Busy
from clients.models import Client, Engagement
from tests.builders import World, brief, make_world
from tests.clocks import clock_off
from tests.intake.browsing import form_data, submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    made = make_world()
    submitted(made)
    return made


@pytest.fixture
def browser(world: World) -> Browser:
    browser = Browser()
    browser.force_login(world.manager)
    return browser


def token_on(browser: Browser, url: str) -> str:
    found = re.search(r'name="form_token" value="([^"]+)"', browser.get(url).content.decode())
    assert found
    return found[1]


def comment(browser: Browser, world: World, token: str, text: str = "Which month?") -> Any:
    url = reverse("comment-add", args=[world.engagement.pk, "intake"])
    return browser.post(url, {"text": text, "form_token": token})


def page_of(world: World) -> str:
    return reverse("artifact", args=[world.engagement.pk, "intake"])


def test_a_comment_that_is_sent_twice_is_made_once(browser: Browser, world: World):
    token = token_on(browser, page_of(world))
    answers = [comment(browser, world, token) for _ in range(2)]
    assert Comment.objects.count() == 1
    assert answers[0].headers["Location"] == answers[1].headers["Location"]


def test_without_the_guard_it_would_be_made_twice(browser: Browser, world: World, settings):
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "IdempotencyMiddleware" not in name]
    token = token_on(browser, page_of(world))
    for _ in range(2):
        comment(browser, world, token)
    assert Comment.objects.count() == 2


def test_other_words_with_the_same_token_are_a_form_of_their_own(browser: Browser, world: World):
    token = token_on(browser, page_of(world))
    for text in ("Which month?", "And which year?"):
        comment(browser, world, token, text)
    assert Comment.objects.count() == 2


def test_the_token_of_one_person_says_nothing_about_another(browser: Browser, world: World):
    other = Browser()
    other.force_login(world.operator)
    token = token_on(browser, page_of(world))
    comment(browser, world, token)
    comment(other, world, token)
    assert Comment.objects.count() == 2


def test_a_new_intake_that_is_sent_twice_opens_one_engagement(browser: Browser, world: World):
    before = Engagement.objects.count(), Client.objects.count()
    url = reverse("intake-new")
    data = form_data(browser, url, **{k: str(v) for k, v in brief().items() if isinstance(v, str | int)})
    data |= {"intent": "submit", "client": str(world.engagement.client_id), "name": "Twice"}
    data["form_token"] = token_on(browser, url)
    answers = [browser.post(url, data) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert answers[0].headers["Location"] == answers[1].headers["Location"]
    assert (Engagement.objects.count(), Client.objects.count()) == (before[0] + 1, before[1])


def test_a_refused_form_may_be_sent_again(browser: Browser, world: World):
    url = reverse("intake-new")
    data = {"intent": "submit", "form_token": token_on(browser, url)}
    assert [browser.post(url, data).status_code for _ in range(2)] == [200, 200]
    assert not IdempotencyKey.objects.exists()


def test_a_refusal_that_redirects_may_be_sent_again(browser: Browser, world: World, monkeypatch: pytest.MonkeyPatch):
    token = token_on(browser, page_of(world))
    with monkeypatch.context() as patched:
        patched.setattr("artifacts.pages.views.add_comment", Mock(side_effect=Busy()))
        assert comment(browser, world, token).status_code == 302
    comment(browser, world, token)
    assert Comment.objects.count() == 1


def test_a_long_address_is_kept_whole(browser: Browser):
    client = Browser()
    client.force_login(User.objects.get(pk=browser.session["_auth_user_id"]))
    url = f"{reverse('admin:clients_client_add')}?_changelist_filters=q%3D{'long' * 300}"
    data = {"name": "Long", "timezone": "UTC", "form_token": token_on(browser, url)}
    assert client.post(url, data).headers["Location"] == client.post(url, data).headers["Location"]
    assert len(IdempotencyKey.objects.get().location) > 1000


def test_a_first_sending_that_wakes_up_late_leaves_the_second_ones_row_alone(world: World):
    key = "k" * 64
    assert idempotency._acquire(world.manager, key, "first")
    IdempotencyKey.objects.update(at=F("at") - idempotency.TAKEOVER_AFTER - timedelta(seconds=1))
    assert idempotency._acquire(world.manager, key, "second")
    assert not idempotency._acquire(world.manager, key, "third")
    assert IdempotencyKey.objects.get().by == "second"


@pytest.mark.parametrize("off", [timedelta(hours=1), timedelta(hours=-1)])
def test_a_web_server_whose_clock_is_wrong_takes_over_what_died_and_nothing_else(world: World, off: timedelta):
    key = "k" * 64
    assert idempotency._acquire(world.manager, key, "first")
    with clock_off(off):
        assert not idempotency._acquire(world.manager, key, "second")
        IdempotencyKey.objects.update(at=F("at") - idempotency.TAKEOVER_AFTER - timedelta(seconds=1))
        assert idempotency._acquire(world.manager, key, "third")
    assert not idempotency._acquire(world.manager, key, "fourth")


def test_while_the_first_is_worked_on_the_second_says_so_and_changes_nothing(
    browser: Browser, world: World, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(idempotency, "WAIT_SECONDS", 0.0)
    token = token_on(browser, page_of(world))
    comment(browser, world, token)
    IdempotencyKey.objects.update(location="")
    answer = comment(browser, world, token)
    assert answer.status_code == 409
    assert "still being processed" in answer.content.decode()
    assert Comment.objects.count() == 1


def test_a_sending_that_died_is_taken_over(browser: Browser, world: World):
    token = token_on(browser, page_of(world))
    comment(browser, world, token)
    IdempotencyKey.objects.update(location="", at=F("at") - idempotency.TAKEOVER_AFTER - timedelta(seconds=1))
    assert comment(browser, world, token).status_code == 302
    assert Comment.objects.count() == 2


def test_the_back_office_makes_a_client_once_and_the_second_answer_says_what_the_first_said(browser: Browser):
    url = reverse("admin:clients_client_add")
    data = {"name": "Twice & Co", "timezone": "UTC", "form_token": token_on(browser, url)}
    lost = Browser()
    lost.force_login(User.objects.get(pk=browser.session["_auth_user_id"]))
    assert lost.post(url, data).status_code == 302
    said = unescape(browser.post(url, data, follow=True).content.decode())
    assert "The client “Twice & Co” was added successfully." in said
    assert Client.objects.filter(name="Twice & Co").count() == 1


def test_files_are_part_of_what_was_sent():
    def key(content: bytes) -> str:
        sent = RequestFactory().post("/", {"a": "1", "brief": SimpleUploadedFile("b.json", content)})
        return idempotency.key_of(sent)

    assert key(b"one") == key(b"one") != key(b"two")


def test_after_a_day_a_sending_is_forgotten(browser: Browser, world: World):
    comment(browser, world, token_on(browser, page_of(world)))
    idempotency.delete_expired_keys()
    assert IdempotencyKey.objects.exists()
    with clock_off(idempotency.KEY_LIFETIME * 2):
        idempotency.delete_expired_keys()
    assert IdempotencyKey.objects.exists()
    IdempotencyKey.objects.update(at=F("at") - idempotency.KEY_LIFETIME - timedelta(minutes=1))
    idempotency.delete_expired_keys()
    assert not IdempotencyKey.objects.exists()
