"""The Autonomy tab in a real browser: by keyboard alone, live without losing the focus, and without JavaScript."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.contrib.sessions.models import Session
from django.urls import reverse
from playwright.sync_api import Page, expect

from artifacts.services import approve_artifact
from clients.models import Engagement
from intake.services import submit_intake
from jobs.engine import claims, runner
from jobs.models import GenerationPlan, Job
from jobs.services import cancel_job, set_autonomy
from jobs.types import Autonomy
from tests.builders import World, brief, make_world
from tests.e2e.conftest import PHONE, Open
from tests.e2e.looks import Address, look_at, too_wide, windows
from tests.e2e.scenes import LONG, unsettled

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FEW = ["positioning", "icp_definition", "video_scripts"]


def at_manual(world: World) -> Engagement:
    intake = submit_intake(world.engagement, brief(), FEW, by=world.operator)
    set_autonomy(GenerationPlan.objects.get(), Autonomy.MANUAL, by=world.manager)
    approve_artifact(intake, by=world.manager)
    return world.engagement


SINCE = re.compile(r"Not up to date since \d\d:\d\d\.")
HIDE = """
hidden => {
  Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event("visibilitychange"));
}
"""


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
    expect(page.get_by_text("Nothing has changed yet.")).to_be_visible()
    assert Job.objects.get(type="positioning").status == "pending"
    tab_to(page, "Run next")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Run next: 1 job queued.")
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
    expect(button).to_have_accessible_description("Retry failed: No job in this plan has failed or been cancelled.")


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


def test_the_focus_stays_where_a_button_becomes_a_link(as_person: Open):
    world = make_world()
    intake = submit_intake(world.engagement, brief(), FEW, by=world.operator)
    approve_artifact(intake, by=world.manager)
    page = as_person(world.operator)
    page.goto(reverse("autonomy", args=[world.engagement.pk]))
    button = page.get_by_role("button", name="Retry failed")
    expect(button).to_have_attribute("aria-disabled", "true")
    button.focus()
    cancel_job(Job.objects.get(type="positioning"), by=world.manager)
    expect(page.get_by_role("link", name="Retry cancelled (1)")).to_be_focused()


def test_what_turns_in_the_graph_stays_in_its_place(as_person: Open):
    world = make_world()
    approve_artifact(submit_intake(world.engagement, brief(), FEW, by=world.operator), by=world.manager)
    claims.claim(Job.objects.get(type="positioning").pk)
    page = as_person(world.operator)
    page.emulate_media(reduced_motion="no-preference")
    page.goto(reverse("autonomy", args=[world.engagement.pk]))
    assert page.locator(".node.is-running g.icon-spinner").evaluate("g => getComputedStyle(g).animationName") == "turn"
    box = page.locator(".node.is-running rect").bounding_box()
    assert box
    for _ in range(6):
        turned = page.locator(".node.is-running use").bounding_box()
        assert turned
        middle = turned["x"] + turned["width"] / 2, turned["y"] + turned["height"] / 2
        assert abs(middle[0] - box["x"] - 15) < 4
        assert abs(middle[1] - box["y"] - 24) < 4
        page.wait_for_timeout(170)


def test_the_page_of_a_job_follows_too(as_person: Open):
    world = make_world()
    approve_artifact(submit_intake(world.engagement, brief(), FEW, by=world.operator), by=world.manager)
    page = as_person(world.operator)
    page.goto(reverse("job", args=[world.engagement.pk, "positioning"]))
    expect(page.get_by_text("It has not run yet")).to_be_visible()
    runner.run(Job.objects.get(type="positioning").pk)
    expect(page.get_by_role("heading", name="Output")).to_be_visible()


def test_somebody_who_is_logged_out_meanwhile_reads_since_when_the_page_stands_still(as_person: Open):
    world = make_world()
    approve_artifact(submit_intake(world.engagement, brief(), FEW, by=world.operator), by=world.manager)
    page = as_person(world.operator)
    address = reverse("autonomy", args=[world.engagement.pk])
    page.goto(address)
    Session.objects.all().delete()
    expect(page.locator(".not-current")).to_contain_text(SINCE)
    expect(page.locator(".not-current")).to_contain_text("You are logged out.")
    page.get_by_role("link", name="Log in again").click()
    expect(page).to_have_url(re.compile(rf"/login/\?next={address}$"))


def test_a_server_that_does_not_answer_is_said_and_tried_again_until_it_does(as_person: Open):
    world = make_world()
    approve_artifact(submit_intake(world.engagement, brief(), FEW, by=world.operator), by=world.manager)
    page = as_person(world.operator)
    page.goto(reverse("autonomy", args=[world.engagement.pk]))
    page.route("**/progress/", lambda route: route.fulfill(status=502))
    expect(page.locator(".not-current")).to_contain_text(SINCE)
    expect(page.locator(".not-current")).to_contain_text("The server does not answer.")
    page.unroute("**/progress/")
    expect(page.locator(".not-current")).to_be_hidden()


def test_a_page_on_which_nothing_moves_is_looked_at_again_and_again(as_person: Open):
    world = make_world()
    page = as_person(world.operator)
    page.clock.install()
    page.goto(reverse("autonomy", args=[at_manual(world).pk]))
    looks: list[str] = []
    page.on("response", lambda answer: looks.append(answer.url) if "progress" in answer.url else None)
    for minute in range(1, 6):
        before = len(looks)
        for _ in range(2):
            page.clock.run_for(31_000)
            page.wait_for_timeout(400)
        assert len(looks) > before, f"nothing in minute {minute}"


def test_a_hidden_page_rests_and_is_looked_at_as_soon_as_it_is_seen_again(as_person: Open):
    world = make_world()
    approve_artifact(submit_intake(world.engagement, brief(), FEW, by=world.operator), by=world.manager)
    page = as_person(world.operator)
    page.goto(reverse("autonomy", args=[world.engagement.pk]))
    page.evaluate(HIDE, True)
    looks: list[str] = []
    page.on("request", lambda request: looks.append(request.url) if "progress" in request.url else None)
    page.wait_for_timeout(5000)
    assert looks == []
    with page.expect_response("**/progress/", timeout=1500):
        page.evaluate(HIDE, False)


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
    page.get_by_role("button", name="Run all ready").first.click()
    expect(page.get_by_role("status").first).to_contain_text("2 jobs queued")
    assert Job.objects.filter(status="ready").count() == 2


def test_on_a_phone_the_drawings_scroll_in_boxes_of_their_own(as_person: Open):
    world = make_world()
    rough = unsettled(world)
    page = as_person(world.manager, size=PHONE)
    page.goto(reverse("autonomy", args=[rough.pk]))
    box = page.get_by_role("region", name="Graph of the plan")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    assert not too_wide(page)


NARROW = """
() => [...document.querySelectorAll(".badge, .stacked td, .stacked th, .effects td")]
  .filter((box) => box.getClientRects().length && (box.scrollWidth > box.clientWidth + 1
    || box.getBoundingClientRect().right > document.documentElement.clientWidth))
  .map((box) => box.textContent.trim())
