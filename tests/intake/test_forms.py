"""The intake form: everything that is stored goes through it unchanged, and nothing that was typed is lost."""

from __future__ import annotations

import re

import pytest
from django.http import QueryDict
from django.template.loader import render_to_string

from artifacts.canonical import content_hash, normalise
from generation.api import all_specs
from intake.fields import CONTEXT, FIELDS, PLAN_KEY, REQUIRED, SECTIONS
from intake.form.forms import IntakeForm, new_content
from intake.form.presenter import Presenter
from intake.validation.plan import selected_jobs
from tests.builders import present
from tests.intake.briefs import NAMES, full, minimal

PARTS = ("_errors", "_section", "_context", "_plan")


def posted(form: IntakeForm, **changes) -> QueryDict:
    """What a browser sends when somebody opens the form, types `changes` and saves."""
    data = QueryDict(mutable=True)
    for name in form.fields:
        value = changes.pop(name) if name in changes else form[name].value()
        if name == PLAN_KEY:
            data.setlist(name, value)
        elif value is True:
            data[name] = "on"
        elif value is not False:
            data[name] = str(value).replace("\n", "\r\n")
    assert not changes
    return data


def saved(content=None, plan=None, **changes) -> IntakeForm:
    form = IntakeForm(posted(IntakeForm(content=content, plan=plan), **changes), content=content, plan=plan)
    form.is_valid()
    return form


def html(form: IntakeForm) -> str:
    """The parts of the page that belong to the form, without the page around them."""
    presenter = Presenter(form)
    views = [{"view": view} for view in presenter.sections]
    contexts = [{"view": view} for view in presenter.context_blocks]
    found = [render_to_string("intake/_errors.html", {"presenter": presenter})]
    found += [render_to_string("intake/_section.html", view) for view in views]
    found += [render_to_string("intake/_context.html", view) for view in contexts]
    return "".join([*found, render_to_string("intake/_plan.html", {"presenter": presenter})])


# -- round trip ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_saving_an_untouched_form_changes_nothing(name):
    content = normalise(full(name))
    form = saved(content, "all")
    assert form.errors == {}
    assert form.content == content
    assert form.plan == "all"


def test_a_minimal_brief_stays_minimal():
    content = minimal()
    assert saved(content, ["icp_definition"]).content == content


def test_a_new_intake_starts_with_the_defaults():
    form = saved(**minimal())
    assert form.errors == {}
    assert form.content == {**new_content("UTC"), **minimal()}
    assert form.plan == "all"


def test_every_field_can_be_filled_through_the_form():
    content = full("services_hiring", industry="Other", industry_other="Care", website="https://a.example")
    content["context_data"]["ecommerce"] = {
        "product_catalog_url": "https://a.example/f",
        "top_skus": "A",
        "margins": "5%",
    }
    shown = IntakeForm(content=content)
    form = saved(**{field.name: shown[field.name].value() for field in FIELDS})
    assert form.errors == {}
    for field in FIELDS:
        assert (field.read(form.content) or "") == (field.read(content) or "")


def test_only_what_was_changed_changes():
    content = full()
    form = saved(content, "all", competitors="BlackLine\n\n  Xero ", duration_weeks="6", social_handles="Twitter: @l")
    changed = {"competitors": ["BlackLine", "Xero"], "duration_weeks": 6, "social_handles": {"x": "@l"}}
    assert form.content == {**content, **changed}


def test_emptying_a_field_empties_it():
    assert saved(full(), "all", pricing="").content["pricing"] == ""


def test_the_stored_content_is_not_touched():
    content = full()
    before = content_hash(content)
    saved(content, "all", context_data__hiring__role_types="Welder")
    assert content_hash(content) == before


def test_what_the_form_does_not_know_stays():
    content = {**full(), "competitors": ["two\nlines", "b"], "legacy": {"a": 1}}
    assert saved(content, "all").content == content


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "{{7*7}}", "=1+1", "שלום", "👩‍👩‍👧", "a\tb"])
def test_hostile_looking_text_is_stored_as_typed_and_escaped(text):
    form = saved(full(), "all", primary_offer=text, pricing=text)
    assert form.content["primary_offer"] == text
    assert "<script>" not in html(form)


# -- errors -------------------------------------------------------------------------------------------------------


def test_the_six_are_asked_for_next_to_their_fields():
    form = saved()
    assert {name for name in form.errors if name} == {field.name for field in REQUIRED}
    assert [text.partition(" is required")[0] for text, _ in Presenter(form).summary] == [
        field.label for field in REQUIRED
    ]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("website", "example"),
        ("contact_email", "nobody"),
        ("start_date", "next spring"),
        ("duration_weeks", "a dozen"),
        ("timezone", "London"),
        ("industry", "Farming"),
        ("social_handles", "myspace: tom"),
        ("social_handles", "instagram: a\ninstagram: b"),
        ("social_handles", "@acme"),
        ("context_data__services__booking_link", "soon"),
        ("delivery_requirements__frequency", "Daily"),
        ("primary_offer", "a\x00b"),
        ("competitors", "fine\n\x07"),
    ],
)
def test_a_wrong_value_is_answered_beside_it_and_kept(name, typed):
    form = saved(full(), "all", **{name: typed})
    assert list(form.errors) == [name]
    assert form[name].value() == typed.replace("\n", "\r\n")
    assert "nobody" not in typed or 'value="nobody"' in html(form)


