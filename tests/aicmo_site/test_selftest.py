"""Test the self-test: it passes, leaves nothing behind, and each of its tests fails without its mechanism."""

from __future__ import annotations

from unittest import mock

import pytest

from accounts.models import AuditEvent, User
from aicmo_site.demo.samples import samples
from artifacts import selftest
from artifacts.models import Artifact
from artifacts.selftest import FAIL, PASS, WARN, run_selftest
from artifacts.types import Gate, Reason, Sources
from clients.models import Client

pytestmark = pytest.mark.django_db

CLOSED = Gate(False, [Reason("closed", "intake (draft - must be approved)")])
OPEN = Gate(True, [])


def outcomes():
    return {result.number: result.outcome for result in run_selftest(samples())}


def test_all_eight_pass():
    assert outcomes() == dict.fromkeys(range(1, 9), PASS)


def test_nothing_is_left_behind():
    run_selftest(samples())
    assert not any(model.objects.exists() for model in (Artifact, Client, User, AuditEvent))


def test_warnings_of_the_brief_are_shown_as_such():
    found = samples()
    found["intake"]["pain_points"] = ""
    assert run_selftest(found)[0].outcome == WARN


def test_a_failing_step_says_why():
    found = samples()
    found["intake"]["client_name"] = ""
    assert "Brand/Client Name" in run_selftest(found)[0].detail


def test_1_fails_when_creating_writes_nothing():
    def nothing(engagement, type, content, *, by):
        return Artifact(engagement=engagement, type=type)

    with mock.patch("artifacts.services.create_artifact", nothing):
        assert outcomes()[1] == FAIL


@pytest.mark.parametrize("number", [2, 6])
def test_2_and_6_fail_when_the_gate_is_always_open(number):
    with mock.patch.object(selftest, "check_gating", return_value=OPEN):
        assert outcomes()[number] == FAIL


def test_3_fails_when_approving_does_nothing():
    with mock.patch("artifacts.services.approve_artifact", side_effect=lambda artifact, **given: artifact):
        assert outcomes()[3] == FAIL


@pytest.mark.parametrize("number", [4, 7])
def test_4_and_7_fail_when_the_gate_is_always_shut(number):
    with mock.patch.object(selftest, "check_gating", return_value=CLOSED):
        assert outcomes()[number] == FAIL


def test_5_fails_when_sources_are_not_recorded():
    with mock.patch("artifacts._persistence.sources_from", return_value=Sources({}, {})):
        assert outcomes()[5] == FAIL


def test_8_fails_without_the_cascade():
    with mock.patch("artifacts.services._cascade", return_value=[]):
        assert outcomes()[8] == FAIL
