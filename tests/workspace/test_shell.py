"""Test the frame of every page: tabs with their marks, the current engagement, the choice of engagements, the theme."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.types import Role
from artifacts.services import flag_artifact_for_review
from clients.models import Client, Engagement, Membership
from intake.services import submit_intake
from jobs.models import Job
from jobs.types import JobStatus
from tests.builders import World, brief, browser_of, make_approved, make_member, make_world
from workspace.shell.navigation import TABS

pytestmark = pytest.mark.django_db
LABELS = [tab.label for tab in TABS]
PAGES = ("home", "lead-gen", "campaigns", "engagements", "learn", "system", "intake-new")
FIRST_LOAD = 200_000


@pytest.fixture
def world() -> World:
    return make_world()


@pytest.fixture
def manager(world: World) -> Browser:
    return browser_of(world.manager)


def html(browser: Browser, url: str) -> str:
    answer = browser.get(url)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def tabs(text: str) -> list[tuple[str, str]]:
    """Return the tabs in the page's order, each with its text and address."""
    found = re.findall(r'<a class="tab tab-[a-z-]+"([^>]*)>(.*?)</a>', text, re.S)
    return [(" ".join(re.sub(r"<[^>]*>", "", words).split()), _href(attributes)) for attributes, words in found]


def _href(attributes: str) -> str:
    found = re.search(r'href="([^"]*)"', attributes)
    return found[1] if found else ""


def overview(engagement: Engagement) -> str:
    return reverse("engagement", args=[engagement.pk])


# -- the eleven tabs ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PAGES)
def test_every_page_shows_every_tab_in_the_order_of_the_navigation(manager: Browser, name: str):
    assert [words for words, _ in tabs(html(manager, reverse(name)))] == LABELS


@pytest.mark.parametrize("path", ["/admin/", "/admin/artifacts/artifact/"])
def test_the_back_office_shows_them_too(manager: Browser, path: str):
    assert [words for words, _ in tabs(html(manager, path))] == LABELS


def test_pages_of_refusals_show_them_too(manager: Browser):
    assert [words for words, _ in tabs(manager.get("/nowhere/").content.decode())] == LABELS


def test_artifact_tabs_carry_locks_and_approvals(world: World, manager: Browser):
    make_approved(world, "intake")
    marks = [words for words, _ in tabs(html(manager, overview(world.engagement)))]
    assert "Intake, Approved" in marks
    assert "Strategy, Not started" in marks
    assert "Creatives, Locked" in marks


def test_artifact_tabs_carry_the_out_of_date_mark(world: World, manager: Browser):
    flag_artifact_for_review(make_approved(world, "strategy")[0], by=world.operator, reason="Prices moved.")
    assert "Strategy, Out of date" in [words for words, _ in tabs(html(manager, overview(world.engagement)))]


def test_a_draft_on_old_ground_is_marked_out_of_date_as_well(world: World, manager: Browser):
    make_approved(world, "strategy")
    submit_intake(world.engagement, {**brief(), "tone_voice": "Louder."}, [], by=world.operator)
    assert "Strategy, Out of date" in [words for words, _ in tabs(html(manager, overview(world.engagement)))]


def test_the_current_tab_says_so(world: World, manager: Browser):
    text = html(manager, reverse("artifact", args=[world.engagement.pk, "strategy"]))
    assert re.search(r'class="tab tab-strategy" [^>]*aria-current="page"', text)
    assert text.count('class="tab ') == 11


def test_an_operator_reads_why_system_is_closed(world: World):
    text = html(browser_of(world.operator), reverse("home"))
    assert ("System, closed: The System page is for account managers and agency admins.", "") in tabs(text)


# -- the current engagement -----------------------------------------------------------------------


def test_without_an_engagement_the_artifact_tabs_lead_to_the_chooser(manager: Browser):
    assert ("Strategy", "/engagements/?to=strategy") in tabs(html(manager, reverse("home")))


def test_the_last_engagement_stays_in_view(world: World, manager: Browser):
    html(manager, overview(world.engagement))
    links = dict(tabs(html(manager, reverse("learn"))))
    assert links["Autonomy"] == reverse("autonomy", args=[world.engagement.pk])
    assert links["Strategy, Locked"] == reverse("artifact", args=[world.engagement.pk, "strategy"])


def test_an_engagement_that_may_no_longer_be_seen_leaves_the_view(world: World, manager: Browser):
    html(manager, overview(world.engagement))
    Membership.objects.filter(user=world.manager).update(active=False)
    assert world.engagement.client.name not in html(manager, reverse("learn")).replace("&amp;", "&")


def test_a_refused_address_is_not_remembered(world: World, manager: Browser):
    foreign = Engagement.objects.create(client=Client.objects.create(name="Elsewhere"), name="Launch")
    assert manager.get(overview(foreign)).status_code == 404
    assert "engagement_in_view" not in manager.session


