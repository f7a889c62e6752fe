"""What a client and an account manager see of a package, in a real browser: nothing for axe, nothing too wide."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from accounts.models import AuditEvent, Notification
from delivery.models import ClientAnswer, Package
from delivery.sharing import create_link, revoke_link
from tests.builders import World, make_world
from tests.delivery.scenes import make_next, make_package
from tests.e2e.conftest import Open
from tests.e2e.looks import Address, look_at, windows

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PIN = "482913"


@pytest.fixture
def world(settings: Any, tmp_path: Path) -> World:
    settings.MEDIA_ROOT = tmp_path / "media"
    return make_world()


def shared(package: Package, world: World, **options: Any) -> str:
    _, token = create_link(package, by=world.manager, recipient="Mara Okafor", **options)
    return reverse("shared", args=[token])


def test_the_client_s_pages_in_every_look(as_person: Open, world: World):
    package = make_package(world)
    gone, token = create_link(package, by=world.manager, recipient="Mara")
    revoke_link(gone, by=world.manager)
    urls = {
        "shared": shared(package, world),
        "shared-pin": shared(package, world, pin=PIN),
    }
    pages = windows(as_person, None)
    assert look_at(pages, {name: Address(url) for name, url in urls.items()}) == {}
    closed = next(iter(pages.values())).request.get(reverse("shared", args=[token]))
    assert closed.status == 404
    assert "This link is not valid" in closed.text()


def test_the_staff_s_pages_in_every_look(as_person: Open, world: World):
    older = make_package(world)
    newer = make_next(world, report_pdf=b"%PDF-1.7 two")
    urls = {
        "packages": reverse("packages", args=[world.engagement.pk]),
        "package": reverse("package", args=[newer.public_id]),
        "package-superseded": reverse("package", args=[older.public_id]),
        "package-verify": reverse("package-verify", args=[newer.public_id]),
        "package-compare": reverse("package-compare", args=[older.public_id, newer.public_id]),
    }
    found = look_at(windows(as_person, world.manager), {name: Address(url) for name, url in urls.items()})
    assert found == {}


def test_looking_changes_nothing_and_an_answer_reaches_the_account_manager(as_person: Open, world: World):
    address = shared(make_package(world), world, pin=PIN)
    before = Notification.objects.count(), AuditEvent.objects.count()
    page = as_person(script=False)
    page.goto(address)
    page.get_by_label("PIN").fill(PIN)
    page.get_by_role("button", name="Open").click()
    expect(page.get_by_label("Your name")).to_be_visible()
    page.reload()
    assert before == (Notification.objects.count(), AuditEvent.objects.count())
    page.get_by_label("Your name").fill("Mara Okafor")
    page.get_by_label("Comment").fill("Please move Friday's post to Monday.")
    page.get_by_role("button", name="Ask for changes").click()
    expect(page.get_by_text("Your answer was recorded")).to_be_visible()
    assert ClientAnswer.objects.get().verdict == "changes"
    told = Notification.objects.filter(user=world.manager).latest("pk")
    assert "Mara Okafor asks for changes" in str(told.text)


def test_a_person_drops_a_copy_and_reads_what_differs(as_person: Open, world: World):
    page = as_person(world.operator)
    page.goto(reverse("package-verify", args=[make_package(world).public_id]))
    copy = {"name": "report.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 forged"}
    page.set_input_files("#copy", copy)  # type: ignore[arg-type]
    page.get_by_role("button", name="Check this copy").click()
    expect(page.get_by_role("heading", name=re.compile("Not what was sealed"))).to_be_visible()
    expect(page.get_by_text("report.pdf is not the file on record")).to_be_visible()
