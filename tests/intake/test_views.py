"""The Client Intake page: what it shows, what its buttons do without scripts, and what a save sets in motion."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from artifacts.services import approve_artifact
from clients.models import Client, Engagement
from intake.exchange.brief_file import read_brief
from intake.fields import CONTEXT, FIELDS, PLAN_KEY, SECTIONS
from intake.models import IntakeDraft
from intake.presets import PRESETS
from intake.services import submit_intake
from jobs.engine import runner
from tests.builders import World, brief, browser_of, make_approved
from tests.intake.browsing import address, form_data, intake_of, said, submitted, text_of

NEW = "/intake/new/"


OLD = {"submit": "submit", "draft": "keep", "copy": "copy", "fill": "fill", "plan": "plan", "check": "review"}
"""Intents of forms that were opened before each button had its address, and the verb of that address."""


def post(browser: Browser, world: World, verb: str = "submit", **changes: Any) -> Any:
    return browser.post(address(world, verb), {**form_data(browser, address(world)), **changes})


def ticked(answer: Any) -> list[str]:
    return [tick.spec.key for group in answer.context["presenter"].plan_groups for tick in group.ticks if tick.ticked]


# -- what it shows ------------------------------------------------------------------------------------------------


def test_the_page_has_its_title_sections_fields_and_every_job(world: World, operator: Browser):
    page = text_of(operator.get(address(world)))
    assert "<h1>Client Intake</h1>" in page
    assert "Create/update the client &amp; project brief used by all modules" in page
    assert [section.key for section in SECTIONS] == list("ABCDEFG")
    assert all(f'id="section-{s.key}"' in page and f'href="#section-{s.key}"' in page for s in (*SECTIONS, *CONTEXT))
    assert all(page.count(f'name="{field.name}"') == 1 for field in FIELDS)
    assert page.count(f'name="{PLAN_KEY}"') == 24


def test_every_input_has_a_label_and_every_description_exists(world: World, operator: Browser):
    submitted(world)
    page = text_of(operator.get(address(world))).partition('id="intake"')[2].partition("</form>")[0]
    labelled = set(re.findall(r'<label[^>]* for="([^"]+)"', page))
    inputs = re.findall(r"<(?:input|select|textarea)\b[^>]*>", page)
    shown = " ".join(tag for tag in inputs if 'type="hidden"' not in tag)
    assert set(re.findall(r' id="([^"]+)"', shown)) <= labelled
    ids = set(re.findall(r' id="([^"]+)"', page))
    assert {part for found in re.findall(r'aria-describedby="([^"]+)"', page) for part in found.split()} <= ids


def test_no_id_stands_twice_on_the_page(world: World, operator: Browser):
    submitted(world)
    ids = re.findall(r' id="([^"]+)"', text_of(operator.get(address(world))))
    assert sorted(ids) == sorted(set(ids))


def test_each_section_says_how_much_of_it_is_filled(world: World, operator: Browser):
    submitted(world, pricing="", aov_ltv="", proof_assets="")
    presenter = operator.get(address(world)).context["presenter"]
    offer = next(view for view in presenter.sections if view.section.key == "B")
    assert (offer.done.filled, offer.done.total, offer.done.percent) == (3, 6, 50)


def test_targets_and_budget_are_shown_back_as_read(world: World, operator: Browser):
    submitted(world, kpi_targets="120 demo requests in 8 weeks\nCost per lead below £40", budget_range="£5k-£9,000")
    page = text_of(operator.get(address(world)))
    assert "8 weeks" in page
    assert "at most 40 GBP" in page
    assert re.search(r"Read as <strong>£5,000", page)


def test_both_context_blocks_show_when_both_are_asked_for(world: World, operator: Browser):
    submitted(world, objective="Hiring", industry="E-commerce")
    page = text_of(operator.get(address(world)))
    opened = re.findall(r'<details class="context" data-block="(\w+)"[^>]* open>', page)
    assert opened == ["hiring", "ecommerce"]


def test_pages_cost_the_same_with_few_and_many_engagements(world: World, operator: Browser):
    submitted(world)
    urls = (address(world), NEW)
    queries(operator, urls[0])  # the first look at a client is remembered in the session
    few = [queries(operator, url) for url in urls]
    for number in range(12):
        made = Engagement.objects.create(client=world.engagement.client, name=f"Later {number}")
        submit_intake(made, brief(), ["positioning"], by=world.operator)
    assert [queries(operator, url) for url in urls] == few
    assert max(few) <= 15


def queries(browser: Browser, url: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(url).status_code == 200
    return len(asked)


def test_the_page_is_light_enough_for_a_slow_line(world: World, operator: Browser):
    submitted(world)
    assert len(operator.get(address(world)).content) < 150_000


# -- its buttons --------------------------------------------------------------------------------------------------


def test_each_button_of_the_page_has_an_address_that_answers(world: World, operator: Browser):
    submitted(world)
    earlier = Engagement.objects.create(client=world.engagement.client, name="Earlier")
    submit_intake(earlier, brief(), ["positioning"], by=world.operator)
    page = text_of(operator.get(address(world))).partition('id="intake"')[2].partition("</form>")[0]
    found = set(re.findall(r'formaction="([^"]+)"', page))
    assert found == {address(world, verb) for verb in ("fill", "copy", "plan", "review", "keep")}
    assert f'action="{address(world, "submit")}"' in text_of(operator.get(address(world)))
    data = form_data(operator, address(world))
    assert {operator.post(url, data).status_code for url in found} == {200, 302}


@pytest.mark.parametrize(("intent", "verb"), [*OLD.items(), ("back", "back"), ("", "submit")])
def test_an_old_form_is_answered_as_its_button_is(world: World, operator: Browser, intent: str, verb: str):
    submitted(world)
    data = form_data(operator, address(world), website="nope")
    old = operator.post(address(world), {**data, "intent": intent})
    new = operator.post(address(world, verb), data)
    assert (old.status_code, old.get("Location")) == (new.status_code, new.get("Location"))
    assert shown(old) == shown(new)


def shown(answer: Any) -> list[Any]:
    """What tells one answer from another: the form's text, and which notices stand above it."""
    form = answer.context and answer.context["form"]
    if not form:
        return []
    notices = [answer.context.get(name) for name in ("refused", "refusal", "file_errors", "filled")]
    return [*notices, *(bound.value() for bound in form)]


