"""Test the screens: what they offer and say, and that no request ends in an error page."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from artifacts.models import Artifact
from artifacts.services import (
    approve_artifact,
    archive_artifact,
    flag_artifact_for_review,
    request_changes,
    submit_for_review,
)
from clients.models import Client, Engagement
from delivery.models import Package
from intake.services import submit_intake
from jobs.models import Job
from jobs.services import build_plan
from jobs.types import JobStatus
from tests.builders import World, brief, browser_of, make_approved, make_world

pytestmark = pytest.mark.django_db
LINKS = re.compile(r'<a [^>]*href="([^"]+)"')


@pytest.fixture
def world() -> World:
    return make_world()


@pytest.fixture
def manager(world: World) -> Browser:
    return browser_of(world.manager)


@pytest.fixture
def operator(world: World) -> Browser:
    return browser_of(world.operator)


def submitted(world: World, jobs: list[str] | str = "all") -> Artifact:
    return submit_intake(world.engagement, brief(), jobs, by=world.operator)


def page(world: World, kind: str = "intake") -> str:
    return reverse("artifact", args=[world.engagement.pk, kind])


def html(browser: Browser, url: str) -> str:
    answer = browser.get(url)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def do(browser: Browser, world: World, verb: str, kind: str = "intake", **data: Any) -> list[str]:
    url = reverse("artifact-act", args=[world.engagement.pk, kind, verb])
    answer = browser.post(url, {"expected_version": 1, **data})
    assert (answer.status_code, answer["Location"]) == (302, page(world, kind))
    return [str(message) for message in get_messages(answer.wsgi_request)]


def status(world: World, kind: str = "intake") -> str:
    return str(world.engagement.artifacts.get(type=kind).status)


# -- needs you ------------------------------------------------------------------------------------


def test_home_says_when_nothing_waits(manager: Browser):
    assert "Nothing waits for you right now." in html(manager, reverse("home"))


def test_home_lists_what_a_manager_may_approve(world: World, manager: Browser):
    submitted(world)
    text = html(manager, reverse("home"))
    assert "To approve" in text
    assert page(world) in text


def test_home_tells_an_operator_who_has_to_act(world: World, operator: Browser):
    submitted(world)
    assert "Waits for an account manager" in html(operator, reverse("home"))


def test_home_shows_requested_changes_with_the_comment(world: World, operator: Browser):
    request_changes(submitted(world), by=world.manager, comment="Name the audience.")
    text = html(operator, reverse("home"))
    assert "Changes requested" in text
    assert "Name the audience." in text


def test_home_shows_what_is_out_of_date(world: World, manager: Browser):
    flag_artifact_for_review(make_approved(world, "strategy")[0], by=world.operator, reason="Prices moved.")
    assert "Prices moved." in html(manager, reverse("home"))


def test_home_shows_failed_jobs(world: World, manager: Browser):
    submitted(world)
    Job.objects.filter(type="positioning").update(status=JobStatus.FAILED, error="The model was away.\nTrace")
    assert "The model was away." in html(manager, reverse("home"))


def test_home_puts_the_oldest_first(world: World, manager: Browser):
    submitted(world)
    submit_intake(world.other_engagement, brief("saas_leads"), "all", by=world.operator)
    waiting = html(manager, reverse("home")).split('id="engagements"')[0]
    assert waiting.index("Fen &amp; Fallow") < waiting.index("Ledgerlane")


def test_home_is_empty_with_words_for_somebody_without_clients(world: World):
    assert "No engagement yet" in html(browser_of(world.outsider), reverse("home"))


# -- an engagement --------------------------------------------------------------------------------


def test_an_engagement_shows_gates_in_the_seeds_words(world: World, manager: Browser):
    submitted(world)
    text = html(manager, reverse("engagement", args=[world.engagement.pk]))
    assert "intake (draft - must be approved)" in text


def test_an_engagement_shows_its_jobs_and_what_they_wait_for(world: World, operator: Browser):
    submitted(world, ["positioning", "brand_kit_suggestions"])
    assert "0 of 2 done" in html(operator, reverse("engagement", args=[world.engagement.pk]))
    assert "1 job of Strategy (Positioning)" in html(operator, reverse("autonomy", args=[world.engagement.pk]))


@pytest.mark.parametrize("name", ["engagement", "autonomy"])
def test_a_plan_is_looked_at_more_often_while_something_runs(world: World, operator: Browser, name: str):
    submitted(world)
    url = reverse(name, args=[world.engagement.pk])
    assert 'data-active="false"' in html(operator, url)
    Job.objects.filter(type="positioning").update(status=JobStatus.READY)
    assert 'data-active="true"' in html(operator, url)
    assert 'data-active="true"' in html(operator, reverse(f"{name}-progress", args=[world.engagement.pk]))


def test_a_package_is_listed_with_its_hashes_and_says_when_it_is_superseded(world: World, operator: Browser):
    [delivery] = make_approved(world, "delivery")
    url = reverse("engagement", args=[world.engagement.pk])
    assert Package.objects.get().manifest_hash in html(operator, url)
    archive_artifact(delivery, by=world.manager)
    assert "Superseded" in html(operator, url)


# -- an artifact ----------------------------------------------------------------------------------


def test_an_approval_says_what_it_unlocks(world: World, manager: Browser):
    submitted(world)
    assert "Approve and unlock Strategy" in html(manager, page(world))
    assert do(manager, world, "approve", text="Fine.") == ["Client Intake v1 approved. Strategy unlocked."]


def test_an_operator_is_not_offered_approval(world: World, operator: Browser):
    submitted(world)
    assert "Approve and unlock" not in html(operator, page(world))


def test_an_operator_who_posts_an_approval_meets_a_sentence_and_403(world: World, operator: Browser):
    submitted(world)
    answer = operator.post(reverse("artifact-act", args=[world.engagement.pk, "intake", "approve"]))
    assert answer.status_code == 403
    assert "You may not approve for this client." in answer.content.decode()


def test_ones_own_work_shows_a_disabled_button_with_its_reason(world: World, manager: Browser):
    submit_intake(world.engagement, brief(), "all", by=world.manager)
    text = html(manager, page(world))
    assert 'aria-disabled="true" aria-describedby="why-approve"' in text
    assert "another account manager must approve it" in text


def test_a_second_approval_is_a_sentence(world: World, manager: Browser):
    submitted(world)
    do(manager, world, "approve")
    assert do(manager, world, "approve")[-1].startswith("Nothing changed: Ana approved intake v1 at ")


@pytest.mark.parametrize("seen", ["", "7", "one", "9999999999999999999"])
def test_text_that_was_not_seen_is_never_approved(world: World, manager: Browser, seen: str):
    submitted(world)
    do(manager, world, "approve", expected_version=seen)
    assert status(world) == "draft"


def test_changes_need_a_comment(world: World, manager: Browser):
    submitted(world)
    assert do(manager, world, "request-changes", text=" ") == ["Nothing changed: Say what should change."]


def test_what_was_typed_into_a_refused_form_comes_back(world: World, manager: Browser):
    submitted(world)
    do(manager, world, "request-changes", text="Name the audience.", expected_version=3)
    assert "Name the audience.</textarea>" in html(manager, page(world))


def test_an_operator_asks_for_a_review(world: World, operator: Browser):
    submitted(world)
    do(operator, world, "submit")
    assert "In review" in html(operator, page(world))


def test_requested_changes_stand_above_the_text(world: World, operator: Browser):
    request_changes(submitted(world), by=world.manager, comment="Name the audience.")
    assert "Ana asks for changes" in html(operator, page(world))


def test_an_approval_is_taken_back_with_a_reason(world: World, manager: Browser):
    make_approved(world, "intake")
    do(manager, world, "revoke", text="Wrong client.")
    assert status(world) == "revised"


def test_an_archived_artifact_is_restored_from_its_version(world: World, manager: Browser):
    archive_artifact(submitted(world), by=world.manager)
    assert "Restore from the archive" in html(
        manager, reverse("artifact-version", args=[world.engagement.pk, "intake", 1])
    )
    manager.post(reverse("artifact-restore", args=[world.engagement.pk, "intake", 1]), {"expected_version": 1})
    assert status(world) == "draft"


def test_stale_work_names_its_cause_and_the_ways_back(world: World, manager: Browser):
    build_plan(world.engagement, ["positioning"], by=world.operator)
    make_approved(world, "strategy")
    submit_intake(world.engagement, {**brief(), "tone_voice": "Louder."}, ["positioning"], by=world.operator)
    text = html(manager, page(world, "strategy"))
    assert "Upstream intake changed from v1 to v2" in text
    assert "Mark still valid" in text


def test_regenerate_is_refused_with_the_gates_reason(world: World, operator: Browser):
    make_approved(world, "strategy")
    build_plan(world.engagement, ["positioning"], by=world.operator)
    Job.objects.update(status=JobStatus.COMPLETED)
    submit_intake(world.engagement, {**brief(), "tone_voice": "Louder."}, ["positioning"], by=world.operator)
    url = reverse("artifact-regenerate", args=[world.engagement.pk, "strategy"])
    answer = operator.post(url, {"expected_version": 1}, follow=True)
    assert "intake (revised - must be approved)" in answer.content.decode()


def test_a_missing_artifact_says_why_and_who_can_act(world: World, operator: Browser):
    submitted(world)
    text = html(operator, page(world, "strategy"))
    assert "Strategy is locked" in text
    assert re.search(
        r'<button type="button"[^>]*aria-disabled="true" aria-describedby="why-generate">\s*Generate Strategy\s*<', text
    )
    assert re.search(
        r'<ul class="reasons" id="why-generate">.*?<a href="[^"]*/intake/">intake \(draft - must be approved\)</a>',
        text,
    )
    assert "Who can act: account manager" in text


@pytest.mark.parametrize("kind", ["intake", "strategy", "creatives", "execution", "monitoring", "delivery"])
def test_content_is_readable_and_never_raw_json(world: World, manager: Browser, kind: str):
    make_approved(world, kind)
    text = html(manager, page(world, kind))
    assert "&quot;:" not in text
    assert "{&#x27;" not in text


def test_hostile_text_is_shown_as_text(world: World, manager: Browser):
    content = {**brief(), "primary_offer": "<script>alert(1)</script> {{7*7}}"}
    submit_intake(world.engagement, content, [], by=world.operator)
    text = html(manager, page(world))
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}}" in text


def test_the_history_says_who_and_why(world: World, manager: Browser):
    submit_for_review(submitted(world), by=world.operator, comment="Please look.")
    assert "Please look." in html(manager, page(world))


# -- intake ---------------------------------------------------------------------------------------


def upload(data: bytes, **more: Any) -> dict[str, Any]:
    return {"brief": SimpleUploadedFile("brief.json", data, "application/json"), **more}


def test_a_brief_file_opens_an_engagement(world: World, operator: Browser):
    data = json.dumps({**brief(), "generation_plan": ["positioning"]}).encode()
    answer = operator.post(reverse("intake-new"), upload(data, client=world.engagement.client_id, name="Spring"))
    made = Engagement.objects.get(name="Spring")
    assert answer["Location"] == reverse("artifact", args=[made.pk, "intake"])
    assert list(made.plan.jobs.values_list("type", flat=True)) == ["positioning"]


@pytest.mark.parametrize("data", [b"", b"{", b'{"client_name": NaN}', b"\xff\xfe", b'{"a": 1, "a": 2}', b'{"nope": 1}'])
def test_a_bad_brief_file_is_refused_with_sentences_and_writes_nothing(world: World, operator: Browser, data: bytes):
    before = Engagement.objects.count()
    answer = operator.post(reverse("intake-new"), upload(data, client=world.engagement.client_id))
    assert answer.status_code == 200
    assert Engagement.objects.count() == before


def test_a_manager_makes_the_client_that_the_brief_names(manager: Browser):
    manager.post(reverse("intake-new"), upload(json.dumps({**brief(), "client_name": "Newcomer"}).encode()))
    assert Client.objects.get(name="Newcomer").engagements.count() == 1


def test_an_operator_has_to_choose_a_client(operator: Browser):
    operator.post(reverse("intake-new"), upload(json.dumps({**brief(), "client_name": "Newcomer"}).encode()))
    assert not Client.objects.filter(name="Newcomer").exists()


def test_a_foreign_client_cannot_be_chosen(world: World, operator: Browser):
    foreign = Client.objects.create(name="Elsewhere")
    operator.post(reverse("intake-new"), upload(json.dumps(brief()).encode(), client=foreign.pk))
    assert not foreign.engagements.exists()


def test_a_form_that_is_refused_keeps_what_was_typed(world: World, operator: Browser):
    data = {"client": world.engagement.client_id, "client_name": "Only a name"}
    answer = operator.post(reverse("intake-new"), data)
    assert 'value="Only a name"' in answer.content.decode()


def form_data(browser: Browser, url: str) -> dict[str, Any]:
    """Read the form's fields as a browser would send them back."""
    form = browser.get(url).context["form"]
    found = {bound.html_name: bound.value() for bound in form}
    return {name: value for name, value in found.items() if value not in (None, False, "")}


