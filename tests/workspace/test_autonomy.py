"""The Autonomy tab: what it shows, what it offers, and that an act is shown before it is done."""

from __future__ import annotations

import re
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape

from accounts.types import Role
from artifacts.services import approve_artifact, request_changes, submit_for_review, update_artifact
from intake.services import submit_intake
from jobs.engine import claims, runner
from jobs.llm.policy import set_language_policy
from jobs.models import GenerationPlan, Job, JobRun
from jobs.plans import estimates
from jobs.services import set_autonomy
from jobs.types import Autonomy, JobStatus, PlanAction
from tests.builders import World, brief, browser_of, make_member, make_world

pytestmark = pytest.mark.django_db
SEEN = re.compile(r'name="seen" value="(\w+)"')
FEW = ["positioning", "icp_definition", "video_scripts"]
WRITES = re.compile(r"^\s*(INSERT|UPDATE|DELETE)", re.IGNORECASE)


@pytest.fixture
def world() -> World:
    return make_world()


@pytest.fixture
def operator(world: World) -> Browser:
    return browser_of(world.operator)


def submitted(world: World, jobs: list[str] | str = "all") -> GenerationPlan:
    submit_intake(world.engagement, brief(), jobs, by=world.operator)
    return GenerationPlan.objects.get(engagement=world.engagement)


def approved(world: World, jobs: list[str] | str = "all") -> GenerationPlan:
    plan = submitted(world, jobs)
    approve_artifact(world.engagement.artifacts.get(type="intake"), by=world.manager)
    return plan


def manual(world: World) -> GenerationPlan:
    plan = submitted(world, FEW)
    set_autonomy(plan, Autonomy.MANUAL, by=world.manager)
    approve_artifact(world.engagement.artifacts.get(type="intake"), by=world.manager)
    return plan


def url(world: World, name: str = "autonomy", *args: Any) -> str:
    return reverse(name, args=[world.engagement.pk, *args])


