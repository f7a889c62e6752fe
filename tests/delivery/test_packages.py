"""The pages of an engagement's packages, and the checklist before a sealing."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from accounts.models import AuditEvent
from artifacts.services import approve_artifact, update_artifact
from artifacts.types import NotAllowed
from delivery.executor import assemble
from delivery.models import ChecklistTick
from delivery.packages import checklist
from delivery.packages.compare import compare
from tests.builders import World, make_approved
from tests.delivery.scenes import FILES, content, make_draft, make_next, make_package

pytestmark = pytest.mark.django_db


def seen(client: Any, name: str, *args: Any) -> str:
    text: str = client.get(reverse(name, args=args)).content.decode()
    return text


def states(artifact: Any) -> dict[str, bool]:
    return {item.key: item.done for item in checklist.checklist(artifact)}


# -- the checklist ------------------------------------------------------------------------------------------------


def test_what_can_be_computed_is_and_what_cannot_stays_open(world: World):
    found = states(make_draft(world))
    assert {key for key, done in found.items() if not done} == set(checklist.PERSONAL)


def test_a_missing_format_and_an_unapproved_part_are_open(world: World):
    artifact = make_draft(world, {"report.pdf": b"%PDF"})
    strategy = world.engagement.artifacts.get(type="strategy")
    update_artifact(
        strategy,
        content={
            **strategy.content,
            "sections": {
                **strategy.content["sections"],
                "positioning": {
                    **strategy.content["sections"]["positioning"],
                    "statement": "For people who wait, one shop that does not.",
                },
            },
        },
        by=world.operator,
    )
    assert not states(artifact)["completeness"]
    assert not states(artifact)["approvals"]


def test_a_logo_that_is_not_there_is_open(world: World, settings):
    settings.AGENCY_LOGO = "/nowhere/logo.png"
    assert not states(make_draft(world))["branding"]


def test_a_tick_names_the_person_and_holds_for_this_content_only(world: World):
    artifact = make_draft(world)
    checklist.sign_off(artifact, "legal", by=world.operator)
    checklist.sign_off(artifact, "legal", by=world.second_manager)
    item = next(i for i in checklist.checklist(artifact) if i.key == "legal")
    assert (item.done, item.by) == (True, "Ola")
    assert ChecklistTick.objects.count() == AuditEvent.objects.filter(action="delivery.vouch").count() == 1
    changed = update_artifact(artifact, content=content(world, {**FILES, "report.pdf": b"2"}), by=world.operator)
    assert not states(changed)["legal"]


def test_the_package_keeps_who_signed_off_and_what_nobody_did(world: World):
    artifact = make_draft(world)
    checklist.sign_off(artifact, "files", by=world.operator)
    approve_artifact(artifact, by=world.manager)
    record = {i["item"]: i for i in world.engagement.packages.get().record["checklist"]}
    assert record["files"]["by"] == "Ola"
    assert (record["legal"]["done"], record["legal"]["by"]) == (False, "")


def test_nobody_signs_off_after_the_sealing_or_from_outside_or_what_is_computed(world: World):
    artifact = make_draft(world)
    with pytest.raises(PermissionDenied):
        checklist.sign_off(artifact, "legal", by=world.outsider)
    with pytest.raises(NotAllowed, match="no such point"):
        checklist.sign_off(artifact, "approvals", by=world.operator)
    approve_artifact(artifact, by=world.manager)
    with pytest.raises(NotAllowed, match="its checklist is closed"):
        checklist.sign_off(artifact, "legal", by=world.operator)


# -- the pages ----------------------------------------------------------------------------------------------------


def test_the_page_says_what_is_missing_and_why(world: World, client):
    make_approved(world, "strategy")
    client.force_login(world.operator)
    text = seen(client, "packages", world.engagement.pk)
    assert "No package yet" in text
    assert "It does not exist yet." in text
    assert "v1, approved by Ana." in text


def test_a_draft_can_be_looked_at_and_signed_off(world: World, client):
    make_draft(world)
    client.force_login(world.operator)
    text = seen(client, "packages", world.engagement.pk)
    assert "Review and seal Delivery v1" in text
    opened = client.get(reverse("package-draft-file", args=[world.engagement.pk, "report.pdf"]))
    assert b"".join(opened.streaming_content) == FILES["report.pdf"]
    client.post(reverse("package-sign-off", args=[world.engagement.pk, "files"]))
    assert seen(client, "packages", world.engagement.pk).count("I did this") == 2


@pytest.mark.parametrize("name", ["manifest.json", "..", "other.pdf", "%2e%2e%2fsecret_key"])
def test_a_draft_gives_out_nothing_but_its_files(world: World, client, name: str):
    make_draft(world)
    client.force_login(world.operator)
    assert client.get(f"/e/{world.engagement.pk}/packages/draft/{name}").status_code == 404


def test_history_and_comparison_say_what_changed(world: World, client):
    old = make_package(world)
    new = make_next(world, report_pdf=b"%PDF-1.7 two")
    client.force_login(world.operator)
    text = seen(client, "packages", world.engagement.pk)
    assert text.count("Superseded") == 1
    assert text.index("Package 2") < text.index("Package 1")
    found = compare(old, new)
    assert {c.name: c.word for c in found.files} == {"report.pdf": "Changed", "deck.pptx": "Same", "assets.zip": "Same"}
    assert all(c.same for c in found.artifacts)
    assert "Changed" in seen(client, "package-compare", old.public_id, new.public_id)


def test_added_and_gone_files_have_their_words(world: World):
    old = make_package(world)
    artifact = world.engagement.artifacts.get(type="delivery")
    approve_artifact(
        update_artifact(artifact, content=content(world, {"report.pdf": b"x", "notes.txt": b"y"}), by=world.operator),
        by=world.manager,
    )
    words = {c.name: c.word for c in compare(old, world.engagement.packages.get(number=2)).files}
    assert (words["notes.txt"], words["deck.pptx"]) == ("Added", "Gone")


def test_pages_ask_the_database_no_more_for_more_packages(world: World, client, django_assert_max_num_queries):
    make_package(world)
    for number in range(3):
        make_next(world, report_pdf=b"%d" % number)
    client.force_login(world.manager)
    with django_assert_max_num_queries(26):
        seen(client, "packages", world.engagement.pk)


def test_what_has_no_picture_stands_in_the_content_and_on_the_checklist(world: World):
    artifact = make_draft(world)
    one = {"file": {"name": "report.pdf"}, "pack": {"files": []}, "undrawn": ["reel_cover_templates"]}
    made = assemble([("pdf_report", one), ("asset_zip", {**one, "file": {"name": "assets.zip"}, "undrawn": []})])
    assert made["undrawn"] == ["reel_cover_templates"]
    assert states(artifact)["pictures"]
    artifact.content = {**artifact.content, "undrawn": made["undrawn"]}
    item = next(i for i in checklist.checklist(artifact) if i.key == "pictures")
    assert (item.done, item.detail) == (False, "No picture could be drawn of: Reel cover templates.")
