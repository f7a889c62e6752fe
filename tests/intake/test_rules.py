"""validate_intake: which briefs may be saved, and in which words it says what is wrong or worth a look."""

from __future__ import annotations

import copy
import json
import pickle
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generation.api import all_specs
from generation.brief import LISTS, READ_LINES
from intake.fields import FIELDS, REQUIRED, FieldKind
from intake.validation.plan import selected_jobs
from intake.validation.rules import FieldMessage, validate_intake
from tests.intake.briefs import NAMES, full, minimal

TODAY = date(2026, 11, 25)
SIX = ["client_name", "website", "industry", "geography", "primary_offer", "objective"]

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
some_fields = st.dictionaries(
    st.sampled_from([*{field.path[0] for field in FIELDS}, "generation_plan", "surprise"]), json_values, max_size=12
)


def errors(**changes):
    return validate_intake(minimal(**changes), today=TODAY).errors


def warnings(**changes):
    return validate_intake(minimal(**changes), today=TODAY).warnings


def about(messages, field):
    return [str(message) for message in messages if message.field == field]


# -- the six ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_the_complete_briefs_are_accepted(name):
    ok, found, _ = validate_intake(full(name), today=TODAY)
    assert (ok, found) == (True, [])


def test_the_minimal_brief_is_accepted_with_warnings():
    ok, found, advice = validate_intake(minimal(), today=TODAY)
    assert ok
    assert found == []
    assert advice


def test_each_missing_field_is_one_error_in_the_given_order():
    found = validate_intake({}).errors
    assert [message.field for message in found] == SIX
    assert [str(message).split(" is required")[0] for message in found] == [field.label for field in REQUIRED]


@pytest.mark.parametrize("nothing", ["", None, "  \t\r\n ", "\u00a0", "\u200b"])
@pytest.mark.parametrize("key", SIX)
def test_empty_null_and_white_space_are_the_same_as_absent(key, nothing):
    without = minimal()
    del without[key]
    assert errors(**{key: nothing}) == validate_intake(without, today=TODAY).errors != []


def test_the_box_stands_for_the_website():
    assert errors(website="", no_website=True) == []
    assert errors(website="soon", no_website=True) == []


@pytest.mark.parametrize("box", [False, None, "", "true", 1])
def test_only_a_ticked_box_stands_for_the_website(box):
    assert about(errors(website="", no_website=box), "website")


def test_missing_ones_come_before_wrong_ones():
    found = validate_intake({"contact_email": "x", "client_name": 5}).errors
    assert [m.field for m in found] == [*SIX[1:], "client_name", "contact_email"]


# -- types and options --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [None, [], "text", 3, True, 1.5])
def test_a_brief_that_is_no_object_is_one_error(content):
    assert validate_intake(content) == (False, ["The brief must be a group of named fields (a JSON object)."], [])


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("client_name", 5, "Brand/Client Name must be text, not a number."),
        ("client_name", [], "Brand/Client Name must be text, not a list."),
        ("pricing", {"a": 1}, "Pricing / Price Range must be text, not a group of named values."),
        ("industry", "Farming", "Industry must be one of: Technology, E-commerce"),
        ("objective", "leads", "Primary Objective must be one of: Awareness, Leads"),
        ("competitors", "Acme", "Competitors must be a list of texts, not text."),
        ("competitors", ["Acme", 3], "Competitors must be a list of texts; entry 2 is a number."),
        ("competitors", [None], "Competitors must be a list of texts; entry 1 is empty."),
        ("no_website", "yes", "No website yet must be true or false"),
        ("timezone", "London", "Timezone must be a zone of the IANA list"),
        ("timezone", "../../etc/passwd", "Timezone must be a zone of the IANA list"),
        ("contact_email", "nobody", "Contact Email must be an e-mail address"),
        ("contact_email", "a@localhost", "Contact Email must be an e-mail address"),
        ("start_date", "2027-02-30", "Start Date is a date that does not exist"),
        ("start_date", "20270201", "Start Date must be a date written as YYYY-MM-DD"),
        ("start_date", "2027-W01-1", "Start Date must be a date written as YYYY-MM-DD"),
        ("start_date", "9999-12-31", "Start Date must be a date between the years 2000 and 2100."),
        ("start_date", 20270101, "Start Date must be a date written"),
        ("duration_weeks", 0, "Duration (weeks) must be a whole number from 1 to 104."),
        ("duration_weeks", 105, "Duration (weeks) must be a whole number from 1 to 104."),
        ("duration_weeks", "12", "Duration (weeks) must be a whole number"),
        ("duration_weeks", True, "Duration (weeks) must be a whole number"),
        ("duration_weeks", 12.5, "Duration (weeks) must be a whole number"),
        ("tracking_status", "Yes", "GA4/Pixel Tracking Status must be one of: Fully set up"),
        ("social_handles", "@acme", "Social Handles must be a map of platform and handle, not text."),
        ("social_handles", {"instagram": 3}, "Social Handles must hold text for instagram"),
        ("delivery_requirements", [], "Delivery Requirements must be a group of named values, not a list."),
        ("delivery_requirements", {"pdf": "yes"}, "PDF must be true or false"),
        ("delivery_requirements", {"frequency": "Daily"}, "Report Frequency must be one of: One-time"),
        ("context_data", "none", "Context must be a group of named values, not text."),
        ("context_data", {"hiring": []}, "Hiring context must be a group of named values"),
        ("context_data", {"hiring": {"role_types": 1}}, "Role Types must be text, not a number."),
        ("context_data", {"services": {"booking_link": "soon"}}, "Consultation Booking Link must be an address"),
    ],
)
def test_a_wrong_value_is_named_by_its_label_with_what_was_expected(key, value, words):
    found = [str(message) for message in errors(**{key: value})]
    assert len(found) == 1
    assert found[0].startswith(words)