def html(browser: Browser, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def tight(text: str) -> str:
    """Without white space beside tags: it shows in no cell, box or drawing."""
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", text)


def click(browser: Browser, address: str) -> str:
    """The page that shows the act, its button, and what the next page says."""
    seen = SEEN.search(html(browser, address))
    assert seen
    return post(browser, address, seen[1])


def post(browser: Browser, address: str, seen: str) -> str:
    answer = browser.post(address, {"seen": seen}, follow=True)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def status(job_type: str) -> str:
    return str(Job.objects.values_list("status", flat=True).get(type=job_type))


# -- the graph and the table --------------------------------------------------------------------------------------


def nodes(text: str) -> dict[str, str]:
    """Address and full name of each job in the graph."""
    return {name: to for to, name in re.findall(r'<a class="node [^"]*" href="([^"]+)" aria-label="([^"]+)"', text)}


def test_every_job_of_the_graph_is_a_link_with_its_whole_state_as_its_name(world: World, operator: Browser):
    approved(world)
    found = nodes(html(operator, url(world)))
    assert len(found) == 24
    assert found["Positioning: Ready for a free worker"] == url(world, "job", "positioning")
    assert "Video scripts: Waiting for strategy (missing); 6 jobs of Strategy" in found


def test_the_graph_has_a_line_into_and_out_of_every_job(world: World, operator: Browser):
    approved(world, FEW)
    assert html(operator, url(world)).count('<path class="line ') == 2 * len(FEW)


def test_a_module_that_is_needed_and_not_in_the_plan_is_drawn_with_its_approval(world: World, operator: Browser):
    submitted(world, ["hashtag_sets"])
    text = html(operator, url(world))
    assert text.count("not in the plan") == 2
    assert 'aria-label="Creatives: Locked, opens Execution and Delivery"' in text


def test_the_table_says_the_same_as_the_graph(world: World, operator: Browser):
    approved(world)
    text = html(operator, url(world))
    assert len(re.findall(r'<tr id="job-\w+">', text)) == len(nodes(text))


def places(text: str) -> list[str]:
    """The links of the graph in the order of the Tab key: jobs by name, approvals in capitals."""
    found = re.findall(r'<a class="(node|approval) [^"]*" href="[^"]+" aria-label="([^:"]+?)(?: v\d+)?:', text)
    return [name.upper() if kind == "approval" else name for kind, name in found]


def test_one_goes_through_the_graph_column_after_column(world: World, operator: Browser):
    approved(world, FEW)
    names = places(html(operator, url(world)))
    assert names == ["CLIENT INTAKE", "Positioning", "ICP definition", "STRATEGY", "Video scripts", "CREATIVES"]


def test_an_approval_says_its_state_in_a_word(world: World, operator: Browser):
    approved(world, FEW)
    text = tight(html(operator, url(world)))
    assert '<span class="name">Intake</span><span class="state">Approved</span><span class="state">v1</span>' in text
    assert '<span class="name">Creatives</span><span class="state">Locked</span>' in text


def test_an_artifact_whose_jobs_are_at_it_is_in_work(world: World, operator: Browser):
    submitted(world, FEW)
    assert 'aria-label="Strategy: Locked, opens' in html(operator, url(world))
    approve_artifact(world.engagement.artifacts.get(type="intake"), by=world.manager)
    text = html(operator, url(world))
    assert 'aria-label="Strategy: In work, opens' in text
    assert 'aria-label="Creatives: Locked, opens' in text


def test_what_turns_keeps_its_place_in_the_graph(world: World, operator: Browser):
    approved(world, FEW)
    claims.claim(Job.objects.get(type="positioning").pk)
    drawing = html(operator, url(world)).partition('<svg class="graph"')[2].partition("</section>")[0]
    assert '<g class="icon-spinner">' in drawing
    assert not re.search(r'<svg class="[^"]*icon-spinner', drawing)


def test_a_running_job_says_how_long_and_which_attempt(world: World, operator: Browser):
    approved(world, FEW)
    claims.claim(Job.objects.get(type="positioning").pk, "worker@1")
    JobRun.objects.update(started_at=timezone.now() - timedelta(seconds=42))
    assert "Running 00:42, attempt 1 of 4" in html(operator, url(world))


def test_a_blocked_job_names_the_one_that_blocks_it_and_leads_there(world: World, operator: Browser):
    approved(world, FEW)
    click(operator, url(world, "plan-action-on", "cancel", "positioning"))
    text = html(operator, url(world))
    assert f'by <a href="{url(world, "job", "positioning")}">Positioning (cancelled)</a>' in text


def test_a_done_job_leads_to_its_section(world: World, operator: Browser):
    plan = approved(world, FEW)
    runner.run_ready(plan.pk)
    section = f"{url(world, 'artifact', 'strategy')}#positioning"
    assert f'href="{section}"' in html(operator, url(world))
    assert 'id="positioning"' in html(operator, section.partition("#")[0])


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        ("The brief has no audience.\nTrace", "The brief has no audience."),
        ("lease_lost", "Its worker stopped responding before the job was done."),
        ("timeout", "It exceeded its time limit."),
        ("error:OperationalError: gone away", "An unexpected error occurred (OperationalError)."),
    ],
)
def test_an_error_is_said_in_plain_words(world: World, operator: Browser, error: str, sentence: str):
    submitted(world, FEW)
    Job.objects.filter(type="positioning").update(status=JobStatus.FAILED, error=error)
    row = html(operator, url(world)).split('id="job-positioning"')[1].split("</tr>")[0]
    assert sentence in row
    assert "Trace" not in row
    assert "Retry" in row


def test_a_job_has_a_page_with_its_runs_and_the_whole_error(world: World, operator: Browser):
    plan = approved(world, FEW)
    runner.run_ready(plan.pk)
    Job.objects.filter(type="positioning").update(status=JobStatus.FAILED, error="error:KeyError: 'tone'")
    text = html(operator, url(world, "job", "positioning"))
    assert "current output" in text
    assert "error:KeyError: &#x27;tone&#x27;" in text


@pytest.mark.parametrize("page", ["job", "job-progress"])
def test_a_job_that_is_not_in_the_plan_has_no_page(world: World, operator: Browser, page: str):
    submitted(world, FEW)
    assert operator.get(url(world, page, "hashtag_sets")).status_code == 404


def test_a_done_job_is_read_on_its_own_page_until_its_module_is_assembled(world: World, operator: Browser):
    approved(world, FEW)
    runner.run(Job.objects.get(type="positioning").pk)
    assert not world.engagement.artifacts.filter(type="strategy").exists()
    page = url(world, "job", "positioning")
    assert f'href="{page}#output">Read' in html(operator, url(world))
    text = html(operator, page)
    written = str(JobRun.objects.values_list("output__statement", flat=True).get(job__type="positioning"))
    assert 'id="output"' in text
    assert escape(written) in text
    assert "it joins Strategy when all its jobs are done" in text


