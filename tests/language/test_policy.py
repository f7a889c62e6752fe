"""The leave that a client has for language models, in the back office: for agency admins, on record."""

from __future__ import annotations

import pytest
from django.urls import reverse

from accounts.models import AuditEvent
from jobs.llm.policy import set_language_policy
from jobs.models import LanguagePolicy
from tests.builders import make_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return make_world()


def add(client, who, world, **more):
    client.force_login(who)
    values = {"client": world.engagement.client_id, "allowed": "on", **more}
    return client.post(reverse("admin:jobs_languagepolicy_add"), values)


def test_an_agency_admin_allows_it_for_a_client_and_it_is_on_record(world, client):
    assert add(client, world.admin, world).status_code == 302
    assert LanguagePolicy.objects.get().set_by == world.admin
    assert AuditEvent.objects.get(action="client.language_policy").to_state == "allowed"


def test_an_account_manager_may_neither_decide_nor_look(world, client):
    assert add(client, world.manager, world).status_code == 403
    policy = set_language_policy(world.engagement.client, allowed=True, by=world.admin)
    assert client.get(reverse("admin:jobs_languagepolicy_change", args=[policy.pk])).status_code == 404
    assert client.post(act(policy, "forbid"), {"text": "x"}).status_code == 404
    assert LanguagePolicy.objects.get().allowed


def act(policy, verb):
    return reverse("admin:jobs_languagepolicy_act", args=[policy.pk, verb])


@pytest.mark.parametrize(("verb", "state"), [("forbid", "not allowed"), ("allow-prices", "allowed, prices too")])
def test_a_later_decision_needs_its_reason(world, client, verb, state):
    policy = set_language_policy(world.engagement.client, allowed=True, by=world.admin)
    client.force_login(world.admin)
    client.post(act(policy, verb), {"text": " "})
    assert AuditEvent.objects.filter(action="client.language_policy").count() == 1
    client.post(act(policy, verb), {"text": "The client asked for it."})
    event = AuditEvent.objects.filter(action="client.language_policy").latest("pk")
    assert (event.to_state, event.reason, event.actor) == (state, "The client asked for it.", world.admin)


def test_prices_never_leave_where_nothing_may(world, client):
    client.force_login(world.admin)
    values = {"client": world.engagement.client_id, "prices_may_leave": "on"}
    answer = client.post(reverse("admin:jobs_languagepolicy_add"), values)
    assert "Prices can only leave for a client that is allowed." in answer.content.decode()
    assert not LanguagePolicy.objects.exists()


def test_the_page_says_what_leaves_the_caps_and_the_day_so_far(world, client, settings):
    settings.LANGUAGE_CALLS_PER_DAY = 17
    policy = set_language_policy(world.engagement.client, allowed=True, by=world.admin)
    client.force_login(world.admin)
    text = client.get(reverse("admin:jobs_languagepolicy_change", args=[policy.pk])).content.decode()
    assert "target_audience" in text
    assert "budget_range" not in text
    assert "17 calls" in text
    assert "0 calls, 0 tokens" in text
    assert "None is configured" in text


def test_the_act_that_changes_nothing_is_not_offered(world, client):
    policy = set_language_policy(world.engagement.client, allowed=True, prices_may_leave=True, by=world.admin)
    client.force_login(world.admin)
    assert client.get(act(policy, "allow-prices")).status_code == 404
    assert client.get(act(policy, "allow")).status_code == 200