def test_saving_an_untouched_intake_makes_no_version(world: World, operator: Browser):
    submitted(world)
    url = reverse("intake-edit", args=[world.engagement.pk])
    operator.post(url, {**form_data(operator, url), "expected_version": 1})
    assert world.engagement.artifacts.get(type="intake").version == 1


def test_a_changed_intake_is_saved_as_a_new_version(world: World, operator: Browser):
    submitted(world)
    url = reverse("intake-edit", args=[world.engagement.pk])
    operator.post(url, {**form_data(operator, url), "expected_version": 1, "tone_voice": "Louder."})
    saved = world.engagement.artifacts.get(type="intake")
    assert (saved.version, saved.content["tone_voice"]) == (2, "Louder.")


def test_an_intake_that_somebody_else_changed_first_is_not_overwritten(world: World, operator: Browser):
    submitted(world)
    url = reverse("intake-edit", args=[world.engagement.pk])
    data = {**form_data(operator, url), "expected_version": 1, "tone_voice": "Louder."}
    submit_intake(world.engagement, {**brief(), "tone_voice": "Softer."}, "all", by=world.manager)
    answer = operator.post(url, data)
    assert "you were looking at v1 of intake, but Ana" in answer.content.decode()
    assert "Louder." in answer.content.decode()


# -- downloads, shell, errors ---------------------------------------------------------------------