def test_a_file_that_a_job_made_is_named_on_its_page(world: World, operator: Browser):
    submitted(world, ["asset_zip"])
    job = Job.objects.get(type="asset_zip")
    file = {"name": "assets.zip", "bytes": 4321, "sha256": "ab" * 32}
    pack = {"client": "Fen", "engagement": "Launch", "artifacts": []}
    JobRun.objects.create(
        job=job, number=1, token=1, started_at=timezone.now(), ended_at=timezone.now(), outcome="completed",
        fingerprint="f" * 64, output={"file": file, "pack": pack}, output_hash="0" * 64, current=True,
    )  # fmt: skip
    text = html(operator, url(world, "job", "asset_zip"))
    assert "assets.zip" in text
    assert "4,321 bytes" in text


def test_the_page_of_a_job_follows_too(world: World, operator: Browser):
    approved(world, FEW)
    progress = url(world, "job-progress", "positioning")
    assert f'data-live="{progress}"' in html(operator, url(world, "job", "positioning"))
    first = operator.get(progress)
    assert operator.get(progress, headers={"If-None-Match": first["ETag"]}).status_code == 304
    claims.claim(Job.objects.get(type="positioning").pk, "worker@1")
    again = operator.get(progress, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, "Running 00:0" in again.content.decode()) == (200, True)


def test_without_a_plan_the_page_says_where_it_comes_from(world: World, operator: Browser):
    assert "No plan yet" in html(operator, url(world))
    assert "No job remains." in html(operator, url(world, "autonomy-dry-run"))
    assert operator.get(url(world, "plan-action", "run-next")).status_code == 302
    assert operator.post(url(world, "plan-action", "run-next")).status_code == 404


# -- the timeline -------------------------------------------------------------------------------------------------


def spread(plan: GenerationPlan, *starts: int) -> None:
    """The plan's runs, two seconds each, so many seconds ago."""
    now = timezone.now()
    for run, ago in zip(JobRun.objects.filter(job__plan=plan).order_by("pk"), starts, strict=True):
        start = now - timedelta(seconds=ago)
        JobRun.objects.filter(pk=run.pk).update(started_at=start, ended_at=start + timedelta(seconds=2))


def test_days_without_work_are_cut_out_and_said(world: World, operator: Browser):
    plan = approved(world, FEW)
    runner.run_ready(plan.pk)
    spread(plan, 2 * 86400, 60)
    text = html(operator, url(world))
    assert text.count('<rect class="stretch"') == 2
    assert re.search(r'<text class="idle"[^>]*>1 day</text>', text)


def test_a_period_has_its_start_its_end_and_round_times_between(world: World, operator: Browser):
    plan = approved(world, FEW)
    runner.run_ready(plan.pk)
    starts = ("2026-07-01T12:00:07Z", "2026-07-01T12:00:21Z")
    for run, start in zip(JobRun.objects.order_by("pk"), starts, strict=True):
        JobRun.objects.filter(pk=run.pk).update(started_at=start, ended_at="2026-07-01T12:00:58Z")
    text = html(operator, url(world))
    assert re.search(r'<text class="when"[^>]*>1 Jul 13:00:07<', text)
    assert re.findall(r'<text class="at"[^>]*>([^<]+)<', text)[:3] == ["13:00:10", "13:00:15", "13:00:20"]
    assert re.search(r'<text class="end"[^>]*>13:00:58<', text)


def test_a_period_in_which_something_runs_ends_now(world: World, operator: Browser):
    approved(world, FEW)
    claims.claim(Job.objects.get(type="positioning").pk)
    assert re.search(r'<text class="end"[^>]*>now<', html(operator, url(world)))


def test_a_worker_that_fell_silent_is_told_apart_and_stands_in_the_legend(world: World, operator: Browser):
    plan = approved(world, FEW)
    runner.run_ready(plan.pk)
    JobRun.objects.filter(job__type="positioning").update(outcome="lost", current=False)
    text = html(operator, url(world))
    assert "url(#dots-warn)" in text
    assert "</span>Worker stopped responding</li>" in text


