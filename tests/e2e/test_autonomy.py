"""The Autonomy tab in a real browser: by keyboard alone, live without losing the focus, and without JavaScript."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from artifacts.services import approve_artifact
from clients.models import Engagement
from intake.services import submit_intake
from jobs import runner
from jobs.models import GenerationPlan, Job
from jobs.services import set_autonomy
from jobs.types import Autonomy
from tests.builders import World, brief, make_world
from tests.e2e.conftest import PHONE, Open
from tests.e2e.looks import Address, look_at, too_wide, windows
from tests.e2e.scenes import unsettled

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FEW = ["positioning", "icp_definition", "video_scripts"]


def at_manual(world: World) -> Engagement:
    intake = submit_intake(world.engagement, brief(), FEW, by=world.operator)
    set_autonomy(GenerationPlan.objects.get(), Autonomy.MANUAL, by=world.manager)
    approve_artifact(intake, by=world.manager)
    return world.engagement


def name_in_focus(page: Page) -> str:
    words = "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent.trim()"
    return str(page.evaluate(words))


def tab_to(page: Page, name: str) -> None:
    """Only the Tab key, and never more than a page has stops."""
    for _ in range(150):
        page.keyboard.press("Tab")
        if name_in_focus(page).startswith(name):
            return
    raise AssertionError(f"The Tab key does not reach “{name}”.")


def test_a_job_is_run_by_keyboard_alone(as_person: Open):
    world = make_world()
    engagement = at_manual(world)
    page = as_person(world.operator)
    page.goto(reverse("autonomy", args=[engagement.pk]))
    tab_to(page, "Run next: Positioning")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Nothing is changed yet.")).to_be_visible()
    assert Job.objects.get(type="positioning").status == "pending"
    tab_to(page, "Run next")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Run next: 1 job on the way.")
    tab_to(page, "Positioning: Ready for a free worker")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Positioning")).to_be_visible()


def test_a_disabled_button_is_reached_and_says_why(as_person: Open):
    world = make_world()
    page = as_person(world.operator)
    page.goto(reverse("autonomy", args=[at_manual(world).pk]))
    tab_to(page, "Retry failed")
    button = page.locator("button:focus")
    expect(button).to_have_attribute("aria-disabled", "true")
    expect(button).to_have_accessible_description("Retry failed: No job of this plan has failed.")


def test_the_page_follows_and_the_focus_stays(as_person: Open):
    world = make_world()
    engagement = at_manual(world)
    set_autonomy(GenerationPlan.objects.get(), Autonomy.ASSISTED, by=world.manager)
    page = as_person(world.operator)
    page.goto(reverse("autonomy", args=[engagement.pk]))
    page.locator("a.node").first.focus()
    runner.run_ready(engagement.plan.pk)
    expect(page.locator("#job-positioning")).to_contain_text("Done")
    assert name_in_focus(page) == "Positioning: Done"


def test_it_asks_often_while_something_moves_and_then_hardly(as_person: Open):
    world = make_world()
    page = as_person(world.operator)
    answers: list[int] = []
    page.on("response", lambda answer: answers.append(answer.status) if "progress" in answer.url else None)
    engagement = at_manual(world)
    page.goto(reverse("autonomy", args=[engagement.pk]))
    page.wait_for_timeout(4500)
    assert answers == []  # nothing moves: the first look comes later
    set_autonomy(GenerationPlan.objects.get(), Autonomy.ASSISTED, by=world.manager)
    page.reload()
    page.wait_for_timeout(6500)
    assert answers[:1] == [200]
    assert 304 in answers


def test_without_javascript_an_act_is_shown_and_done(as_person: Open):
    world = make_world()
    engagement = at_manual(world)
    page = as_person(world.operator, script=False)
    page.goto(reverse("autonomy", args=[engagement.pk]))
    page.get_by_role("link", name="Run all ready").click()
    page.get_by_role("button", name="Run all ready").click()
    expect(page.get_by_role("status").first).to_contain_text("2 jobs on the way")
    assert Job.objects.filter(status="ready").count() == 2


def test_on_a_phone_the_drawings_scroll_in_boxes_of_their_own(as_person: Open):
    world = make_world()
    rough = unsettled(world)
    page = as_person(world.manager, size=PHONE)
    page.goto(reverse("autonomy", args=[rough.pk]))
    box = page.get_by_role("region", name="Graph of the plan")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    assert not too_wide(page)


def addresses(engagement: Engagement) -> dict[str, str]:
    """Pages of the manager's by the name of their pictures."""
    found = {"dry-run": reverse("autonomy-dry-run", args=[engagement.pk])}
    found["job"] = reverse("job", args=[engagement.pk, "content_calendar_week1"])
    acts = {"retry-failed": "", "run-next": "", "manual": "", "run-from": "content_calendar_week1"}
    for act, target in {**acts, "cancel": "hashtag_sets"}.items():
        args = [engagement.pk, act, *([target] if target else [])]
        found[f"act-{act}"] = reverse("plan-act-on" if target else "plan-act", args=args)
    return found


def test_every_page_of_the_tab_and_the_queue_passes(as_person: Open):
    world = make_world()
    pages = {name: Address(url) for name, url in addresses(unsettled(world)).items()}
    wrong = look_at(windows(as_person, world.manager), pages)
    wrong |= look_at(windows(as_person, world.admin), {"queue": Address(reverse("queue"))})
    assert wrong == {}