def test_a_download_is_an_attachment_that_no_page_can_run(world: World, operator: Browser):
    make_approved(world, "delivery")
    answer = operator.get(reverse("package-file", args=[Package.objects.get().public_id, "manifest.json"]))
    assert answer["Content-Security-Policy"] == "sandbox"
    assert answer["Content-Disposition"] == 'attachment; filename="manifest.json"'
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("jobs", "state", "said"),
    [
        ([], {}, "No job of Strategy is in the generation plan."),
        (["positioning"], {}, "Its jobs are under way: 0 of 1 done."),
        (["positioning"], {"manual": True, "status": JobStatus.PENDING}, "Held back: 1 of its 1 jobs. “Run next” or"),
        (["positioning"], {"manual": True, "status": JobStatus.READY}, "Its jobs are under way: 0 of 1 done."),
        (
            ["positioning"],
            {"status": JobStatus.CANCELLED},
            "Cancelled: 1 of its 1 jobs. “Run only this” on a",
        ),
        (["positioning"], {"status": JobStatus.BLOCKED}, "Blocked: 1 of its 1 jobs. The Autonomy page says by which"),
        (["positioning"], {"status": JobStatus.FAILED}, "1 of its 1 jobs failed."),
    ],
)
def test_an_artifact_in_the_making_says_what_it_waits_for(
    world: World, operator: Browser, jobs: list[str], state: dict[str, Any], said: str
):
    submit_intake(world.engagement, brief(), jobs, by=world.operator)
    approve_artifact(world.engagement.artifacts.get(), by=world.manager)
    Job.objects.update(**state)
    text = html(operator, reverse("artifact", args=[world.engagement.pk, "strategy"]))
    assert said in text
    assert ("Retry the failed jobs" in text) == ("failed" in said)