def test_every_kind_of_field_accepts_being_empty():
    optional = {field.path[0]: None for field in FIELDS if field not in REQUIRED}
    assert errors(**optional) == []


def test_unknown_keys_are_ignored():
    assert errors(surprise=1, context_data={"hiring": {"salary": 3}, "other": 1}) == []


def test_first_and_last_week_are_allowed():
    assert errors(duration_weeks=1) == errors(duration_weeks=104) == []


# -- addresses ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com",
        "HTTP://Example.COM/a/b?x=1&y=[2]#top",
        "https://sub.shop.example.co.uk:8443/päth?q=ü",
        "https://bücher.example",
        "https://xn--bcher-kva.example/",
        "https://例え.テスト",
        "http://93.184.216.34/x",
        "http://[2001:db8::1]:80/",
        "https://my_shop.example.com.",
        "https://example.com/<script>{{7*7}}",
    ],
)
def test_any_valid_address_is_accepted(url):
    assert errors(website=url) == []


@pytest.mark.parametrize(
    "url",
    [
        "example.com",
        "ftp://example.com",
        "javascript:alert(1)",
        "https://",
        "https:example.com",
        "https://localhost",
        "https://intranet./",
        "https://-bad-.example",
        "https://a..b",
        "https://1.2.3.999",
        "https://user:secret@example.com",
        "https://example.com\\@evil.example",
        "https://evil.example\\.example.com",
        "https://exa%6dple.com",
        "https://example.com:99999",
        "https://example.com:0",
        "https://[::1",
        "https://exam ple.com",
        "https://example.com/a\nb",
        "https://example.com/\u202egpj",
        "https://example.com/" + "x" * 2048,
        "https://" + "a" * 64 + ".example",
    ],
)
def test_other_addresses_are_refused(url):
    assert about(errors(website=url), "website")


# -- texts that cannot be stored -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("a\x00b", "holds a NUL character"),
        ("\ud800", "holds half of a character"),
        ("x" * 100_001, "has 100,001 characters"),
        ("a\n" * 10_000 + "b", "has 10,001 lines"),
        (float("nan"), "holds NaN"),
        (float("inf"), "holds a number that is too large"),
    ],
)
def test_what_cannot_be_stored_is_one_error_of_its_field(value, words):
    found = errors(primary_offer=value)
    assert len(found) == 1
    assert str(found[0]).startswith(f"Primary Offer(s) {words}")


def test_a_list_entry_that_cannot_be_stored_is_named():
    assert str(errors(competitors=["ok", "\x00"])[0]).startswith("Competitors, entry 2 holds a NUL")


def test_deep_nesting_is_refused_by_name():
    deep: object = None
    for _ in range(40):
        deep = [deep]
    assert str(errors(proof_assets=deep)[0]).startswith("Proof Assets (testimonials/links)")


def test_a_name_that_turns_the_reading_direction_is_refused():
    assert about(errors(client_name="Acme\u202egpj.exe"), "client_name")


def test_a_brief_above_one_megabyte_is_refused():
    fields = [field.id for field in FIELDS if field.kind in (FieldKind.LONG, FieldKind.LINES) and len(field.path) == 1]
    found = errors(**dict.fromkeys(fields, "x" * 99000))
    assert [str(message) for message in found] == ["The brief is larger than 1,024 KB (1 MB)."]


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "{{7*7}}", "=1+1", "../../x", "שלום", "👩‍👩‍👧 Café"])
def test_hostile_looking_text_is_only_text(text):
    assert errors(client_name=text, primary_offer=text, competitors=[text]) == []


# -- warnings -----------------------------------------------------------------------------------------------------