"""


def busy(world: World) -> Engagement:
    """One job runs on a worker with a long name, one failed at length and is to be tried again."""
    approve_artifact(submit_intake(world.engagement, brief(), "all", by=world.operator), by=world.manager)
    runner.run(Job.objects.get(type="icp_definition").pk)
    Job.objects.filter(type="messaging_framework").update(status="failed", error=LONG * 4, attempts=4)
    claims.claim(Job.objects.get(type="positioning").pk, "worker-1@a-host-with-a-name-of-its-own:12345")
    return world.engagement


@pytest.mark.parametrize("name", ["autonomy", "job", "plan-action", "autonomy-dry-run"])
def test_on_a_phone_no_word_is_cut(as_person: Open, name: str):
    world = make_world()
    engagement = busy(world)
    more = {"job": ["positioning"], "plan-action": ["retry-failed"]}.get(name, [])
    page = as_person(world.manager, size=PHONE)
    page.goto(reverse(name, args=[engagement.pk, *more]))
    for closed in page.locator("main details").all():
        closed.evaluate("details => { details.open = true }")
    assert page.evaluate(NARROW) == []


def test_on_a_phone_the_drawings_open_where_something_happens(as_person: Open):
    world = make_world()
    rough = unsettled(world)
    page = as_person(world.manager, size=PHONE)
    page.goto(reverse("autonomy", args=[rough.pk]))
    graph = page.get_by_role("region", name="Graph of the plan").bounding_box()
    failed = page.locator(".node.is-failed rect").first.bounding_box()
    assert graph
    assert failed
    assert graph["x"] <= failed["x"] <= failed["x"] + failed["width"] <= graph["x"] + graph["width"]
    time = page.get_by_role("region", name="Timeline of the runs")
    assert time.evaluate("box => box.scrollLeft > 0 && box.scrollLeft + box.clientWidth >= box.scrollWidth - 1")


def test_every_region_has_a_name_of_its_own(as_person: Open):
    world = make_world()
    rough = unsettled(world)
    page = as_person(world.manager)
    for url in (reverse("autonomy", args=[rough.pk]), *addresses(rough).values()):
        page.goto(url)
        page.evaluate(AXE_SCRIPT)
        found = page.evaluate(
            "axe.run(document, {runOnly: {type: 'rule', values: ['landmark-unique']}, preload: false})"
        )
        assert found["violations"] == [], url


def addresses(engagement: Engagement) -> dict[str, str]:
    """Pages of the manager's by the name of their pictures."""
    found = {"dry-run": reverse("autonomy-dry-run", args=[engagement.pk])}
    found["job"] = reverse("job", args=[engagement.pk, "content_calendar_week1"])
    acts = {"retry-failed": "", "run-next": "", "manual": "", "run-from": "content_calendar_week1"}
    for act, target in {**acts, "cancel": "hashtag_sets"}.items():
        args = [engagement.pk, act, *([target] if target else [])]
        found[f"act-{act}"] = reverse("plan-action-on" if target else "plan-action", args=args)
    return found


def test_every_page_of_the_tab_and_the_queue_passes(as_person: Open):
    world = make_world()
    pages = {name: Address(url) for name, url in addresses(unsettled(world)).items()}
    wrong = look_at(windows(as_person, world.manager), pages)
    wrong |= look_at(windows(as_person, world.admin), {"queue": Address(reverse("queue"))})
    assert wrong == {}