@pytest.mark.parametrize("name", ["nothing.pdf", "..%2Fsecret_key", "report.pdf"])
def test_a_file_that_the_package_does_not_hold_is_not_found(world: World, operator: Browser, name: str):
    make_approved(world, "delivery")
    url = reverse("package-file", args=[Package.objects.get().public_id, "x"])
    assert operator.get(url[:-1] + name).status_code == 404


def test_every_page_carries_the_build(manager: Browser, settings: Any):
    text = html(manager, reverse("home"))
    assert all(settings.BUILD[key] in text for key in ("name", "version", "git", "time"))


def test_no_page_needs_an_exception_from_the_policy(manager: Browser):
    policy = manager.get(reverse("home"))["Content-Security-Policy"]
    assert "unsafe" not in policy


def test_the_theme_is_remembered_without_script(manager: Browser):
    manager.post(reverse("theme"), {"theme": "dark", "next": reverse("home")})
    assert 'data-theme="dark"' in html(manager, reverse("home"))


def test_the_theme_goes_with_the_person(world: World, manager: Browser):
    manager.post(reverse("theme"), {"theme": "dark"})
    assert 'data-theme="dark"' in html(browser_of(world.manager), reverse("home"))
    assert "data-theme" not in html(browser_of(world.operator), reverse("home"))