def test_a_buttons_address_leads_back_to_the_form_when_it_is_opened(world: World, operator: Browser):
    submitted(world)
    assert operator.get(address(world, "submit"))["Location"] == address(world)
    assert operator.get(f"{NEW}submit/")["Location"] == NEW


@pytest.mark.parametrize("verb", ["submit", "copy", "plan", "review", "back", "keep"])
def test_a_chosen_file_is_read_whichever_button_is_pressed(world: World, operator: Browser, verb: str):
    answer = operator.post(address(world, verb), upload({**brief(), "client_name": "From the file"}))
    assert answer.context["form"]["client_name"].value() == "From the file"


# -- the live check -----------------------------------------------------------------------------------------------


def test_the_check_answers_with_errors_apart_from_warnings_and_saves_nothing(world: World, operator: Browser):
    submitted(world)
    data = form_data(operator, address(world), website="nope", target_audience="")
    messages = operator.post(address(world, "check"), data).context["presenter"].messages
    assert [message.anchor for message in messages.errors] == ["id_website"]
    assert "id_target_audience" in [message.anchor for message in messages.warnings]
    assert intake_of(world).version == 1
    assert not IntakeDraft.objects.exists()


def test_the_check_answers_with_every_part_that_follows_what_is_typed(world: World, operator: Browser):
    page = text_of(operator.post(address(world, "check"), {"budget_range": "£7,000"}))
    assert all(f'id="{part}"' in page for part in ("intake-nav", "intake-checks", "plan-preview"))
    assert all(f'id="id_{field.name}_notes"' in page for field in FIELDS)
    assert "<strong>£7,000</strong>" in page
    assert "<html" not in page


def test_the_check_of_a_new_brief_needs_no_engagement(operator: Browser):
    assert "Website is required" in text_of(operator.post(f"{NEW}check/", {"client_name": "Fen"}))


# -- the plan -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("preset", PRESETS.values(), ids=lambda preset: preset.key)
def test_a_preset_is_complete_and_ticks_its_jobs(world: World, operator: Browser, preset):
    answer = operator.post(address(world, "plan"), {"plan_edit": f"preset:{preset.key}", "client_name": "Kept"})
    assert set(ticked(answer)) == set(preset.jobs)
    assert not any(step.blocked for step in answer.context["presenter"].preview)
    assert 'value="Kept"' in text_of(answer)


def test_an_old_form_chooses_jobs_by_the_name_that_it_knows(world: World, operator: Browser):
    old = operator.post(address(world), {"plan_wish": "none:strategy", PLAN_KEY: ["positioning", "pdf_report"]})
    assert ticked(old) == ["pdf_report"]


def test_an_old_form_with_a_file_chosen_opens_no_engagement_by_a_button_of_the_plan(world: World, operator: Browser):
    file = SimpleUploadedFile("brief.json", json.dumps(brief()).encode())
    before = Engagement.objects.count()
    answer = operator.post(NEW, {"plan_wish": "preset:launch", "client": world.engagement.client_id, "brief": file})
    assert (answer.status_code, Engagement.objects.count()) == (200, before)


