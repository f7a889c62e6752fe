"""Briefs from files: nothing is dropped, nothing is guessed, and what goes out comes back."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artifacts.canonical import content_hash, normalise
from intake.exchange.brief_file import export_csv, export_json, read_brief, with_start_date
from tests.intake.briefs import NAMES, data, full, minimal

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn", "Co"]), max_size=30) | st.sampled_from(
    ["=1+1", "'=x", "-5", "@a", "a\nb", '"q"', "[1]", "{}", "all", "a;b", "yes", "a,b\n\nc", "\ta"]
)


def read(**content):
    return read_brief(json.dumps(content).encode())


def messages(found):
    return [str(message) for message in found.errors]


# -- the format ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_a_complete_brief_arrives_whole(name):
    found = read_brief(data(name))
    assert found.errors == []
    assert found.content == normalise(full(name))
    assert found.selection == "all"


def test_what_a_short_brief_leaves_open_takes_the_defaults():
    found = read_brief(json.dumps(minimal()).encode(), timezone="Asia/Kolkata")
    assert found.ok
    assert found.content == {
        **minimal(),
        "no_website": False,
        "timezone": "Asia/Kolkata",
        "duration_weeks": 12,
        "languages": ["English"],
        "delivery_requirements": {"pdf": True, "pptx": True, "zip": True, "frequency": "One-time"},
    }


def test_a_given_delivery_block_keeps_its_ticks():
    found = read(**minimal(delivery_requirements={"pptx": False}))
    assert found.content["delivery_requirements"] == {"pdf": True, "pptx": False, "zip": True, "frequency": "One-time"}


def test_a_list_of_jobs_is_the_selection_and_no_content():
    found = read(**minimal(generation_plan=["pdf_report"]))
    assert found.selection == ["pdf_report"]
    assert "generation_plan" not in found.content
    assert [message for message in found.warnings if message.field == "generation_plan"]


def test_a_selection_that_cannot_be_built_is_an_error():
    found = read(**minimal(generation_plan=["make_coffee"]))
    assert messages(found) == ["Generation Plan names job types that do not exist: make_coffee."]
    assert found.selection == []


# -- old names and synonyms ---------------------------------------------------------------------------------------


def test_old_names_stand_in_for_absent_new_ones():
    found = read(
        brand_name="Acme",
        website="https://acme.example",
        industry="Technology",
        geography_served="UK",
        primary_offers="Tools",
        primary_objective="Lead Generation",
        client_name="",
    )
    assert found.errors == []
    assert [found.content[key] for key in ("client_name", "geography", "primary_offer", "objective")] == [
        "Acme",
        "UK",
        "Tools",
        "Leads",
    ]
    assert "brand_name" not in found.content


def test_an_old_name_never_overrules_a_new_one():
    found = read(**minimal(brand_name="Other Corp"))
    assert messages(found) == [
        "Brand/Client Name is given twice, as client_name and as brand_name, with different values."
    ]
    assert read(**minimal(brand_name="Test Corp")).ok


@pytest.mark.parametrize(
    ("said", "stored"),
    [
        ("Lead Generation", "Leads"),
        ("brand awareness", "Awareness"),
        ("Recruitment", "Hiring"),
        ("  LEADS ", "Leads"),
        ("Customer  retention", "Retention"),
    ],
)
def test_objectives_are_known_by_their_synonyms(said, stored):
    assert read(**minimal(objective=said)).content["objective"] == stored


def test_an_unknown_objective_is_refused_with_the_options():
    assert "must be one of: Awareness, Leads" in messages(read(**minimal(objective="World peace")))[0]


def test_platforms_are_known_by_other_names_too():
    found = read(**minimal(social_handles={"Twitter": "@a", "Instagram": "@b"}))
    assert found.content["social_handles"] == {"x": "@a", "instagram": "@b"}
    assert found.errors == []


# -- what is refused ----------------------------------------------------------------------------------------------


def test_unknown_keys_are_errors_that_name_them():
    found = read(
        **minimal(
            colour="red",
            context_data={"hiring": {"salary": 1}, "events": {}},
            delivery_requirements={"docx": True},
            social_handles={"myspace": "x"},
        )
    )
    said = messages(found)
    assert said[0] == "The brief holds fields that do not exist: colour."
    for name in ("salary", "events", "docx", "myspace"):
        assert any(f"that do not exist: {name}." in message for message in said)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "is not valid JSON"),
        (b"[]", "must be a group of named fields"),
        (b"null", "must be a group of named fields"),
        (b'{"client_name": "a", "client_name": "b"}', "Brand/Client Name is given twice."),
        (b'{"client_name": "\\u0000"}', "Brand/Client Name holds a NUL character"),
        (b'{"competitors": ["\\ud800"]}', "Competitors, entry 1 holds half of a character"),
        (b'{"duration_weeks": NaN}', "Duration (weeks) holds NaN"),
        (b'{"duration_weeks": 1e400}', "Duration (weeks) holds a number that is too large"),
        (b'{"pricing": "\xff"}', "is not UTF-8 text"),
        (b"[" * 100_000, "nested deeper than 32"),
        (json.dumps({"pricing": "x" * 100_001}).encode(), "Pricing / Price Range has 100,001 characters"),
        (b"x" * 1_100_000, "is larger than"),
        (b"field,value\r\npricing,\x00", "Pricing / Price Range holds a NUL character"),
        (b"field,value\r\npricing,a\r\npricing,b", "Pricing / Price Range is given twice."),
        (b"field,value\r\npricing,a,b", "has 3 columns at line 2"),
        (b'field,value\r\npricing,"a', "cannot be read as a table"),
        (b'field,value\r\ncompetitors,"[1,"', "Competitors is not valid JSON"),
        (b"field,value\r\ncontext_data,x\r\ncontext_data.hiring.role_types,y", "has a value of its own"),
    ],
)
def test_a_file_that_cannot_be_a_brief_is_refused_in_words(raw, words):
    found = read_brief(raw)
    assert not found.ok
    assert words in messages(found)[0]


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=100) | st.binary(max_size=100).map(lambda tail: b"field,value\n" + tail))
def test_reading_never_raises(raw):
    assert not read_brief(raw).ok


# -- export -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("export", [export_json, export_csv])
def test_an_export_comes_back_to_the_same_hash(name, export):
    content = normalise(full(name))
    found = read_brief(export(content, ["icp_definition", "pdf_report"]).encode())
    assert messages(found) == []
    assert content_hash(found.content) == content_hash(content)
    assert found.selection == ["icp_definition", "pdf_report"]


@settings(max_examples=150, deadline=None)
@given(texts, st.lists(texts, max_size=4))
def test_any_text_survives_the_table(text, items):
    content = normalise(full(pricing=text, constraints=text, competitors=items))
    found = read_brief(export_csv(content, "all").encode())
    assert content_hash(found.content) == content_hash(content)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@cmd", "'=1"])
def test_a_spreadsheet_runs_nothing(text):
    cells = export_csv({"pricing": text}, "all").splitlines()[1].split(",")
    assert cells == ["pricing", f"'{text}"]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_saved_by_any_spreadsheet_is_read(mark):
    rows = [("Field", "Value"), *minimal().items(), ("no_website", "FALSE"), ("duration_weeks", "8"), ("", "")]
    raw = "\ufeff" + "\r\n".join(mark.join(row) for row in rows)
    found = read_brief(raw.encode())
    assert messages(found) == []
    assert found.content["duration_weeks"] == 8


# -- the start date -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "start"),
    [
        (date(2026, 11, 25), "2026-11-30"),
        (date(2026, 11, 29), "2026-11-30"),
        (date(2026, 11, 30), "2026-12-07"),
    ],
)
def test_an_empty_start_is_the_next_monday(today, start):
    assert with_start_date(minimal(start_date=" "), today)["start_date"] == start


def test_the_next_monday_is_counted_in_the_clients_zone():
    moment = datetime(2026, 11, 29, 20, 0, tzinfo=UTC)  # already Monday in Auckland
    assert with_start_date(minimal(timezone="Pacific/Auckland"), moment)["start_date"] == "2026-12-07"
    assert with_start_date(minimal(timezone="Europe/London"), moment)["start_date"] == "2026-11-30"


def test_a_given_start_stays():
    assert with_start_date(minimal(start_date="2027-02-02"))["start_date"] == "2027-02-02"


def test_completing_fills_a_monday_from_now():
    assert date.fromisoformat(with_start_date(minimal())["start_date"]).weekday() == 0
