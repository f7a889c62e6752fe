"""How far a reader has to travel: a submitted intake and a job's end come back to few files that were left."""

from __future__ import annotations

import os

import pytest

from artifacts.services import approve_artifact
from intake.services import submit_intake
from jobs.engine import runner
from tests.builders import World, brief, browser_of, make_world
from tests.intake.browsing import address, form_data, intake_of, submitted
from tests.traces import Call, main_line, returns, told, traced, visits

pytestmark = pytest.mark.django_db(transaction=True)
INTAKE_RETURNS, END_RETURNS = 22, 5
"""On 30 November 2026, before the ways were shortened: 45 and 12."""


def report(name: str, calls: list[Call]) -> None:
    if os.environ.get("AICMO_TRACES") == "1":
        found = visits(main_line(calls))
        print(f"\n{name}: {len(found)} visits, {len(set(found))} files, {returns(calls)} returns")  # noqa: T201
        print(told(calls))  # noqa: T201


def submission(world: World) -> list[Call]:
    """The request that submits a changed brief from the page."""
    submitted(world)
    browser, url = browser_of(world.operator), address(world)
    data = {**form_data(browser, url), "tone_voice": "Louder and shorter."}
    calls = traced(lambda: browser.post(address(world, "submit"), data))
    assert intake_of(world).version == 2
    return calls


def end_of_a_job(world: World, monkeypatch: pytest.MonkeyPatch) -> list[Call]:
    """The end of the last job of a module: its artifact is assembled, and its managers are told."""
    intake = submit_intake(world.engagement, brief(), ["positioning", "video_scripts"], by=world.operator)
    approve_artifact(intake, by=world.manager)
    calls: list[Call] = []
    settle = runner._settle
    monkeypatch.setattr(runner, "_settle", lambda *given: calls.extend(traced(lambda: settle(*given))))
    runner.run_ready(intake.engagement.plan.pk)
    assert world.engagement.artifacts.filter(type="strategy").exists()
    return calls


def test_a_submitted_intake_is_a_short_trip():
    calls = submission(make_world())
    report("A submitted intake", calls)
    assert returns(calls) <= INTAKE_RETURNS


def test_the_end_of_a_job_is_a_short_trip(monkeypatch: pytest.MonkeyPatch):
    calls = end_of_a_job(make_world(), monkeypatch)
    report("A job's end", calls)
    assert returns(calls) <= END_RETURNS


def test_coming_back_to_a_file_is_counted():
    there, away = Call("jobs/a.py", "f"), Call("jobs/b.py", "g")
    assert returns([there, away]) == 0
    assert returns([there, away, Call("jobs/a.py", "h")]) == 1
    assert returns([there, Call("jobs/types.py", "t"), Call("jobs/a.py", "h")]) == 0
