"""Every page in a real browser: no breach of the policy, nothing for axe to find, nothing wider than the screen."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from artifacts.types import ArtifactType
from clients.models import Engagement
from intake.services import submit_intake
from tests.builders import brief, make_world
from tests.e2e.conftest import Open
from tests.e2e.looks import Address, keep, look_at, too_wide, violations, windows
from tests.e2e.scenes import NAME, Scene, staged, unsettled

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


TOO_MANY = """
const form = document.querySelector("form[action='/theme/']");
form.append(...Array.from({ length: 1100 }, () => Object.assign(document.createElement("input"), { name: "n" })));
form.submit();
"""


def places(scene: Scene) -> dict[str, Address]:
    """By the name of their pictures: what belongs to no artifact."""
    names = ["home", "lead-gen", "campaigns", "engagements", "learn", "system", "intake-new", "notifications"]
    names += ["password_change"]
    found = {name: Address(reverse(name)) for name in names}
    for name in ("engagement", "autonomy", "packages"):
        for word, engagement in (("done", scene.done), ("rough", scene.rough), ("empty", scene.empty)):
            found[f"{name}-{word}"] = Address(reverse(name, args=[engagement.pk]))
    found["intake-edit"] = Address(reverse("intake-edit", args=[scene.done.pk]))
    for name in ("package", "package-verify"):
        found[name] = Address(reverse(name, args=[scene.package.public_id]))
    found["package-compare"] = Address(reverse("package-compare", args=[scene.package.public_id] * 2))
    return found


def artifacts(scene: Scene) -> dict[str, Address]:
    done, rough, empty = scene.done, scene.rough, scene.empty
    found = {f"done-{kind}": Address(reverse("artifact", args=[done.pk, kind])) for kind in ArtifactType.values}
    for kind in ("intake", "strategy", "execution"):
        found[f"rough-{kind}"] = Address(reverse("artifact", args=[rough.pk, kind]))
        found[f"empty-{kind}"] = Address(reverse("artifact", args=[empty.pk, kind]))
    found["compare"] = Address(reverse("artifact-compare", args=[rough.pk, "intake"]))
    found["ways-back"] = Address(reverse("artifact-ways-back", args=[rough.pk, "strategy"]))
    found["version"] = Address(reverse("artifact-version", args=[rough.pk, "intake", 1]))
    found["section-edit"] = Address(reverse("section-edit", args=[done.pk, "strategy", "positioning"]))
    found["section-regenerate"] = Address(reverse("section-regenerate", args=[done.pk, "strategy", "positioning"]))
    return found


def back_office(scene: Scene) -> dict[str, Address]:
    intake, strategy = (scene.rough.artifacts.get(type=kind).pk for kind in ("intake", "strategy"))
    lists = ("artifacts_artifact", "artifacts_decision", "clients_client", "accounts_auditevent", "accounts_user")
    found = {f"admin-{name}": Address(reverse(f"admin:{name}_changelist")) for name in lists}
    found["admin"] = Address(reverse("admin:index"))
    found["admin-read"] = Address(reverse("admin:artifacts_artifact_change", args=[intake]))
    found["admin-history"] = Address(reverse("admin:artifacts_artifact_history", args=[intake]))
    found["admin-approve"] = Address(reverse("admin:artifacts_artifact_act", args=[intake, "approve"]))
    found["admin-still-valid"] = Address(reverse("admin:artifacts_artifact_act", args=[strategy, "still-valid"]))
    found["admin-client"] = Address(reverse("admin:clients_client_change", args=[scene.done.client_id]))
    return found


def open_to_all(scene: Scene) -> dict[str, Address]:
    return {
        "login": Address(reverse("login")),
        "password-reset": Address(reverse("password_reset")),
        "password-reset-done": Address(reverse("password_reset_done")),
        "shared": Address(reverse("shared", args=[scene.link])),
        "shared-pin": Address(reverse("shared", args=[scene.locked_link])),
        "shared-closed": Address(reverse("shared", args=["nothing"]), 404),
        "anonymous-404": Address("/nowhere/", 404),
    }


def test_every_page_in_its_four_looks(as_person: Open):
    scene = staged(make_world())
    world = scene.world
    found = look_at(windows(as_person, world.manager), {**places(scene), **artifacts(scene), **back_office(scene)})
    found |= look_at(windows(as_person, None), open_to_all(scene))
    refused = {"404": Address("/nowhere/", 404), "403": Address(reverse("system"), 403)}
    found |= look_at(windows(as_person, world.operator), refused)
    assert not found, "\n".join(f"{where}: {what}" for where, what in found.items())


def test_pages_of_refusals_pass_too(as_person: Open, monkeypatch: pytest.MonkeyPatch):
    """What no address alone leads to: a form that is too old, one that is too large, and a page that breaks."""
    world = make_world()
    submit_intake(world.engagement, brief(), [], by=world.operator)
    monkeypatch.setattr("workspace.lists.views.campaigns_context", lambda *args: 1 / 0)
    for look, page in windows(as_person, world.manager).items():
        page.goto(f"{reverse('artifact', args=[world.engagement.pk, 'intake'])}?panel=comments")
        page.fill("#comment-text", NAME)
        page.evaluate("for (const one of document.getElementsByName('csrfmiddlewaretoken')) one.value = 'x'.repeat(64)")
        page.get_by_role("button", name="Comment", exact=True).click()
        page.get_by_role("button", name="Send it again").wait_for()
        assert found_here(page, f"403-csrf-{look}") == []
        page.evaluate(TOO_MANY)
        page.get_by_text("could not be understood").wait_for()
        assert found_here(page, f"400-{look}") == []
        page.goto(reverse("campaigns"))
        page.get_by_text("went wrong on our side").wait_for()
        assert found_here(page, f"500-{look}") == []


def found_here(page: Page, name: str) -> list[str]:
    keep(page, name)
    return [*violations(page), *too_wide(page)]


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
    keep(page, "palette")
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
    user = getattr(make_world(), who)
    names = ["home", "campaigns", "engagements", "learn", *(["system"] if who == "admin" else [])]
    addresses = {f"{who}-{name}": Address(reverse(name)) for name in names}
    assert look_at(windows(as_person, user), addresses) == {}
