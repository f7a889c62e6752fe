"""The main job as three people in three windows: brief, approvals, jobs, a change of mind, and the ways back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Page, ViewportSize, expect

from clients.models import Engagement
from tests.builders import World, make_world
from tests.e2e.conftest import DESKTOP, PHONE, Open
from tests.e2e.scenes import artifact, brief_file, run_jobs

FLAGGED = ("strategy", "creatives", "execution")
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def log_in(page: Page, username: str) -> None:
    page.goto(reverse("login"))
    page.fill("[name=username]", username)
    page.fill("[name=password]", "a long password 1")
    page.click("button:has-text('Log in')")
    expect(page.get_by_role("heading", name="Needs you")).to_be_visible()


def hand_in(page: Page, world: World, file: Path) -> Engagement:
    """The operator fills the form: most of it from a file, the rest by hand, the plan by its buttons."""
    page.goto(reverse("intake-new"))
    page.select_option("[name=client]", str(world.engagement.client_id))
    page.fill("[name=name]", "Spring")
    fill_from(page, file)
    page.get_by_label("Target Audience Description").fill("Adults with dry skin who garden.")
    page.get_by_role("button", name="None of the Delivery jobs").click()
    page.get_by_role("button", name="All Delivery jobs").click()
    expect(page.locator("[data-group=delivery] [data-count]")).to_have_text("3 of 3")
    expect(page.locator("#checks-count")).to_contain_text("0 errors")
    page.locator(".intake-actions").get_by_role("button", name="Submit intake").click()
    expect(page.get_by_text("Client Intake v1 saved", exact=False).first).to_be_visible()
    return Engagement.objects.get(name="Spring")


def fill_from(page: Page, file: Path) -> None:
    page.set_input_files("[name=brief]", file)
    page.get_by_role("button", name="Fill the form").click()


def approve_in_back_office(page: Page, engagement: Engagement, kind: str) -> None:
    page.goto(reverse("admin:artifacts_artifact_change", args=[artifact(engagement, kind).pk]))
    page.locator(".verbs").get_by_role("link", name="Approve").click()
    page.fill("[name=text]", "Good brief.")
    page.locator("form.decide").get_by_role("button", name="Approve").click()
    expect(page.get_by_role("status").first).to_contain_text("approved")


def approve_on_page(page: Page, engagement: Engagement, kind: str, label: str) -> None:
    page.goto(reverse("artifact", args=[engagement.pk, kind]))
    page.get_by_role("button", name=label).click()
    expect(page.get_by_role("status").first).to_contain_text("approved")


def tab(page: Page, key: str) -> Any:
    return page.locator(f".tab-{key}")


def watch_jobs_end(page: Page, engagement: Engagement) -> None:
    """The plan's page follows by itself."""
    page.goto(reverse("autonomy", args=[engagement.pk]))
    expect(page.locator("[data-live]")).to_have_attribute("data-active", "true")
    run_jobs(engagement)
    expect(page.locator("#job-positioning")).to_contain_text("Done")


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_the_main_job_as_three_people(as_person: Open, tmp_path: Path, size: ViewportSize):
    world = make_world()
    operator, manager = as_person(size=size), as_person(world.manager, size=size)
    log_in(operator, world.operator.username)
    engagement = hand_in(operator, world, brief_file(tmp_path))
    expect(tab(operator, "strategy")).to_contain_text("Locked")
    strategy_opens(operator, manager, engagement)
    creatives_follow(manager, engagement)
    execution_follows(manager, engagement)
    the_brief_changes(operator, engagement)
    each_way_back_clears_a_flag(operator, manager, engagement)
    the_agency_looks_after_itself(as_person(world.admin, size=size))


def strategy_opens(operator: Page, manager: Page, engagement: Engagement) -> None:
    operator.goto(reverse("artifact", args=[engagement.pk, "strategy"]))
    expect(operator.get_by_text("intake (draft - must be approved)").first).to_be_visible()
    approve_in_back_office(manager, engagement, "intake")
    watch_jobs_end(operator, engagement)
    operator.reload()
    expect(tab(operator, "strategy")).to_contain_text("Draft")