def test_a_delivery_job_that_comes_in_asks_for_its_format(world: World, operator: Browser):
    form = operator.post(address(world, "plan"), {"plan_edit": "all:delivery"}).context["form"]
    assert form["delivery_requirements__pdf"].value() is True
    assert form.jobs == ["pdf_report", "pptx_deck", "asset_zip"]


def test_a_group_is_ticked_and_emptied_whole(world: World, operator: Browser):
    url = address(world, "plan")
    every = operator.post(url, {"plan_edit": "all:monitoring", PLAN_KEY: ["positioning"]})
    assert ticked(every) == ["positioning", "tracking_checklist", "weekly_optimization"]
    none = operator.post(url, {"plan_edit": "none:strategy", PLAN_KEY: ["positioning", "pdf_report"]})
    assert ticked(none) == ["pdf_report"]


def test_a_blocked_job_is_named_with_the_offer_to_add_what_is_missing(world: World, operator: Browser):
    answer = operator.post(address(world, "plan"), {"plan_edit": "none:delivery", PLAN_KEY: ["tracking_checklist"]})
    page = text_of(answer)
    assert "No Execution job is ticked" in page
    assert "Add the Strategy, Creatives and Execution jobs" in page
    added = operator.post(
        address(world, "plan"), {"plan_edit": "add:strategy,creatives,execution", PLAN_KEY: ["tracking_checklist"]}
    )
    assert not any(step.blocked for step in added.context["presenter"].preview)


def test_the_preview_says_in_which_order_and_after_what(world: World, operator: Browser):
    jobs = ["positioning", "icp_definition", "brand_kit_suggestions", "hashtag_sets", "pdf_report"]
    data = {"plan_edit": "none:monitoring", PLAN_KEY: jobs, "delivery_requirements__pdf": "on"}
    steps = operator.post(address(world, "plan"), data).context["presenter"].preview
    assert [(step.label, step.rank) for step in steps] == [
        ("Strategy", 1),
        ("Creatives", 2),
        ("Execution", 3),
        ("Delivery", 4),
    ]
    assert steps[0].first == "Starts as soon as the intake is approved."
    assert steps[2].first == "Waits until Strategy (2 jobs) and Creatives (1 job) are done and approved."


def test_what_waits_for_blocked_jobs_is_blocked_too(world: World, operator: Browser):
    jobs = ["positioning", "hashtag_sets", "weekly_optimization"]
    steps = (
        operator.post(address(world, "plan"), {"plan_edit": "none:delivery", PLAN_KEY: jobs})
        .context["presenter"]
        .preview
    )
    assert [(step.label, step.blocked) for step in steps] == [
        ("Strategy", ""),
        ("Execution", "No Creatives job is ticked."),
        ("Monitoring", "What they wait for is blocked itself."),
    ]
    assert {step.edit for step in steps[1:]} == {"add:creatives"}


def test_an_approved_upstream_is_no_lack(world: World, operator: Browser):
    make_approved(world, "strategy")
    answer = operator.post(address(world, "plan"), {"plan_edit": "none:delivery", PLAN_KEY: ["brand_kit_suggestions"]})
    assert "Strategy is approved already" in text_of(answer)
    assert "Add the" not in text_of(answer)


def test_an_unknown_edit_changes_nothing(world: World, operator: Browser):
    assert ticked(operator.post(address(world, "plan"), {"plan_edit": "preset:x", PLAN_KEY: ["positioning"]})) == [
        "positioning"
    ]


# -- another brief in the form ------------------------------------------------------------------------------------


def upload(content: dict[str, Any] | bytes, **more: Any) -> dict[str, Any]:
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return {"brief": SimpleUploadedFile("brief.json", data, "application/json"), "intent": "fill", **more}


def test_a_file_fills_the_form_and_saves_nothing(world: World, operator: Browser):
    answer = operator.post(NEW, upload({**brief("saas_leads"), "generation_plan": ["positioning"]}, name="Spring"))
    form = answer.context["form"]
    assert form["client_name"].value() == brief("saas_leads")["client_name"]
    assert ticked(answer) == ["positioning"]
    assert 'value="Spring"' in text_of(answer)
    assert Engagement.objects.count() == 2


def test_a_file_with_faults_fills_the_form_and_names_them(world: World, operator: Browser):
    answer = operator.post(address(world), upload({**brief(), "website": "nope", "colour": "red"}))
    page = text_of(answer)
    assert answer.context["form"]["website"].value() == "nope"
    assert "fields that do not exist: colour" in page
    assert page.count("Website must be an address") >= 1