def test_leads_without_audience():
    found = about(warnings(objective="Leads"), "target_audience")
    assert found == [
        "Target Audience Description is empty although the objective is Leads: say whose enquiries are wanted."
    ]


@pytest.mark.parametrize("context", [None, {}, {"hiring": {}}, {"hiring": {"evp_statement": "  "}}, {"hiring": None}])
def test_hiring_without_a_promise(context):
    found = warnings(objective="Hiring", context_data=context)
    assert "EVP Statement is empty" in about(found, "context_data.hiring.evp_statement")[0]


def test_hiring_with_a_promise_is_quiet():
    context = {"hiring": {"evp_statement": "Salaried."}}
    assert not about(warnings(objective="Hiring", context_data=context), "context_data.hiring.evp_statement")


@pytest.mark.parametrize(
    "prices",
    [
        {"pricing": "High-ticket coaching"},
        {"pricing": "$5,000 per course"},
        {"pricing": "€1.2k"},
        {"budget_range": "high-ticket"},
        {"pricing": "Premium plans"},
    ],
)
def test_students_and_high_prices(prices):
    found = warnings(target_audience="University students in Leeds", **prices)
    assert any(message.startswith("Student audience with high-ticket pricing") for message in found)


@pytest.mark.parametrize(
    ("audience", "prices"),
    [
        ("Students", {"pricing": "£9 per month"}),
        ("Students", {"budget_range": "£15,000-£25,000"}),
        ("Studentsville residents", {"pricing": "High-ticket"}),
        ("Students", {"pricing": "premiumish.com licence"}),
        ("Parents", {"pricing": "$5,000"}),
        ("Students", {"pricing": "₹2,000 per month"}),
    ],
)
def test_other_audiences_and_prices_are_quiet(audience, prices):
    assert not any("Student audience" in message for message in warnings(target_audience=audience, **prices))


def test_starred_fields_that_are_empty_are_each_named():
    found = [message.field for message in warnings() if "left empty" in message]
    assert found == ["differentiators", "target_audience", "pain_points", "desired_outcomes", "tone_voice", "languages"]


@pytest.mark.parametrize(
    ("changes", "topic"),
    [
        ({"industry": "Finance"}, "finance"),
        ({"industry": "Healthcare"}, "health"),
        ({"primary_offer": "Bitcoin savings plans"}, "crypto"),
        ({"primary_offer": "An online casino"}, "gambling"),
        ({"primary_offer": "A law firm for tenants"}, "legal"),
        ({"industry": "Other", "industry_other": "Recruitment"}, "employment"),
        ({"objective": "Hiring"}, "employment"),
    ],
)
def test_a_regulated_field_without_rules(changes, topic):
    assert topic in about(warnings(**changes), "constraints")[0]
    assert not about(warnings(**changes, constraints="Say nothing untrue."), "constraints")
    assert not about(warnings(**changes, required_disclaimers="Capital at risk."), "constraints")


def test_a_topic_is_a_word_and_no_substring():
    assert not about(warnings(primary_offer="Illegally good bread with no alphabetting"), "constraints")


def test_a_banned_word_in_a_text_that_is_quoted():
    found = warnings(primary_offer="A Game-Changer for kitchens", banned_words=["game changer", "cure"])
    assert 'bans: "game changer"' in about(found, "primary_offer")[0]


@pytest.mark.parametrize(
    "changes",
    [{"primary_offer": "Secure procurement"}, {"constraints": "Never promise a cure."}, {"competitors": ["The Cure"]}],
)
def test_substrings_and_texts_that_are_not_quoted_use_no_banned_word(changes):
    assert not [message for message in warnings(banned_words=["cure"], **changes) if "bans" in message]


def test_user_text_is_never_a_pattern():
    assert warnings(banned_words=["(", ".*", "[a-", "{0}", "%s", "\\"], primary_offer="plain words") is not None


@pytest.mark.parametrize("given_text", ["", "Results vary."])
def test_a_disclaimer_that_the_constraints_demand(given_text):
    constraints = "No images. Every advert must include the words Capital at risk."
    found = about(warnings(constraints=constraints, required_disclaimers=given_text), "required_disclaimers")
    assert len(found) == 1
    assert "Capital at risk" in found[0]


@pytest.mark.parametrize(
    ("constraints", "given_text"),
    [
        ("Every advert must include Capital at risk.", "Capital at risk. Terms apply."),
        ("A disclaimer is needed.", "Results vary."),
        ("Never include a disclaimer.", ""),
        ("Do not promise results.", ""),
    ],
)
def test_a_disclaimer_that_is_given_or_not_demanded_is_quiet(constraints, given_text):
    assert not about(warnings(constraints=constraints, required_disclaimers=given_text), "required_disclaimers")