# -- the choice of engagements ---------------------------------------------------------------------


def test_the_chooser_leads_to_the_tab_it_was_asked_for(world: World, manager: Browser):
    text = html(manager, reverse("engagements") + "?to=delivery")
    assert reverse("artifact", args=[world.engagement.pk, "delivery"]) in text


@pytest.mark.parametrize(("words", "found"), [("fen", True), ("LAUNCH fen", True), ("ledger", False), ("%", False)])
def test_the_chooser_finds_by_client_and_name(world: World, manager: Browser, words: str, found: bool):
    answer = manager.get(reverse("engagements"), {"q": words, "part": "1"}).content.decode()
    assert (overview(world.engagement) in answer) == found


def test_the_chooser_shows_no_foreign_engagement(world: World, manager: Browser):
    Engagement.objects.create(client=Client.objects.create(name="Elsewhere"), name="Launch")
    assert "Elsewhere" not in html(manager, reverse("engagements"))


def test_a_part_is_a_list_without_the_shell(manager: Browser):
    assert "<html" not in html(manager, reverse("engagements") + "?part=1")


# -- campaigns, autonomy, empty lists -------------------------------------------------------------


def test_campaigns_shows_the_six_states_of_each_engagement(world: World, manager: Browser):
    make_approved(world, "intake")
    text = html(manager, reverse("campaigns"))
    assert text.count('<li class="project">') == 2
    assert text.count('class="kind"') == 12


def test_campaigns_says_when_a_search_finds_nothing(manager: Browser):
    assert "Nothing matches “zebra”" in html(manager, reverse("campaigns") + "?q=zebra")


@pytest.mark.parametrize("name", ["lead-gen", "learn"])
def test_places_to_come_say_so_and_have_no_button_that_does_nothing(manager: Browser, name: str):
    content = html(manager, reverse(name)).split("<main")[1]
    assert "will hold" in content
    assert "<button" not in content


def test_autonomy_runs_again_what_failed(world: World, manager: Browser):
    submit_intake(world.engagement, brief(), ["positioning"], by=world.operator)
    Job.objects.update(status=JobStatus.FAILED, error="The model was away.")
    url = reverse("autonomy", args=[world.engagement.pk])
    assert "The model was away." in html(manager, url)
    answer = manager.post(reverse("job-retry", args=[world.engagement.pk, Job.objects.get().pk]))
    assert answer["Location"] == url


# -- weight and budgets ---------------------------------------------------------------------------


def more(world: World, count: int) -> None:
    for number in range(count):
        client = Client.objects.create(name=f"Client {number}")
        make_member(world.manager, client, Role.ACCOUNT_MANAGER)
        made = Engagement.objects.create(client=client, name=f"Launch {number}", created_by=world.operator)
        make_member(world.operator, client, Role.OPERATOR)
        submit_intake(made, brief(), ["positioning"], by=world.operator)
    Job.objects.filter(type="positioning").update(status=JobStatus.FAILED, error="Away.")


def queries(browser: Browser, url: str) -> int:
    html(browser, url)
    with CaptureQueriesContext(connection) as asked:
        html(browser, url)
    return len(asked)


BUDGETS = {"home": 14, "lead-gen": 7, "campaigns": 10, "engagements": 8, "learn": 7, "system": 19}


@pytest.mark.parametrize(("name", "budget"), BUDGETS.items())
def test_a_page_asks_the_same_with_three_and_with_sixty_rows(world: World, manager: Browser, name: str, budget: int):
    more(world, 1)
    html(manager, overview(world.engagement))
    few = queries(manager, reverse(name))
    more(world, 57)
    assert queries(manager, reverse(name)) == few <= budget


def test_autonomy_asks_the_same_with_one_and_with_all_jobs(world: World, manager: Browser):
    submit_intake(world.engagement, brief(), ["positioning"], by=world.operator)
    url = reverse("autonomy", args=[world.engagement.pk])
    few = queries(manager, url)
    submit_intake(world.engagement, brief(), "all", by=world.operator)
    assert queries(manager, url) == few <= 14


def first_load(text: str) -> int:
    """Return the page and every file of ours that it loads, uncompressed, with imported modules."""
    names = set(re.findall(r'(?:src|href)="/static/([^"#]+)', text))
    imported = {f"aicmo/{name}" for file in names if file.endswith(".js") for name in _imports(file)}
    return len(text.encode()) + sum(Path(str(finders.find(name))).stat().st_size for name in names | imported)


def _imports(name: str) -> list[str]:
    return re.findall(r'from "\./([^"]+)"', Path(str(finders.find(name))).read_text())


@pytest.mark.parametrize("name", BUDGETS)
def test_no_page_weighs_more_than_200_kb_on_first_load(world: World, manager: Browser, name: str):
    more(world, 58)
    assert first_load(manager.get(reverse(name)).content.decode()) < FIRST_LOAD
