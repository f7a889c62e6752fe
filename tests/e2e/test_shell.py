"""The shell by hand and by keyboard, and without script."""

from __future__ import annotations

import re

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import Route, expect

from artifacts.services import approve_artifact
from intake.models import IntakeDraft
from intake.services import submit_intake
from tests.builders import brief, make_world
from tests.e2e.conftest import Open

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_one_jumps_to_an_engagement_by_keyboard(as_person: Open):
    world = make_world()
    page = as_person(world.operator)
    page.goto(reverse("learn"))
    page.keyboard.press("Control+k")
    expect(page.locator("#palette-find")).to_be_focused()
    page.keyboard.type("ledger")
    expect(page.locator("#palette-into a")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Ledgerlane")).to_be_visible()


def test_the_switcher_finds_as_one_types_and_keeps_the_tab(as_person: Open):
    world = make_world()
    page = as_person(world.operator)
    page.goto(reverse("autonomy", args=[world.engagement.pk]))
    page.wait_for_function("!document.querySelector('[data-open]').hidden")  # its script has run
    page.click(".switcher summary")
    expect(page.locator("#switch-into a")).to_have_count(2)
    page.locator("#switch-find").fill("ledger")
    expect(page.locator("#switch-into a")).to_have_count(1)
    page.locator("#switch-into a").click()
    expect(page).to_have_url(re.compile(reverse("autonomy", args=[world.other_engagement.pk]) + "$"))


def test_a_switcher_opened_before_its_script_ran_still_finds_what_was_typed(as_person: Open):
    world = make_world()
    page = as_person(world.operator)
    held: list[Route] = []
    page.route("**/shell*.js", lambda route: held.append(route))
    page.goto(reverse("campaigns"), wait_until="commit")
    page.click(".switcher summary")
    page.locator("#switch-find").fill("ledger")
    held[0].continue_()
    expect(page.locator("#switch-into a")).to_have_count(1)
    expect(page.locator("#switch-find")).to_have_value("ledger")


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


def test_every_key_of_the_list_does_what_the_help_says(as_person: Open):
    world = make_world()
    for engagement in (world.engagement, world.other_engagement):
        submit_intake(engagement, brief(), [], by=world.operator)
        approve_artifact(engagement.artifacts.get(), by=world.manager)
        submit_intake(engagement, {**brief(), "tone_voice": "Louder."}, [], by=world.operator)
    page = as_person(world.manager)
    page.goto(reverse("home"))
    first, second = page.locator(".need").all()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(second.locator("[data-open-item]")).to_be_focused()
    page.keyboard.press("k")
    expect(first.locator("[data-open-item]")).to_be_focused()
    page.keyboard.press("x")
    expect(first.get_by_role("checkbox")).to_be_checked()
    page.keyboard.press("a")
    expect(page.locator("#bulk [type=submit]")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("d")
    expect(first.locator("[data-look-into]")).to_contain_text("Louder.")
    page.keyboard.press("r")
    expect(first.locator("textarea")).to_be_focused()


def test_the_keys_of_search_help_jump_and_save(as_person: Open):
    world = make_world()
    page = as_person(world.operator)
    page.goto(reverse("campaigns"))
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()
    page.locator("#find").blur()
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Meta+k")
    expect(page.locator("#palette-find")).to_be_focused()
    page.goto(reverse("intake-edit", args=[world.engagement.pk]))
    page.fill("[name=client_name]", "Fen")
    page.keyboard.press("Control+s")
    expect(page.locator("#save-state")).to_contain_text("Draft saved")
    assert IntakeDraft.objects.get().payload["client_name"] == ["Fen"]


def test_a_locked_page_keeps_its_button_in_reach_and_says_why(as_person: Open):
    world = make_world()
    page = as_person(world.operator)
    page.goto(reverse("artifact", args=[world.engagement.pk, "strategy"]))
    button = page.get_by_role("button", name="Generate Strategy")
    button.focus()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-disabled", "true")
    expect(button).to_have_accessible_description("intake (missing) Who can act: operator")
    page.get_by_role("link", name="intake (missing)").click()
    expect(page.get_by_role("heading", name="Client Intake", level=1)).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["script", "plain"])
def test_a_comment_survives_the_end_of_its_session(as_person: Open, script: bool):
    world = make_world()
    submit_intake(world.engagement, brief(), [], by=world.operator)
    page = as_person(world.operator, script=script)
    page.goto(f"{reverse('artifact', args=[world.engagement.pk, 'intake'])}?panel=comments")
    page.fill("#comment-text", "Ask them about spring.")
    Session.objects.all().delete()
    page.get_by_role("button", name="Comment", exact=True).click()
    page.get_by_text("Your session had ended").wait_for()
    page.fill("[name=username]", world.operator.username)
    page.fill("[name=password]", "a long password 1")
    page.get_by_role("button", name="Log in").click()
    page.get_by_role("button", name="Send it again").click()
    expect(page.locator(".comments .words")).to_have_text("Ask them about spring.")


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