def test_targets_without_numbers():
    assert about(warnings(kpi_targets="More leads\nBetter reach"), "kpi_targets")
    assert not about(warnings(kpi_targets="More leads\n20 calls"), "kpi_targets")


def test_a_start_in_the_past():
    assert about(warnings(start_date="2026-11-24"), "start_date")
    assert not about(warnings(start_date="2026-11-25"), "start_date")


def test_a_budget_that_cannot_be_read():
    assert about(warnings(budget_range="a lot"), "budget_range")
    assert not about(warnings(budget_range="£15,000-£25,000"), "budget_range")


def test_languages_that_the_playbook_cannot_write():
    found = about(warnings(languages=["British English", "en-GB", "Gaelic", "French"]), "languages")
    assert "name Gaelic and French" in found[0]
    assert not about(warnings(languages=["English (UK)"]), "languages")


# -- the plan inside a brief ---------------------------------------------------------------------------------------


def test_no_plan_no_word_about_it():
    assert not about(warnings(), "generation_plan")


def test_a_plan_without_jobs():
    assert about(warnings(generation_plan=[]), "generation_plan")[0].startswith("Generation Plan has no jobs")


def test_a_plan_whose_jobs_lack_their_upstream():
    found = about(warnings(generation_plan=["pdf_report"]), "generation_plan")
    assert found == [
        "Generation Plan lacks upstream: Delivery jobs need Strategy, Creatives and Execution, where no job is ticked."
    ]


def test_an_approved_upstream_is_no_lack():
    content = minimal(generation_plan=["pdf_report"])
    check = validate_intake(content, approved=("strategy", "creatives", "execution"), today=TODAY)
    assert not about(check.warnings, "generation_plan")


def test_all_is_every_type_but_the_formats_left_unticked():
    unticked = {"delivery_requirements": {"pdf": True, "pptx": False}}
    assert set(selected_jobs("all", {})) == {job.key for job in all_specs()}
    assert set(selected_jobs("all", {})) - set(selected_jobs("all", unticked)) == {"pptx_deck"}


def test_a_format_in_the_plan_that_the_brief_leaves_out():
    found = warnings(generation_plan=["pptx_deck"], delivery_requirements={"pptx": False})
    assert "PPTX" in about(found, "generation_plan")[-1]
    assert "unticked" in about(found, "generation_plan")[-1]


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        ("some", 'must be a list of job types, or "all".'),
        ([1], 'must be a list of job types, or "all".'),
        (["pdf_report", "make_coffee"], "names job types that do not exist: make_coffee."),
        (["pdf_report", "pdf_report"], "names a job type twice: pdf_report."),
    ],
)
def test_a_plan_that_cannot_be_built_is_an_error(plan, words):
    assert [str(message) for message in errors(generation_plan=plan)] == [f"Generation Plan {words}"]


# -- promises -----------------------------------------------------------------------------------------------------


def test_messages_are_strings_that_know_their_field():
    message = errors(industry="Farming")[0]
    assert isinstance(message, FieldMessage)
    assert json.loads(json.dumps([message])) == [str(message)]
    assert copy.deepcopy(message).field == pickle.loads(pickle.dumps(message)).field == "industry"


@settings(max_examples=200, deadline=None)
@given(json_values | some_fields)
def test_it_never_raises(content):
    ok, found, advice = validate_intake(content)
    assert ok == (not found)
    assert all(isinstance(message, FieldMessage) for message in [*found, *advice])


@settings(max_examples=60, deadline=None)
@given(some_fields)
def test_one_wrong_field_hides_no_other_error(content):
    fields = {message.field for message in validate_intake({**content, "contact_email": "nobody"}).errors}
    assert "contact_email" in fields


@pytest.mark.parametrize("filler", ["1" * 90_000, "1," * 45_000, "$1 " * 30_000, "word " * 18_000, "- " * 45_000])
def test_long_texts_are_checked_in_seconds(filler):
    long_texts = dict.fromkeys(("pricing", "budget_range", "kpi_targets", "primary_offer", "constraints"), filler)
    many = {f"banned{n} {filler[n : n + 4]}".strip() for n in range(9_000)}
    began = time.process_time()
    validate_intake(minimal(**long_texts, target_audience="students", banned_words=sorted(many)))
    assert time.process_time() - began < 10


@pytest.mark.parametrize("name", LISTS)
def test_a_list_beyond_what_is_read_is_warned_about(name: str):
    lines = [f"Point number {number}" for number in range(READ_LINES + 1)]
    kind = next(field.kind for field in FIELDS if field.id == name)
    given = {name: "\n".join(lines) if kind in (FieldKind.LINES, FieldKind.LONG) else lines}
    found = [str(message) for message in warnings(**given) if "lines" in str(message)]
    assert len(found) == 1
    assert f"has {READ_LINES + 1} lines: the playbook works with the first {READ_LINES}" in found[0]