def test_the_summary_links_to_inputs_that_exist():
    form = saved(full(), ["icp_definition"], website="", contact_email="x", generation_plan=["make_coffee"])
    page = html(form)
    anchors = [anchor for _, anchor in Presenter(form).summary]
    assert len(anchors) == 3
    assert all(f'id="{anchor}"' in page for anchor in anchors)


def test_errors_and_help_are_tied_to_their_input():
    page = html(saved(full(), "all", website="nope"))
    described = re.search(r'name="website"[^>]*aria-describedby="([^"]+)"', page)
    assert described
    assert all(f'id="{part}"' in page for part in described[1].split())


def test_warnings_do_not_stop_the_form():
    form = saved(full(), "all", target_audience="")
    assert form.is_valid()
    assert [message.field for message in form.check.warnings if message.field == "target_audience"]


# -- what is shown ------------------------------------------------------------------------------------------------


def test_every_field_and_section_is_on_the_page_once():
    page = html(IntakeForm())
    assert all(page.count(f'name="{field.name}"') == 1 for field in FIELDS)
    assert all(f'id="section-{section.key}"' in page for section in (*SECTIONS, *CONTEXT))


def test_nothing_on_the_page_needs_inline_style_or_script():
    page = html(IntakeForm())
    assert not re.search(r"<script|\sstyle=|\son\w+=", page)


def test_the_six_carry_the_required_attribute():
    page = html(IntakeForm())
    tags = re.findall(r"<(?:input|select|textarea)[^>]*\brequired\b[^>]*>", page)
    assert {present(re.search(r'name="(\w+)"', tag))[1] for tag in tags} == {field.name for field in REQUIRED}


def test_a_ticked_box_lifts_the_websites_attribute():
    form = IntakeForm(content=minimal(website="", no_website=True))
    assert "required" not in form.fields["website"].widget.attrs


@pytest.mark.parametrize(
    ("changes", "open_blocks"),
    [
        ({}, []),
        ({"objective": "Hiring", "industry": "E-commerce"}, ["hiring", "ecommerce"]),
        ({"industry": "Services"}, ["services"]),
        ({"context_data": {"hiring": {"role_types": "Welder"}}}, ["hiring"]),
    ],
)
def test_context_blocks_open_when_asked_for_or_filled(changes, open_blocks):
    form = IntakeForm(content=minimal(**changes))
    assert [view.section.key for view in Presenter(form).context_blocks if view.open] == open_blocks


def test_a_stored_value_that_is_no_option_is_still_shown():
    assert "Farming (not an option)" in html(IntakeForm(content=minimal(industry="Farming")))


# -- the plan -----------------------------------------------------------------------------------------------------


def test_the_matrix_holds_every_job_type_in_its_group():
    form = IntakeForm()
    assert [tick.spec for group in Presenter(form).plan_groups for tick in group.ticks] == all_specs()
    assert next(group.label for group in Presenter(form).plan_groups) == "Strategy"
    assert html(form).count(f'name="{PLAN_KEY}"') == len(all_specs())


def test_a_selection_keeps_its_order():
    form = saved(
        full(), ["pdf_report", "icp_definition"], generation_plan=["icp_definition", "asset_zip", "pdf_report"]
    )
    assert form.plan == ["pdf_report", "icp_definition", "asset_zip"]


def test_no_tick_is_an_empty_plan_with_a_warning():
    form = saved(full(), "all", generation_plan=[])
    assert form.is_valid()
    assert form.plan == []
    assert next(str(m) for m in form.check.warnings if m.field == PLAN_KEY).startswith("Generation Plan has no jobs")


def test_leaving_a_format_out_of_this_plan_does_not_change_the_brief():
    jobs = [job for job in selected_jobs("all", {}) if job != "pdf_report"]
    form = saved(full(), "all", generation_plan=jobs)
    assert form.content == full()
    assert form.plan == jobs


def test_unticking_a_format_takes_its_job_out():
    form = saved(full(), "all", delivery_requirements__pptx=False)
    assert form.content["delivery_requirements"]["pptx"] is False
    assert "pptx_deck" not in selected_jobs(form.plan, form.content)


def test_ticking_a_job_asks_for_its_format():
    content = full("services_hiring")
    form = saved(content, "all", generation_plan=[*selected_jobs("all", content), "pptx_deck"])
    assert form.content["delivery_requirements"]["pptx"] is True
    assert form.plan == "all"


def test_ticking_a_format_adds_its_job():
    form = saved(full("services_hiring"), ["icp_definition"], delivery_requirements__pptx=True)
    assert form.plan == ["icp_definition", "pptx_deck"]


@pytest.mark.parametrize("content", [{"competitors": 3, "pricing": ["a"], "kpi_targets": 4}, {"context_data": "x"}])
def test_a_form_opens_on_content_of_the_wrong_kind(content):
    assert html(IntakeForm(content=content))
