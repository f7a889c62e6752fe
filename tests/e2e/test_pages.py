"""Every page in a real browser: no breach of the policy, nothing for axe to find, nothing wider than the screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse
from playwright.sync_api import Page

from accounts.models import User
from artifacts.types import ArtifactType
from clients.models import Engagement
from tests.builders import make_world
from tests.e2e.conftest import DESKTOP, PHONE, Open
from tests.e2e.scenes import produced, unsettled

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WCAG = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
LOOKS = [("light", DESKTOP), ("dark", DESKTOP), ("light", PHONE)]


def addresses(done: Engagement, rough: Engagement) -> dict[str, str]:
    """By the name of their pictures."""
    found = {name: reverse(name) for name in ("home", "lead-gen", "campaigns", "engagements", "learn", "system")}
    found |= {"intake-new": reverse("intake-new"), "intake-edit": reverse("intake-edit", args=[done.pk])}
    for name in ("engagement", "autonomy"):
        found |= {f"{name}-{word}": reverse(name, args=[e.pk]) for word, e in (("done", done), ("rough", rough))}
    found |= {f"done-{kind}": reverse("artifact", args=[done.pk, kind]) for kind in ArtifactType.values}
    found |= {
        f"rough-{kind}": reverse("artifact", args=[rough.pk, kind]) for kind in ("intake", "strategy", "execution")
    }
    found["compare"] = reverse("artifact-compare", args=[rough.pk, "intake"])
    found["ways-back"] = reverse("artifact-ways-back", args=[rough.pk, "strategy"])
    found["version"] = reverse("artifact-version", args=[rough.pk, "intake", 1])
    found["admin"] = reverse("admin:index")
    found["admin-artifacts"] = reverse("admin:artifacts_artifact_changelist")
    found["admin-artifact"] = reverse("admin:artifacts_artifact_change", args=[rough.artifacts.get(type="intake").pk])
    return found


def violations(page: Page) -> list[str]:
    """Axe on the page as it is; each finding with the elements that it names."""
    results = Axe().run(page, options=WCAG).response["violations"]
    return [f"{v['id']} {[node['target'] for node in v['nodes'][:3]]}" for v in results]


def wider(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def is_long(name: str, look: str) -> bool:
    """Axe takes seconds on a whole plan; on the phone the same text is only held against the screen's width."""
    return name.startswith("done-") and look.endswith(str(PHONE["width"]))


def look_at(page: Page, urls: dict[str, str], keep: Callable[[Page, str], None], look: str) -> dict[str, list[str]]:
    """What is wrong, by page."""
    found: dict[str, list[str]] = {}
    for name, url in urls.items():
        answer = page.goto(url)
        assert answer is not None
        wrong = ([] if is_long(name, look) else violations(page)) + (["wider than the screen"] if wider(page) else [])
        if wrong or answer.status != 200:
            found[f"{name} {look}"] = [str(answer.status), *wrong]
        keep(page, f"{name}-{look}")
    return found


def test_every_page_in_light_and_dark_and_narrow(as_person: Open, pictures: Callable[[Page, str], None]):
    world = make_world()
    urls = addresses(produced(world), unsettled(world))
    found: dict[str, list[str]] = {}
    for theme, size in LOOKS:
        page = as_person(world.manager, theme=theme, size=size)
        found |= look_at(page, urls, pictures, f"{theme}-{size['width']}")
    assert found == {}


def test_what_opens_over_a_page_passes_too(as_person: Open):
    world = make_world()
    unsettled(world)
    for theme in ("light", "dark"):
        page = as_person(world.manager, theme=theme)
        assert opened(page, world.other_engagement) == []


def opened(page: Page, engagement: Engagement) -> list[str]:
    page.goto(reverse("home"))
    found = []
    page.keyboard.press("Control+k")
    page.locator("#palette-into a").first.wait_for()
    found += violations(page)
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    found += violations(page)
    page.keyboard.press("Escape")
    for menu in ("summary:has-text('change engagement')", ".account summary"):
        page.click(menu)
        found += violations(page)
        page.keyboard.press("Escape")
    page.locator(".need:has([data-look]) [data-open-item]").first.focus()
    page.keyboard.press("d")
    page.locator("[data-look-into]:visible").first.wait_for()
    page.keyboard.press("a")
    return found + violations(page)


@pytest.mark.parametrize("who", ["outsider", "admin"])
def test_pages_for_those_without_content_pass_too(as_person: Open, who: str):
    world = make_world()
    user: User = getattr(world, who)
    page = as_person(user)
    names = ["home", "campaigns", "engagements", "learn", *(["system"] if who == "admin" else [])]
    assert look_at(page, {name: reverse(name) for name in names}, lambda page, name: None, who) == {}
    assert look_at(as_person(), {"login": reverse("login")}, lambda page, name: None, "anonymous") == {}
