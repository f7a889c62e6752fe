"""Test who is notified of what, in the product and by e-mail; never the one who did it."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from django.test import Client as Browser
from django.urls import reverse

from accounts.models import Notification, User
from accounts.services import mark_read, notify
from artifacts.notifications import NOTICES, Notice
from artifacts.services import (
    approve_artifact,
    archive_artifact,
    flag_artifact_for_review,
    mark_still_valid,
    request_changes,
    revoke_approval,
    submit_for_review,
)
from clients.policy import managers
from tests.artifacts.scenes import approved, draft, edit, now
from tests.builders import World, make_user

ROOT = Path(__file__).resolve().parents[2]
UPPER = ("artifacts", "clients", "delivery", "intake", "jobs")


@pytest.fixture(autouse=True)
def nothing_told_yet(world: World) -> None:
    Notification.objects.all().delete()


def told(user: User) -> list[str]:
    found = Notification.objects.filter(user=user).order_by("pk").values_list("text", flat=True)
    return [text.removeprefix("Fen & Fallow · Launch: ") for text in found]


def everybody(world: World) -> set[User]:
    return {notification.user for notification in Notification.objects.all()}


# -- what, to whom --------------------------------------------------------------------------------


def test_asking_for_a_review_tells_the_managers(world: World):
    submit_for_review(draft(world), by=world.operator, comment="Please today.")
    assert told(world.manager) == ["Ola asks you to review Client Intake v1: Please today."]
    assert everybody(world) == {world.manager, world.second_manager}


def test_a_manager_who_asks_is_not_asked(world: World):
    submit_for_review(draft(world), by=world.manager)
    assert everybody(world) == {world.second_manager}


def test_an_approval_tells_who_wrote_it(world: World):
    approve_artifact(draft(world), by=world.manager)
    assert (told(world.operator), everybody(world)) == (["Ana approved Client Intake v1."], {world.operator})


def test_a_decision_also_tells_who_had_asked_for_it(world: World):
    artifact = submit_for_review(draft(world), by=world.second_manager)
    Notification.objects.all().delete()
    request_changes(artifact, by=world.manager, comment="Name the audience.")
    assert told(world.second_manager) == ["Ana asks for changes to Client Intake v1: Name the audience."]


def test_a_revocation_is_told_with_its_reason(world: World):
    intake = approved(world)
    Notification.objects.all().delete()
    revoke_approval(intake, by=world.manager, reason="Prices moved.")
    assert told(world.operator) == ["Ana took back the approval of Client Intake v1: Prices moved."]


def test_a_flag_by_a_person_is_told_to_managers_and_writers(world: World):
    intake = approved(world)
    Notification.objects.all().delete()
    flag_artifact_for_review(intake, by=world.manager, reason="Check the prices.")
    assert everybody(world) == {world.operator, world.second_manager}


def test_a_cascade_is_one_notification_for_all_that_it_flagged(world: World):
    approved(world, "creatives")
    Notification.objects.all().delete()
    edit(world, "intake", "bold", by=world.second_manager)
    assert told(world.manager) == ["out of date: Strategy, Creatives. Upstream intake changed from v1 to v2."]
    assert everybody(world) == {world.manager, world.operator}


def test_who_caused_a_cascade_is_not_told_of_it(world: World):
    approved(world, "strategy")
    Notification.objects.all().delete()
    edit(world, "intake", "bold")
    assert told(world.operator) == []


def test_still_valid_is_told_as_a_decision(world: World):
    approved(world, "strategy")
    approve_artifact(edit(world, "intake", "bold"), by=world.manager)
    Notification.objects.all().delete()
    mark_still_valid(now(world, "strategy"), by=world.manager, reason="Only the tone.")
    assert told(world.operator) == ["Ana marked Strategy v1 as still valid: Only the tone."]


def test_a_delivery_is_told_to_everybody_who_works_for_the_client(world: World):
    approved(world, "monitoring")
    delivery = draft(world, "delivery")
    Notification.objects.all().delete()
    approve_artifact(delivery, by=world.manager)
    assert told(world.operator) == ["Delivery v1 is delivered: Ana approved it and sealed the package."]
    assert everybody(world) == {world.operator, world.second_manager}


def test_a_writer_who_left_the_client_is_told_nothing(world: World):
    intake = draft(world)
    world.operator.memberships.update(active=False)
    approve_artifact(intake, by=world.manager)
    assert told(world.operator) == []


def test_what_is_rolled_back_is_not_told(world: World):
    intake = draft(world)
    with transaction.atomic():
        approve_artifact(intake, by=world.manager)
        transaction.set_rollback(True)
    assert everybody(world) == set()


# -- by e-mail ------------------------------------------------------------------------------------


def test_a_letter_leaves_after_the_commit_only(world: World, django_capture_on_commit_callbacks: Any):
    with django_capture_on_commit_callbacks(execute=True):
        submit_for_review(draft(world), by=world.operator)
        assert mail.outbox == []
    assert {letter.to[0] for letter in mail.outbox} == {world.manager.email, world.second_manager.email}


def test_a_letter_leads_to_the_page(world: World, django_capture_on_commit_callbacks: Any, settings: Any):
    settings.PUBLIC_URL = "https://aicmo.agency.example"
    with django_capture_on_commit_callbacks(execute=True):
        submit_for_review(draft(world), by=world.manager)
    (letter,) = mail.outbox
    assert f"https://aicmo.agency.example/e/{world.engagement.pk}/intake/" in letter.body


def test_a_subject_stays_one_line_whatever_was_typed(world: World, django_capture_on_commit_callbacks: Any):
    with django_capture_on_commit_callbacks(execute=True):
        notify([world.manager], "One\r\nBcc: everybody@evil.example\n" + "x" * 300)
    assert "\n" not in mail.outbox[0].subject
    assert len(mail.outbox[0].subject) < 200


@pytest.mark.parametrize("fields", [{"email": ""}, {"is_active": False}])
def test_who_has_no_address_or_left_gets_no_letter(
    world: World, django_capture_on_commit_callbacks: Any, fields: dict[str, Any]
):
    person = make_user("quiet")
    for name, value in fields.items():
        setattr(person, name, value)
    with django_capture_on_commit_callbacks(execute=True):
        notify([person], "Hello")
    assert mail.outbox == []


def test_a_mail_server_that_is_away_is_logged_and_changes_nothing(
    world: World,
    django_capture_on_commit_callbacks: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
):
    def refused(self: Any, letters: Any) -> int:
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refused)
    with caplog.at_level(logging.ERROR), django_capture_on_commit_callbacks(execute=True):
        submit_for_review(draft(world), by=world.operator)
    assert "could not be sent by e-mail" in caplog.text
    assert everybody(world) == {world.manager, world.second_manager}


# -- what a new one takes -------------------------------------------------------------------------


def test_a_new_notification_is_one_row_of_the_table(
    world: World, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
):
    artifact = draft(world)
    archived = Notice("{who} archived {what}", lambda artifact: managers(artifact.engagement.client_id))
    monkeypatch.setitem(NOTICES, "archive", archived)
    with django_capture_on_commit_callbacks(execute=True):
        archive_artifact(artifact, by=world.manager, reason="The campaign was called off.")
    assert told(world.second_manager) == ["Ana archived Client Intake v1: The campaign was called off."]
    assert [letter.to for letter in mail.outbox] == [[world.second_manager.email]]


def test_without_that_row_nobody_is_told(world: World):
    archive_artifact(draft(world), by=world.manager, reason="The campaign was called off.")
    assert everybody(world) == set()


def test_people_are_notified_by_the_modules_of_that_name_only():
    """Whoever looks for a notification finds its text, its readers and its moment there."""
    callers = {str(path.relative_to(ROOT)) for path in sources() if re.search(r"\bnotify\(", path.read_text())}
    homes = {"artifacts/notifications.py", "delivery/notifications.py", "jobs/notifications.py"}
    assert callers == {"accounts/services.py", *homes}


def sources() -> list[Path]:
    return [path for app in ("accounts", "aicmo_site", *UPPER) for path in (ROOT / app).rglob("*.py")]


# -- the page -------------------------------------------------------------------------------------


@pytest.fixture
def manager(world: World) -> Browser:
    browser = Browser()
    browser.force_login(world.manager)
    return browser


def bell(browser: Browser) -> str:
    page = browser.get(reverse("notifications")).content.decode()
    return page.partition('class="count">')[2].partition("<")[0]


def test_the_bell_counts_what_is_unread(world: World, manager: Browser):
    notify([world.manager], "One")
    notify([world.manager], "Two")
    assert bell(manager) == "2"


def test_opening_one_marks_it_as_read_and_leads_there(world: World, manager: Browser):
    notify([world.manager], "One", url="/e/1/intake/")
    answer = manager.post(reverse("notification-read", args=[Notification.objects.get().pk]))
    assert (answer["Location"], bell(manager)) == ("/e/1/intake/", "")


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example", ""])
def test_a_notification_never_leads_off_the_site(world: World, manager: Browser, address: str):
    notify([world.manager], "One", url=address)
    answer = manager.post(reverse("notification-read", args=[Notification.objects.get().pk]))
    assert answer["Location"] == reverse("notifications")


def test_looking_at_the_list_reads_nothing(world: World, manager: Browser):
    notify([world.manager], "One")
    manager.get(reverse("notifications"))
    assert bell(manager) == "1"


def test_all_are_marked_as_read_at_once_and_nobody_elses(world: World, manager: Browser):
    notify([world.manager, world.operator], "One")
    manager.post(reverse("notifications-read"))
    assert list(Notification.objects.filter(read_at=None).values_list("user", flat=True)) == [world.operator.pk]


def test_the_notification_of_somebody_else_is_not_found(world: World, manager: Browser):
    notify([world.operator], "One")
    assert manager.post(reverse("notification-read", args=[Notification.objects.get().pk])).status_code == 404


def test_reading_twice_counts_once(world: World):
    notify([world.manager], "One")
    assert [mark_read(world.manager), mark_read(world.manager)] == [1, 0]