def test_work_without_a_break_is_one_period(world: World, operator: Browser):
    plan = approved(world, FEW)
    runner.run_ready(plan.pk)
    spread(plan, 62, 60)
    assert html(operator, url(world)).count('<rect class="stretch"') == 1


def test_every_attempt_is_a_bar_and_one_that_went_wrong_is_hatched(world: World, operator: Browser):
    plan = approved(world, FEW)
    runner.run_ready(plan.pk)
    JobRun.objects.filter(job__type="positioning").update(outcome="failed", current=False, error="No.")
    text = html(operator, url(world))
    assert (text.count('<rect class="bar '), text.count('<rect class="wrong"')) == (2, 1)


def test_times_are_those_of_the_clients_zone(world: World, operator: Browser):
    plan = approved(world, FEW)
    runner.run_ready(plan.pk)
    JobRun.objects.update(started_at="2026-07-01T12:00:00Z", ended_at="2026-07-01T12:00:02Z")
    type(world.engagement.client).objects.update(timezone="Asia/Tokyo")
    assert "1 Jul 21:00:00" in html(operator, url(world))


# -- live ---------------------------------------------------------------------------------------------------------


def test_what_has_not_moved_is_a_304_that_asks_little(world: World, operator: Browser):
    approved(world)
    first = operator.get(url(world, "autonomy-progress"))
    with CaptureQueriesContext(connection) as asked:
        again = operator.get(url(world, "autonomy-progress"), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert len(asked) <= 8


@pytest.mark.parametrize("what", ["claim", "pause", "manual", "run"])
def test_whatever_moves_changes_the_tag(world: World, operator: Browser, what: str):
    plan = approved(world, FEW)
    before = operator.get(url(world, "autonomy-progress"))["ETag"]
    moves = {
        "claim": lambda: claims.claim(Job.objects.get(type="positioning").pk),
        "pause": lambda: click(operator, url(world, "plan-action", "pause")),
        "manual": lambda: set_autonomy(plan, Autonomy.MANUAL, by=world.manager),
        "run": lambda: runner.run_ready(plan.pk),
    }
    moves[what]()
    answer = operator.get(url(world, "autonomy-progress"), headers={"If-None-Match": before})
    assert (answer.status_code, answer["ETag"] != before) == (200, True)


@pytest.mark.parametrize("what", ["approve", "ask for a decision", "ask for changes", "a role"])
def test_whatever_people_decide_changes_the_tag(world: World, operator: Browser, what: str):
    runner.run_ready(approved(world, FEW).pk)
    strategy = world.engagement.artifacts.get(type="strategy")
    before = operator.get(url(world, "autonomy-progress"))["ETag"]
    moves = {
        "approve": lambda: approve_artifact(strategy, by=world.manager),
        "ask for a decision": lambda: submit_for_review(strategy, by=world.operator),
        "ask for changes": lambda: request_changes(strategy, by=world.manager, comment="Too long."),
        "a role": lambda: make_member(world.operator, world.engagement.client, Role.ACCOUNT_MANAGER),
    }
    moves[what]()
    answer = operator.get(url(world, "autonomy-progress"), headers={"If-None-Match": before})
    assert (answer.status_code, answer["ETag"] != before) == (200, True)


def test_the_moving_part_has_no_token_that_would_change_it_each_time(world: World, operator: Browser):
    approved(world)
    assert "csrfmiddlewaretoken" not in html(operator, url(world, "autonomy-progress"))


# -- an act is shown before it is done ----------------------------------------------------------------------------


def test_looking_at_an_act_does_nothing(world: World, operator: Browser):
    manual(world)
    text = html(operator, url(world, "plan-action", "run-next"))
    assert "Nothing has changed yet." in text
    assert status("positioning") == "pending"


def test_the_button_does_what_was_shown(world: World, operator: Browser):
    manual(world)
    assert "Run next: 1 job queued." in click(operator, url(world, "plan-action", "run-next"))
    assert (status("positioning"), status("icp_definition")) == ("ready", "pending")


def test_a_double_click_is_a_sentence_and_does_it_once(world: World, operator: Browser):
    manual(world)
    address = url(world, "plan-action", "run-next")
    seen = SEEN.search(html(operator, address))
    assert seen
    post(operator, address, seen[1])
    assert "Nothing changed: you pressed Run next at" in post(operator, address, seen[1])
    assert status("icp_definition") == "pending"


def test_a_tab_that_is_old_hears_who_was_first(world: World, operator: Browser):
    manual(world)
    address = url(world, "plan-action", "run-next")
    seen = SEEN.search(html(operator, address))
    assert seen
    click(browser_of(world.manager), url(world, "plan-action", "run-all"))
    assert f"Nothing changed: {world.manager} pressed Run all ready at" in post(operator, address, seen[1])


@pytest.mark.parametrize("seen", ["", "0123456789abcdef", "\x00", "é"])
def test_a_form_that_was_never_shown_does_nothing(world: World, operator: Browser, seen: str):
    manual(world)
    assert "Nothing changed:" in post(operator, url(world, "plan-action", "run-all"), seen)
    assert status("positioning") == "pending"


def test_cancelling_lists_what_it_would_block(world: World, operator: Browser):
    approved(world, FEW)
    text = html(operator, url(world, "plan-action-on", "cancel", "positioning"))
    assert "2 jobs affected" in text
    assert "is blocked by <a" in text
    after = click(operator, url(world, "plan-action-on", "cancel", "positioning"))
    assert "Positioning cancelled. 1 job is blocked by it." in after


@pytest.mark.parametrize(
    ("act", "target"),
    [
        ("run-only", "hashtag_sets"),
        ("run-from", "hashtag_sets"),
        ("cancel", "hashtag_sets"),
        ("regenerate", "delivery"),
        ("regenerate", "intake"),
    ],
)
def test_an_act_on_what_is_not_in_the_plan_is_a_sentence(world: World, operator: Browser, act: str, target: str):
    submitted(world, FEW)
    assert "This cannot be done now." in html(operator, url(world, "plan-action-on", act, target))
    assert "Nothing changed:" in post(operator, url(world, "plan-action-on", act, target), "")


@pytest.mark.parametrize(
    "target",
    [
        ("run-only",),
        ("regenerate",),
        ("run-only", "poem"),
        ("regenerate", "poem"),
        ("pause", "xyz"),
        ("run-all", "positioning"),
    ],
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_an_address_that_means_nothing_is_not_found(
    world: World, operator: Browser, target: tuple[str, ...], method: str
):
    submitted(world, FEW)
    address = url(world, "plan-action-on" if len(target) > 1 else "plan-action", *target)
    assert getattr(operator, method)(address).status_code == 404


def test_a_disabled_button_keeps_focus_and_names_its_reasons(world: World, operator: Browser):
    approved(world, FEW)
    text = html(operator, url(world))
    button = re.search(r'<button type="button" class="button" aria-disabled="true" aria-describedby="([\w-]+)">', text)
    assert button
    assert re.search(rf'<li id="{button[1]}">.*?No job is on hold', text)


def test_one_reason_of_several_buttons_is_said_once(world: World, operator: Browser):
    approved(world, FEW)
    assert html(operator, url(world)).count("No job is on hold") == 1


def test_an_operator_reads_who_sets_the_level(world: World, operator: Browser):
    approved(world, FEW)
    assert "The level is for account managers to set." in html(operator, url(world))
    assert "for account managers to set" not in html(browser_of(world.manager), url(world))


def test_the_level_is_set_with_its_effects_shown(world: World):
    approved(world, FEW)
    manager = browser_of(world.manager)
    text = html(manager, url(world, "plan-action", "manual"))
    assert "3 jobs affected" in text
    assert "is put on hold" in text
    assert "no job starts until somebody runs it" in click(manager, url(world, "plan-action", "manual"))
    assert GenerationPlan.objects.get().autonomy == Autonomy.MANUAL


# -- the dry run --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["autonomy-dry-run", "plan-action"])
def test_a_dry_run_and_a_look_ahead_write_nothing(world: World, operator: Browser, name: str):
    approved(world)
    address = url(world, name, *(["run-all"] if name == "plan-action" else []))
    operator.get(address)  # the session remembers the engagement in view
    with CaptureQueriesContext(connection) as asked:
        operator.get(address)
    assert [query["sql"] for query in asked.captured_queries if WRITES.match(query["sql"])] == []


def test_a_dry_run_says_order_and_what_opens_each_step(world: World, operator: Browser):
    submitted(world, FEW)
    text = html(operator, url(world, "autonomy-dry-run"))
    places = [text.index(words) for words in ("1. Strategy", ">Positioning<", "2. Creatives", ">Video scripts<")]
    assert places == sorted(places)
    assert "waits for <a" in text
    assert "Nothing is changed." in text


def test_times_are_medians_of_past_runs_and_else_said_to_be_assumed(world: World, operator: Browser):
    plan = approved(world, FEW)
    assert "median" not in html(operator, url(world, "autonomy-dry-run"))
    runner.run_ready(plan.pk)
    start = timezone.now()
    JobRun.objects.filter(job__type="positioning").update(started_at=start, ended_at=start + timedelta(seconds=7))
    click(operator, url(world, "plan-action-on", "run-only", "positioning"))
    text = tight(html(operator, url(world, "autonomy-dry-run")))
    assert '>7.0 s</td><td class="muted" data-label="From">median of 1 run</td>' in text
    assert '>1.0 s</td><td class="muted" data-label="From">assumed</td>' in text


@pytest.mark.parametrize(
    ("ran", "said"),
    [
        (0, ">3 of 3 times are assumed, because such a job has not run here yet.<"),
        (1, ">2 of 3 times are assumed, because such a job has not run here yet; the other is the median of"),
        (2, ">1 of 3 times is assumed, because such a job has not run here yet; the others are medians of"),
        (3, ">The times are medians of this agency's own runs.<"),
    ],
)
def test_where_the_times_come_from_is_one_whole_sentence(
    world: World, operator: Browser, monkeypatch: pytest.MonkeyPatch, ran: int, said: str
):
    measured = {key: [(timedelta(seconds=7), "0")] for key in FEW[:ran]}
    monkeypatch.setattr(estimates, "_measured", lambda job_types: measured)
    submitted(world, FEW)
    assert said in tight(html(operator, url(world, "autonomy-dry-run")))


def test_without_language_models_it_costs_nothing(world: World, operator: Browser):
    submitted(world, FEW)
    assert "The playbook writes; no language model is called." in html(operator, url(world, "autonomy-dry-run"))


def test_with_language_models_it_says_about_how_much_and_what_the_day_allows(
    world: World, operator: Browser, settings: Any
):
    settings.LANGUAGE_PROVIDERS = [
        {"name": "one", "kind": "openai", "model": "m", "base_url": "http://localhost:1", "price_out": "10",
         "max_output_tokens": 1000}
    ]  # fmt: skip
    settings.LANGUAGE_MONEY_PER_DAY = Decimal("5.00")
    set_language_policy(world.engagement.client, allowed=True, by=world.admin)
    submitted(world, FEW)
    text = html(operator, url(world, "autonomy-dry-run"))
    assert "about 0.06 USD for one: m" in text
    assert "at two of the longest answers of the first model" in text
    assert "at most" not in text
    assert "5.00 USD left today" in text


def test_what_is_blocked_is_listed_apart(world: World, operator: Browser):
    approved(world, FEW)
    click(operator, url(world, "plan-action-on", "cancel", "positioning"))
    rest = html(operator, url(world, "autonomy-dry-run")).split("Not in this run")[1]
    assert ">Positioning<" in rest
    assert ">Video scripts<" in rest


@pytest.mark.parametrize(
    "act", [PlanAction.RUN_NEXT, PlanAction.RUN_ALL, PlanAction.RETRY, PlanAction.PAUSE, PlanAction.RESUME]
)
def test_every_act_on_a_plan_that_is_done_is_a_page(world: World, operator: Browser, act: PlanAction):
    submitted(world, FEW)
    Job.objects.update(status=JobStatus.COMPLETED)
    assert operator.get(url(world, "plan-action", act)).status_code == 200


def test_a_finished_plan_whose_brief_changed_says_what_fell_behind(world: World, operator: Browser):
    plan = approved(world, ["positioning"])
    runner.run_ready(plan.pk)
    approve_artifact(world.engagement.artifacts.get(type="strategy"), by=world.manager)
    assert "Every job is done." in html(operator, url(world))
    intake = world.engagement.artifacts.get(type="intake")
    update_artifact(intake, content={**intake.content, "primary_offer": "Another"}, by=world.operator)
    page = html(operator, url(world))
    assert "Every job is done, but these artifacts are out of date: Strategy." in page
    assert url(world, "engagement") in page