@pytest.mark.parametrize("data", [b"{", b"\xff", b"[1]"])
def test_a_file_that_cannot_be_read_leaves_what_was_typed(world: World, operator: Browser, data: bytes):
    page = text_of(operator.post(address(world), upload(data, client_name="Typed")))
    assert "The file was not read" in page
    assert 'value="Typed"' in page


@pytest.mark.parametrize("intent", ["fill", "open"])
def test_the_buttons_without_a_file_ask_for_one(operator: Browser, intent: str):
    page = text_of(operator.post(NEW, {"intent": intent, "client_name": "Typed"}))
    assert "Choose a file first." in page
    assert 'value="Typed"' in page


@pytest.mark.parametrize("intent", ["fill", "open"])
def test_an_empty_file_is_named_beside_its_field(operator: Browser, intent: str):
    page = text_of(operator.post(NEW, upload(b"", intent=intent, client_name="Typed")))
    assert "brief.json is empty." in page
    assert re.search(r'id="id_brief"[^>]*aria-invalid="true"', page)
    assert 'value="Typed"' in page


@pytest.mark.parametrize("intent", ["fill", "open"])
def test_a_file_that_is_too_large_is_told_its_size_and_the_most(operator: Browser, intent: str):
    page = text_of(operator.post(NEW, upload(b" " * 2_500_000, intent=intent)))
    assert "brief.json has 2.4 MB; a brief has at most 2.0 MB." in page


def test_an_earlier_engagement_is_a_start_without_its_date(world: World, operator: Browser):
    submitted(world, ["positioning"], start_date="2026-01-05")
    answer = operator.post(NEW, {"intent": "copy", "source": world.engagement.pk})
    form = answer.context["form"]
    assert form["tone_voice"].value() == brief()["tone_voice"]
    assert form["start_date"].value() == ""
    assert ticked(answer) == ["positioning"]
    assert answer.context["engagement_form"]["client"].value() == str(world.engagement.client_id)


def test_only_engagements_that_one_may_see_are_a_start(world: World, operator: Browser):
    submitted(world)
    stranger = browser_of(world.outsider)
    assert stranger.post(NEW, {"intent": "copy", "source": world.engagement.pk}).status_code == 403
    hidden = Engagement.objects.create(client=Client.objects.create(name="Elsewhere"), name="Secret")
    assert operator.post(NEW, {"intent": "copy", "source": hidden.pk}).status_code == 404


@pytest.mark.parametrize("source", ["", "x", "9" * 30])
def test_a_start_that_is_none_is_answered_with_a_sentence(operator: Browser, source: str):
    assert "Choose an engagement first." in text_of(operator.post(NEW, {"intent": "copy", "source": source}))


@pytest.mark.parametrize("form", ["json", "csv"])
def test_an_export_is_read_back_to_the_same_brief(world: World, operator: Browser, form: str):
    stored = submitted(world, ["positioning", "messaging_framework"])
    answer = operator.get(address(world, f"export-{form}"))
    back = read_brief(answer.content)
    assert (back.content, back.selection, back.errors) == (stored.content, stored.generation_plan, [])
    assert answer["Content-Disposition"] == f'attachment; filename="fen-fallow-intake-v1.{form}"'


def test_there_is_nothing_to_export_before_the_first_intake(world: World, operator: Browser):
    assert operator.get(address(world, "export-json")).status_code == 404


# -- submitting ---------------------------------------------------------------------------------------------------


def test_an_unchanged_intake_makes_no_version_and_says_so(world: World, operator: Browser):
    submitted(world)
    answer = post(operator, world)
    assert said(answer) == ["Nothing in the brief changed: it stays Client Intake v1."]
    assert intake_of(world).version == 1


def test_an_unchanged_approved_intake_asks_nothing(world: World, operator: Browser):
    approve_artifact(submitted(world), by=world.manager)
    assert post(operator, world).status_code == 302
    assert intake_of(world).status == "approved"


def test_another_plan_alone_makes_no_version_and_says_how_many_jobs(world: World, operator: Browser):
    submitted(world)
    jobs: dict[str, Any] = {PLAN_KEY: ["positioning"]}
    answer = post(operator, world, **jobs)
    assert said(answer)[0].endswith("The generation plan now has 1 job.")
    assert intake_of(world).version == 1


def test_what_is_missing_is_said_beside_it_and_at_the_top(world: World, operator: Browser):
    answer = post(operator, world, client_name="Only a name")
    page = text_of(answer)
    assert 'role="alert"' in page
    assert '<a href="#id_website">' in page
    assert 'id="id_website_notes"> <ul class="errorlist"' in page
    assert 'value="Only a name"' in page
    assert not world.engagement.artifacts.exists()


