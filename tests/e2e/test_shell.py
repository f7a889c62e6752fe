"""The shell by hand and by keyboard, and without script."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from intake.services import submit_intake
from tests.builders import brief, make_world
from tests.e2e.conftest import Open

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_one_jumps_to_an_engagement_by_keyboard(as_person: Open):
    world = make_world()
    page = as_person(world.operator)
    page.goto(reverse("learn"))
    page.keyboard.press("Control+k")
    page.keyboard.type("ledger")
    expect(page.locator("#palette-into a")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Ledgerlane")).to_be_visible()


def test_the_switcher_finds_as_one_types_and_keeps_the_tab(as_person: Open):
    world = make_world()
    page = as_person(world.operator)
    page.goto(reverse("autonomy", args=[world.engagement.pk]))
    page.click(".switcher summary")
    page.keyboard.type("ledger")
    page.locator("#switch-into a").click()
    expect(page).to_have_url(re.compile(reverse("autonomy", args=[world.other_engagement.pk]) + "$"))


def test_single_keys_are_silent_in_fields_and_can_be_switched_off(as_person: Open):
    page = as_person(make_world().operator)
    page.goto(reverse("campaigns"))
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.type("?j")
    expect(page.locator("#find")).to_have_value("?j")
    page.locator("#find").blur()
    page.keyboard.press("?")
    page.uncheck("#keys-on")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.locator("#find")).not_to_be_focused()


def test_the_list_is_decided_by_keyboard(as_person: Open):
    world = make_world()
    intake = submit_intake(world.engagement, brief(), [], by=world.operator)
    page = as_person(world.manager)
    page.goto(reverse("home"))
    for key in ("j", "r"):
        page.keyboard.press(key)
    page.keyboard.type("Name the audience.")
    page.get_by_role("button", name="Request changes").click()
    expect(page.get_by_text("sent back with your comment")).to_be_visible()
    intake.refresh_from_db()
    assert intake.status == "draft"


def test_without_script_one_switches_and_approves(as_person: Open):
    world = make_world()
    submit_intake(world.engagement, brief(), [], by=world.operator)
    page = as_person(world.manager, script=False)
    page.goto(reverse("home"))
    page.check("[name=chosen]")
    page.click("text=Approve ticked")
    assert page.locator("text=Client Intake v1 approved. Strategy unlocked.").count() == 1
    page.click(".switcher summary")
    page.fill("#switch-find", "ledger")
    page.click(".switcher button:has-text('Find')")
    page.click("#chosen a")
    assert page.url.endswith(reverse("engagement", args=[world.other_engagement.pk]))


def test_the_theme_is_there_from_the_first_paint(as_person: Open):
    page = as_person(make_world().operator, theme="system")
    page.goto(reverse("learn"))
    page.click(".account summary")
    page.click("button[name=theme][value=dark]")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 19, 23)"