def creatives_follow(manager: Page, engagement: Engagement) -> None:
    approve_on_page(manager, engagement, "strategy", "Approve and unlock Creatives")
    run_jobs(engagement)
    manager.goto(reverse("home"))
    row = manager.locator(".need:has-text('Creatives v1')")
    row.locator("[data-open-item]").focus()
    manager.keyboard.press("x")
    manager.get_by_role("button", name="Approve ticked").click()
    expect(manager.get_by_text("Creatives v1 approved.")).to_be_visible()


def execution_follows(manager: Page, engagement: Engagement) -> None:
    run_jobs(engagement)
    approve_in_back_office(manager, engagement, "execution")


def the_brief_changes(operator: Page, engagement: Engagement) -> None:
    operator.goto(reverse("intake-edit", args=[engagement.pk]))
    operator.fill("[name=tone_voice]", "Louder and warmer.")
    operator.locator(".intake-actions").get_by_role("button", name="Submit intake").click()
    operator.get_by_role("button", name="Save and flag").click()
    for kind in FLAGGED:
        expect(tab(operator, kind)).to_contain_text("Out of date")


def each_way_back_clears_a_flag(operator: Page, manager: Page, engagement: Engagement) -> None:
    """Still valid on the page, regenerate, revise by hand; approvals in turn on the page and in the back office."""
    approve_on_page(manager, engagement, "intake", "Approve")
    mark_still_valid(manager, engagement, "strategy")
    expect(tab(manager, "strategy")).to_contain_text("Approved")
    regenerate(operator, engagement, "creatives")
    run_jobs(engagement)
    operator.reload()
    expect(tab(operator, "creatives")).not_to_contain_text("Out of date")
    approve_in_back_office(manager, engagement, "creatives")
    revise_by_hand(operator, engagement, "execution", "hashtag_sets")
    expect(tab(operator, "execution")).not_to_contain_text("Out of date")
    approve_on_page(manager, engagement, "execution", "Approve and unlock")
    expect(tab(manager, "execution")).to_contain_text("Approved")


def mark_still_valid(page: Page, engagement: Engagement, kind: str) -> None:
    page.goto(reverse("artifact-ways-back", args=[engagement.pk, kind]))
    form = page.locator("form[action$='/still-valid/']")
    if not form.is_visible():
        page.locator("summary:has-text('Mark still valid')").click()
    form.locator("textarea").fill("The positioning holds in any tone.")
    form.get_by_role("button").click()
    expect(page.get_by_role("status").first).to_contain_text("still valid")


def regenerate(page: Page, engagement: Engagement, kind: str) -> None:
    page.goto(reverse("artifact-ways-back", args=[engagement.pk, kind]))
    page.get_by_role("button", name="Regenerate").first.click()
    expect(page.get_by_role("status").first).to_contain_text("will run again")


def revise_by_hand(page: Page, engagement: Engagement, kind: str, section: str) -> None:
    """From what changed upstream to the section's form, with the changes taken into account."""
    page.goto(reverse("artifact-ways-back", args=[engagement.pk, kind]))
    page.get_by_role("link", name="Open Execution").click()
    page.locator(f"#{section}").get_by_role("link", name="Edit").click()
    page.locator(".section-form textarea").first.fill("Warmer words for warmer evenings.")
    page.check("[name=acknowledged]")
    page.locator(".save-bar button").click()
    expect(page.get_by_role("status").first).to_contain_text("saved as v2")


def the_agency_looks_after_itself(admin: Page) -> None:
    admin.goto(reverse("system"))
    admin.get_by_role("button", name="Run self-test").click()
    expect(admin.locator("[aria-labelledby=selftest] .badge")).to_have_text(["PASS"] * 8)