def test_without_a_person_the_browser_keeps_the_theme():
    browser = Browser()
    browser.post(reverse("theme"), {"theme": "dark", "next": reverse("login")})
    assert 'data-theme="dark"' in html(browser, reverse("login"))


@pytest.mark.parametrize("back", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_choosing_a_theme_leads_nowhere_else(manager: Browser, back: str):
    assert manager.post(reverse("theme"), {"theme": "dark", "next": back})["Location"] == "/"


def test_an_unknown_address_has_our_own_page(manager: Browser):
    answer = manager.get("/nowhere/")
    assert (answer.status_code, "Back to Needs you" in answer.content.decode()) == (404, True)


def test_a_form_without_its_token_has_our_own_page(world: World):
    browser = Browser(enforce_csrf_checks=True)
    browser.force_login(world.manager)
    answer = browser.post(reverse("theme"))
    assert (answer.status_code, "too old to send" in answer.content.decode()) == (403, True)


def test_a_broken_page_shows_no_trace(manager: Browser, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("workspace.inbox.views.inbox_of", lambda user: 1 / 0)
    manager.raise_request_exception = False
    answer = manager.get(reverse("home"))
    page = answer.content.decode()
    assert (answer.status_code, "Traceback" in page, 'class="tabs"' in page) == (500, False, True)
    assert answer["X-Request-ID"] in page


def test_a_broken_shell_still_gives_a_page(manager: Browser, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("workspace.templatetags.workspace.shell_of", lambda *args: 1 / 0)
    manager.raise_request_exception = False
    answer = manager.get(reverse("home"))
    page = answer.content.decode()
    assert (answer.status_code, "Something went wrong on our side" in page, 'class="tabs"' in page) == (
        500,
        True,
        False,
    )


def test_a_form_with_too_many_fields_has_our_own_page(manager: Browser):
    answer = manager.post(reverse("theme"), {f"field{number}": "" for number in range(1100)})
    page = answer.content.decode()
    assert (answer.status_code, "could not be understood" in page, 'class="tabs"' in page) == (400, True, True)


def test_one_log_in_serves_the_site_and_the_back_office(world: World):
    assert Browser().get(reverse("admin:index"), follow=True).redirect_chain[-1][0].startswith("/login/?next=/admin/")


@pytest.mark.parametrize("who", ["outsider", "operator", "manager", "admin"])
def test_no_link_of_the_workspace_is_dead(world: World, who: str):
    make_approved(world, "delivery")
    build_plan(world.engagement, ["positioning"], by=world.operator)
    submit_intake(world.engagement, {**brief(), "tone_voice": "Louder."}, ["positioning"], by=world.operator)
    browser, seen, found = browser_of(getattr(world, who)), set[str](), {reverse("home")}
    while found - seen:
        url = min(found - seen)
        seen.add(url)
        answer = browser.get(url, follow=True)
        assert (url, answer.status_code) == (url, 200)
        if not url.startswith(("/admin/", "/packages/", "/static/")):
            found |= {link.partition("#")[0] or url for link in LINKS.findall(answer.content.decode())}
    assert seen


# -- budgets --------------------------------------------------------------------------------------


def queries(browser: Browser, url: str) -> int:
    """Count the queries of a second request: the first one also stores the engagement."""
    html(browser, url)
    with CaptureQueriesContext(connection) as asked:
        html(browser, url)
    return len(asked)


def test_home_asks_the_same_with_few_and_many(world: World, manager: Browser):
    submitted(world)
    few = queries(manager, reverse("home"))
    for number in range(12):
        made = Engagement.objects.create(client=world.engagement.client, name=f"Later {number}")
        submit_intake(made, brief(), ["positioning"], by=world.operator)
    assert queries(manager, reverse("home")) == few <= 14


def test_an_engagement_asks_the_same_with_few_and_many_jobs(world: World, manager: Browser):
    url = reverse("engagement", args=[world.engagement.pk])
    submitted(world, ["positioning"])
    few = queries(manager, url)
    submit_intake(world.engagement, brief(), "all", by=world.operator)
    assert queries(manager, url) == few <= 18


def test_an_artifact_asks_the_same_with_a_short_and_a_long_history(world: World, manager: Browser):
    submitted(world)
    few = queries(manager, page(world))
    for number in range(8):
        submit_intake(world.engagement, {**brief(), "tone_voice": f"Tone {number}."}, "all", by=world.operator)
    assert queries(manager, page(world)) == few <= 26
