"""Test every address with every kind of user, by the table in tests/pages/table.py."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client as Browser
from django.urls import get_resolver, reverse

from accounts.models import User
from accounts.types import Role
from clients.models import Engagement, Membership
from jobs.models import Job
from jobs.types import JOB_ACTIONS, PlanAction
from tests.pages.scenes import Scene, make_scene
from tests.pages.table import ANSWERS, MATRIX, TABLE, Row, address, engagement, names, url_of

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def scene(django_db_setup: None, django_db_blocker: Any) -> Iterator[Scene]:
    """Share one world for the whole table; each request is rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_scene()
        transaction.set_rollback(True)


def test_every_address_has_a_row():
    assert set(names(get_resolver())) == set(map(address, ANSWERS)) == set(map(address, TABLE))


def test_every_role_has_a_row_in_the_matrix():
    assert {*Role.values, "anonymous", "outsider", "foreign"} == set(MATRIX)


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_each_address_answers_each_person_as_the_table_says(scene: Scene, name: str):
    row, url = TABLE[name], url_of(scene, name)
    assert row.statuses() == {who: answer(scene, who, url, row.method) for who in MATRIX}


def answer(scene: Scene, who: str, url: str, method: str) -> int:
    browser = Browser(raise_request_exception=True)
    with transaction.atomic():
        user = scene.person(who)
        if isinstance(user, User):
            browser.force_login(user)
        status: int = getattr(browser, method)(url).status_code
        transaction.set_rollback(True)
    return status


@pytest.mark.parametrize("act", PlanAction)
@pytest.mark.parametrize("method", ["get", "post"])
def test_each_act_on_a_plan_is_for_those_who_may_and_for_nobody_else(scene: Scene, act: PlanAction, method: str):
    """Operators and account managers may run jobs; only account managers set the autonomy level."""
    target = ["positioning"] if act in JOB_ACTIONS else ["strategy"] if act is PlanAction.REGENERATE else []
    url = reverse("plan-action-on" if target else "plan-action", args=[scene.engagement.pk, act, *target])
    well = 200 if method == "get" else 302
    row = Row("decide" if act in (PlanAction.MANUAL, PlanAction.ASSISTED) else "work", None, ok=well)
    assert row.statuses() == {who: answer(scene, who, url, method) for who in MATRIX}


_BUTTONS = ("submit", "fill", "copy", "plan", "review", "back", "keep")
LEADS_TO_ITS_FORM = (
    *("package-share", "shared-pin", "intake-ask", "intake-new-open"),
    *(f"intake{new}-{verb}" for new in ("", "-new") for verb in _BUTTONS),
)
"""Addresses that redirect a GET to their form and change nothing: a form whose PIN was left out is filled in again, and
the pages of the intake's buttons may be reloaded."""


@pytest.mark.parametrize(
    "name", sorted(name for name, row in TABLE.items() if row.method == "post" and name != "theme")
)
def test_what_changes_something_takes_no_get(scene: Scene, name: str):
    url = url_of(scene, name)
    expected = 302 if name in LEADS_TO_ITS_FORM else 307 if name.startswith("admin:") else 405
    assert answer(scene, "account_manager", url, "get") == expected


def test_a_former_member_sees_nothing(scene: Scene):
    with transaction.atomic():
        Membership.objects.filter(user=scene.world.manager).update(active=False)
        browser = Browser()
        browser.force_login(scene.world.manager)
        assert browser.get(reverse("engagement", args=engagement(scene))).status_code == 404
        transaction.set_rollback(True)


def test_an_inactive_person_is_logged_out(scene: Scene):
    browser = Browser()
    with transaction.atomic():
        browser.force_login(scene.world.operator)
        User.objects.filter(pk=scene.world.operator.pk).update(is_active=False)
        assert browser.get(reverse("home")).status_code == 302
        transaction.set_rollback(True)


def test_the_engagement_of_one_client_does_not_open_the_artifact_of_another(scene: Scene):
    other: Engagement = scene.rough
    job = Job.objects.filter(engagement=scene.engagement)[0]
    browser = Browser()
    browser.force_login(scene.world.manager)
    assert browser.post(reverse("job-retry", args=[other.pk, job.pk])).status_code == 404
