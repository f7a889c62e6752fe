"""Test the back office: what account managers can do there, and that nothing else is possible."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.contrib.messages import get_messages
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from accounts.types import Role
from artifacts.actions import sources_to_record
from artifacts.admin import ArtifactAdmin
from artifacts.models import Artifact
from artifacts.services import update_artifact
from clients.models import Client, Membership
from tests.artifacts.scenes import approved, draft, edit, now, text
from tests.builders import World, browser_of, make_member, make_user

LIST = "admin:artifacts_artifact_changelist"


@pytest.fixture
def office(world: World) -> Browser:
    return browser_of(world.manager)


def page(artifact: Artifact, name: str = "change", *more: Any) -> str:
    return reverse(f"admin:artifacts_artifact_{name}", args=[artifact.pk, *more])


def act(office: Browser, artifact: Artifact, verb: str, words: str = "", version: int | None = None) -> Any:
    seen = [f"{type_}:{hash_}" for type_, hash_ in sources_to_record(artifact).hashes.items()]
    data = {"text": words, "expected_version": version or artifact.version, "source": seen}
    return office.post(page(artifact, "act", verb), data)


def said(answer: Any) -> list[str]:
    return [str(message) for message in get_messages(answer.wsgi_request)]


# -- decisions ------------------------------------------------------------------------------------


def test_an_account_manager_approves_with_a_comment(world: World, office: Browser):
    answer = act(office, draft(world), "approve", "Reads well.")
    assert said(answer) == ["Client Intake v1 approved. Strategy unlocked."]
    assert now(world, "intake").decisions.get().comment == "Reads well."


def test_requested_changes_need_a_comment(world: World, office: Browser):
    answer = act(office, draft(world), "request-changes")
    assert said(answer) == ["Nothing changed: Say what should change."]


def test_a_manager_asks_for_changes(world: World, office: Browser):
    act(office, draft(world), "request-changes", "Name the audience.")
    assert now(world, "intake").decisions.get().verdict == "changes_requested"


def test_a_manager_flags_what_is_approved(world: World, office: Browser):
    act(office, approved(world), "flag", "Prices changed.")
    assert now(world, "intake").flag_reason == "Prices changed."


def test_a_manager_archives(world: World, office: Browser):
    act(office, draft(world), "archive")
    assert now(world, "intake").status == "archived"


def test_a_manager_marks_stale_work_as_still_valid(world: World, office: Browser):
    approved(world, "strategy")
    edit(world, "intake", "warmer")
    act(office, now(world, "intake"), "approve")
    act(office, now(world, "strategy"), "still-valid", "Only a word changed.")
    assert now(world, "strategy").status == "approved"


def test_a_second_click_on_approve_gets_a_sentence(world: World, office: Browser):
    artifact = draft(world)
    act(office, artifact, "approve")
    sentence = said(act(office, artifact, "approve"))[-1]
    assert sentence.startswith("Nothing changed: Ana approved intake v1 at ")


def test_a_page_that_is_out_of_date_never_approves_unseen_text(world: World, office: Browser):
    artifact = draft(world)
    edit(world, "intake", "colder")
    [sentence] = said(act(office, artifact, "approve", version=1))
    assert "you were looking at v1 of intake, but Ola" in sentence
    assert now(world, "intake").status == "revised"


def test_an_approval_without_a_version_approves_nothing(world: World, office: Browser):
    artifact = draft(world)
    office.post(page(artifact, "act", "approve"), {"text": "Fine."})
    assert now(world, "intake").status == "draft"


def test_approving_ones_own_work_is_refused_with_a_sentence(world: World, office: Browser):
    [sentence] = said(act(office, draft(world, by=world.manager), "approve"))
    assert sentence == (
        "Nothing changed: You wrote or started part of intake v1: another account manager must approve it."
    )


def test_the_page_of_ones_own_work_says_why_it_cannot_be_approved(world: World, office: Browser):
    html = office.get(page(draft(world, by=world.manager))).content.decode()
    assert 'aria-disabled="true"' in html
    assert "another account manager must approve it" in html


def test_a_manager_of_one_client_who_is_operator_of_another_cannot_approve_there(world: World):
    person = make_user("both", is_staff=True)
    make_member(person, world.other_engagement.client, Role.ACCOUNT_MANAGER)
    make_member(person, world.engagement.client, Role.OPERATOR)
    answer = act(browser_of(person), draft(world), "approve")
    assert (answer.status_code, now(world, "intake").status) == (403, "draft")


def test_whoever_only_operates_is_offered_no_approval(world: World):
    person = make_user("both", is_staff=True)
    make_member(person, world.other_engagement.client, Role.ACCOUNT_MANAGER)
    make_member(person, world.engagement.client, Role.OPERATOR)
    html = browser_of(person).get(page(draft(world))).content.decode()
    assert "/act/approve/" not in html


# -- side doors -----------------------------------------------------------------------------------


def test_a_post_to_the_change_page_changes_nothing(world: World, office: Browser):
    artifact = draft(world)
    forged = {"status": "approved", "version": 9, "approved_by": world.manager.pk, "content": "{}", "_save": "Save"}
    assert office.post(page(artifact), forged).status_code == 403
    assert (now(world, "intake").status, now(world, "intake").version) == ("draft", 1)


def test_the_change_page_holds_no_field_of_the_artifact(world: World, office: Browser):
    html = office.get(page(draft(world))).content.decode()
    assert not [name for name in ("status", "version", "content", "approved_by") if f'name="{name}"' in html]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_history_pages_take_no_write(world: World, office: Browser, method: str):
    artifact = draft(world)
    edit(world, "intake", "colder")
    first = artifact.history.last()
    urls = [page(artifact, "history"), page(artifact, "simple_history", first.history_id)]
    assert [getattr(office, method)(url).status_code for url in urls] == [405, 405]
    assert now(world, "intake").version == 2


def test_no_list_deletes_what_is_selected(world: World, office: Browser):
    artifact = draft(world)
    office.post(reverse(LIST), {"action": "delete_selected", "_selected_action": artifact.pk, "post": "yes"})
    assert Artifact.objects.filter(pk=artifact.pk).exists()


def test_no_model_of_the_back_office_deletes(world: World, rf: Any):
    request = rf.get("/")
    request.user = world.admin
    assert [m for m, a in admin.site._registry.items() if a.has_delete_permission(request)] == []


def test_groups_are_not_in_the_back_office():
    assert not admin.site.is_registered(Group)


@pytest.mark.parametrize("query", ["engagement__client__name__startswith=F", "content__tone_voice=x", "id__in=1"])
def test_a_list_cannot_be_probed_by_its_address(world: World, office: Browser, query: str):
    answer = office.get(f"{reverse(LIST)}?{query}")
    assert answer.status_code in (302, 400)


# -- what is seen ---------------------------------------------------------------------------------


def test_the_list_shows_ones_own_clients_only(world: World):
    person = make_user("elsewhere", is_staff=True)
    make_member(person, Client.objects.create(name="Elsewhere"), Role.ACCOUNT_MANAGER)
    draft(world)
    assert "Fen &amp; Fallow" not in browser_of(person).get(reverse(LIST)).content.decode()


def test_the_client_filter_names_ones_own_clients_only(world: World, office: Browser):
    Client.objects.create(name="Somebody else")
    html = office.get(reverse(LIST)).content.decode()
    assert "Ledgerlane" in html
    assert "Somebody else" not in html


@pytest.mark.parametrize(("by", "rows"), [("operator", 1), ("manager", 0)])
def test_the_filter_for_my_approval_leaves_out_ones_own_work(world: World, office: Browser, by: str, rows: int):
    draft(world, by=getattr(world, by))
    answer = office.get(reverse(LIST), {"awaiting": "me"})
    assert answer.context["cl"].result_count == rows


@pytest.mark.parametrize("query", ["type__exact=intake", "status__exact=draft", "client={client}", "awaiting=review"])
def test_the_list_filters(world: World, office: Browser, query: str):
    draft(world)
    url = f"{reverse(LIST)}?{query.format(client=world.engagement.client_id)}"
    assert office.get(url).status_code == 200


def test_the_history_shows_who_and_why(world: World, office: Browser):
    artifact = draft(world)
    act(office, artifact, "approve", "Good to go.")
    html = office.get(page(artifact, "history")).content.decode()
    assert "Good to go." in html
    assert "Ana" in html


def test_a_row_of_the_history_shows_what_it_changed(world: World, office: Browser):
    artifact = draft(world)
    update_artifact(artifact, content=text("calm and dry"), by=world.operator)
    html = office.get(page(artifact, "simple_history", artifact.history.first().history_id)).content.decode()
    assert "warm and plain" in html
    assert "calm and dry" in html


def test_content_from_a_brief_is_plain_text(world: World, office: Browser):
    artifact = draft(world, words="<script>alert(1)</script>{{7*7}}")
    html = office.get(page(artifact)).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;{{7*7}}" in html


# -- many at once ---------------------------------------------------------------------------------


def bulk(office: Browser, action: str, artifacts: list[Artifact], words: str = "", **more: Any) -> Any:
    data = {"action": action, "_selected_action": [a.pk for a in artifacts], "text": words, "index": 0, **more}
    return office.post(reverse(LIST), data)


def versions(artifacts: list[Artifact]) -> dict[str, Any]:
    return {"confirmed": "1", **{f"version_{a.pk}": a.version for a in artifacts}}


def test_a_bulk_approval_shows_the_versions_first(world: World, office: Browser):
    artifact = draft(world)
    html = bulk(office, "approve_selected", [artifact]).content.decode()
    assert f'name="version_{artifact.pk}" value="1"' in html
    assert now(world, "intake").status == "draft"


def test_a_bulk_approval_has_an_outcome_for_each(world: World, office: Browser):
    chosen = [draft(world), draft(world, "strategy", by=world.manager)]
    sentences = said(bulk(office, "approve_selected", chosen, **versions(chosen)))
    assert "Client Intake v1 approved. Strategy unlocked." in sentences[0]
    assert "another account manager must approve it" in sentences[1]


def test_a_bulk_approval_passes_over_what_was_edited_meanwhile(world: World, office: Browser):
    artifact = draft(world)
    edit(world, "intake", "colder")
    [sentence] = said(bulk(office, "approve_selected", [artifact], **versions([artifact])))
    assert "you were looking at v1" in sentence


@pytest.mark.parametrize(
    ("action", "make", "status"),
    [("flag_selected", approved, "flagged_for_review"), ("archive_selected", draft, "archived")],
)
def test_other_bulk_acts(world: World, office: Browser, action: str, make: Callable[..., Artifact], status: str):
    chosen = [make(world)]
    bulk(office, action, chosen, "Look again.", **versions(chosen))
    assert now(world, "intake").status == status


def test_the_list_asks_the_same_with_few_and_many(world: World, office: Browser):
    draft(world)
    few = queries(office, reverse(LIST))
    for kind in ("strategy", "creatives", "execution", "monitoring", "delivery"):
        draft(world, kind)
    assert queries(office, reverse(LIST)) == few <= 11


def queries(office: Browser, url: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        office.get(url)
    return len(asked)


# -- people and clients ---------------------------------------------------------------------------


def test_an_agency_admin_makes_a_person_without_a_password(world: World):
    data = {"username": "nia", "first_name": "Nia", "last_name": "N", "email": "n@a.example", "is_active": "on"}
    forged = {"is_superuser": "on", "groups": "1", "password": "sesame and more"}
    browser_of(world.admin).post(reverse("admin:accounts_user_add"), {**data, **forged, "preset": "manager"})
    made = User.objects.get(username="nia")
    assert (made.is_staff, made.is_superuser, made.has_usable_password()) == (True, False, False)


def test_nobody_changes_their_own_roles(world: World):
    url = reverse("admin:accounts_user_change", args=[world.admin.pk])
    assert browser_of(world.admin).post(url, {"preset": "operator", "is_active": "on"}).status_code == 403


def test_an_account_manager_changes_no_person(world: World, office: Browser):
    url = reverse("admin:accounts_user_change", args=[world.operator.pk])
    assert office.post(url, {"preset": "admin", "is_active": "on"}).status_code == 403


def test_a_superuser_is_not_changed_in_the_back_office(world: World):
    root = make_user("root", is_superuser=True, is_staff=True)
    url = reverse("admin:accounts_user_change", args=[root.pk])
    assert browser_of(world.admin).post(url, {"email": "mine@evil.example", "preset": "admin"}).status_code == 403


def test_a_membership_is_granted_through_the_service(world: World):
    data = {"client": world.engagement.client_id, "user": world.outsider.pk, "role": "account_manager"}
    browser_of(world.admin).post(reverse("admin:clients_membership_add"), data)
    assert Membership.objects.get(user=world.outsider).granted_by == world.admin


def test_an_account_manager_appoints_no_account_manager(world: World, office: Browser):
    data = {"client": world.engagement.client_id, "user": world.outsider.pk, "role": "account_manager"}
    assert office.post(reverse("admin:clients_membership_add"), data).status_code == 200
    assert not Membership.objects.filter(user=world.outsider).exists()


def test_nobody_grants_themselves_a_role(world: World):
    data = {"client": world.engagement.client_id, "user": world.admin.pk, "role": "operator"}
    browser_of(world.admin).post(reverse("admin:clients_membership_add"), data)
    assert not Membership.objects.filter(user=world.admin).exists()


def test_a_membership_is_revoked_and_stays_as_a_row(world: World, office: Browser):
    membership = Membership.objects.get(user=world.operator, client=world.engagement.client)
    office.post(reverse("admin:clients_membership_act", args=[membership.pk, "revoke"]), {"text": ""})
    membership.refresh_from_db()
    assert not membership.active


def test_self_approval_is_a_policy_with_a_reason(world: World):
    url = reverse("admin:clients_client_act", args=[world.engagement.client_id, "allow-self-approval"])
    office = browser_of(world.admin)
    assert office.post(url, {"text": ""}).status_code == 200
    office.post(url, {"text": "A one-person shop."})
    assert Client.objects.get(pk=world.engagement.client_id).self_approval_reason == "A one-person shop."


def test_a_client_is_not_edited_by_its_form(world: World):
    url = reverse("admin:clients_client_change", args=[world.engagement.client_id])
    assert browser_of(world.admin).post(url, {"name": "X", "self_approval": "on"}).status_code == 403


def test_the_artifact_admin_adds_changes_and_deletes_nothing(world: World, rf: Any):
    request = rf.get("/")
    request.user = world.manager
    office = ArtifactAdmin(Artifact, admin.site)
    asked = (office.has_add_permission, office.has_change_permission, office.has_delete_permission)
    assert [ask(request) for ask in asked] == [False, False, False]