def test_a_new_brief_without_its_client_is_answered_at_the_top(world: World, operator: Browser):
    page = text_of(operator.post(NEW, {**form_data(operator, NEW, client_name="Fen"), "intent": "submit"}))
    assert '<a href="#id_client">Client: This field is required.</a>' in page
    assert '<a href="#id_client">' in text_of(operator.post(f"{NEW}check/", {"client_name": "Fen"}))


def test_before_an_approved_intake_changes_the_page_says_what_that_costs(world: World, operator: Browser):
    approve_artifact(submitted(world, ["positioning", "messaging_framework"]), by=world.manager)
    runner.run_ready(world.engagement.plan.pk)
    approve_artifact(world.engagement.artifacts.get(type="strategy"), by=world.manager)
    answer = post(operator, world, pricing="£900", aov_ltv="£90")
    impact = answer.context["impact"]
    assert impact.fields == ["Pricing / Price Range", "AOV/LTV"]
    assert impact.approvals == ["Client Intake v1, approved by Ana", "Strategy v1, approved by Ana"]
    assert [artifact.type for artifact in impact.out_of_date] == ["strategy"]
    assert [job.key for job in impact.jobs] == ["positioning"]
    assert intake_of(world).version == 1


def confirmed(page: Any) -> dict[str, list[str]]:
    """What the hidden inputs of the page of confirmation send."""
    data: dict[str, list[str]] = {"confirmed": [str(page.context["context"].stored.version)]}
    for name, text in page.context["hidden"]:
        data.setdefault(name, []).append(text)
    return data


def test_save_and_flag_saves_and_flags(world: World, operator: Browser):
    make_approved(world, "strategy")
    page = post(operator, world, tone_voice="Louder.")
    answer = operator.post(address(world), {**confirmed(page), "intent": "submit"})
    assert answer.status_code == 302
    assert (intake_of(world).version, intake_of(world).content["tone_voice"]) == (2, "Louder.")
    assert world.engagement.artifacts.get(type="strategy").status == "flagged_for_review"
    assert "Now out of date: Strategy." in said(answer)
    assert not IntakeDraft.objects.exists()


def test_keep_as_draft_changes_nothing_and_keeps_the_text(world: World, operator: Browser):
    make_approved(world, "strategy")
    page = post(operator, world, tone_voice="Louder.")
    answer = operator.post(address(world), {**confirmed(page), "intent": "draft"}, follow=True)
    assert answer.context["form"]["tone_voice"].value() == "Louder."
    assert (intake_of(world).version, intake_of(world).status) == (1, "approved")


def test_cancel_leads_back_to_the_form_with_the_text(world: World, operator: Browser):
    make_approved(world, "strategy")
    page = post(operator, world, tone_voice="Louder.")
    answer = operator.post(address(world), {**confirmed(page), "intent": "back"})
    assert answer.context["form"]["tone_voice"].value() == "Louder."
    assert intake_of(world).version == 1


def test_a_confirmation_of_an_older_version_is_no_confirmation(world: World, operator: Browser):
    make_approved(world, "strategy")
    page = post(operator, world, tone_voice="Louder.")
    answer = operator.post(address(world), {**confirmed(page), "intent": "submit", "confirmed": "0"})
    assert "Before you save" in text_of(answer)


def test_putting_the_brief_back_to_what_was_read_costs_no_approval(world: World, operator: Browser):
    make_approved(world, "strategy")
    submit_intake(world.engagement, {**brief(), "tone_voice": "Louder."}, "all", by=world.operator)
    answer = post(operator, world, tone_voice=brief()["tone_voice"])
    assert answer.status_code == 302
    assert world.engagement.artifacts.get(type="strategy").status == "approved"
    assert "No longer out of date: Strategy. The text is the one that was read." in said(answer)


def test_a_new_brief_opens_an_engagement_from_the_form(world: World, operator: Browser):
    filled = operator.post(NEW, upload(brief("saas_leads"), name="Spring", client=world.engagement.client_id))
    data = {bound.html_name: bound.value() for bound in filled.context["form"]}
    data = {name: value for name, value in data.items() if value not in (None, False, "")}
    answer = operator.post(NEW, {**data, "name": "Spring", "client": world.engagement.client_id, "intent": "submit"})
    made = Engagement.objects.get(name="Spring")
    assert answer["Location"] == reverse("artifact", args=[made.pk, "intake"])
    assert not IntakeDraft.objects.exists()
