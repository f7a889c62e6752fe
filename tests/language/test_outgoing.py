"""What leaves the house: a list, and nothing that is not on it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from generation.api import all_specs, export_formats, spec
from generation.language.outgoing import LEAVES, PRICES, WITHHELD, Scrub, outgoing
from generation.types import Reads
from intake.fields import FIELDS
from tests.builders import brief
from tests.generation.reading import package

STAYS = {
    "contact_email", "proof_assets", "brand_kit", "content_library", "social_handles",
    *(f"delivery_requirements.{made.key}" for made in export_formats().values()),
    "context_data.hiring.employer_brand_notes", "context_data.ecommerce.product_catalog_url",
    "context_data.services.service_deck_link",
}  # fmt: skip
EVERYTHING = Reads(intake=tuple(dict.fromkeys(field.path[0] for field in FIELDS)))


def marked() -> dict[str, Any]:
    """A brief in which every field says its own path."""
    content: dict[str, Any] = {}
    for field in FIELDS:
        place = content
        for part in field.path[:-1]:
            place = place.setdefault(part, {})
        place[field.path[-1]] = f"marker of {field.id}"
    return content


def sent(content, *, prices=False, sections=None, reads=EVERYTHING):
    found = outgoing(content, sections or {}, reads, prices=prices)
    return json.dumps([found.intake, found.sections], ensure_ascii=False)


def test_every_field_of_the_intake_either_leaves_or_stays():
    assert {field.id for field in FIELDS} == LEAVES | PRICES | STAYS
    assert len(LEAVES) + len(PRICES) + len(STAYS) == len(FIELDS)


@pytest.mark.parametrize("field", sorted(LEAVES))
def test_these_fields_leave(field):
    assert f"marker of {field}" in sent(marked())


@pytest.mark.parametrize("field", sorted(STAYS | PRICES))
def test_these_fields_stay(field):
    assert f"marker of {field}" not in sent(marked())


@pytest.mark.parametrize("field", sorted(PRICES))
def test_prices_leave_when_they_may(field):
    assert f"marker of {field}" in sent(marked(), prices=True)


def test_a_job_sends_only_what_it_declares():
    found = outgoing(marked(), {}, spec("measurement_plan").reads)
    assert set(found.intake) <= set(spec("measurement_plan").reads.intake)


@pytest.mark.parametrize("key", [job.key for job in all_specs() if job.generate is not None])
@pytest.mark.parametrize("name", ["ecommerce_sales", "saas_leads", "services_hiring"])
def test_upstream_sections_carry_out_no_address_and_nothing_that_stays(name, key):
    content = brief(name)
    found = sent(content, sections=package(content), reads=spec(key).reads)
    stays = [content["contact_email"], content["pricing"], *content["social_handles"].values()]
    assert [text for text in stays if text and text in found] == []


@pytest.mark.parametrize(
    "text",
    [
        "write to ana.lee+x@fen-fallow.example now",
        "call +44 20 7946 0958 now",
        "call (020) 7946-0958 now",
        "from £24.50 a month",
        "between $20,000-$30,000",
        "about 15 000 EUR a year",
    ],
)
def test_addresses_numbers_and_amounts_are_taken_out_of_every_text(text):
    scrub = Scrub()
    found = scrub.text(text)
    assert WITHHELD in found
    assert not any(char.isdigit() or char == "@" for char in found)
    assert scrub.count >= 1


@pytest.mark.parametrize(
    "text", ["120 demo requests in 12 weeks", "2027-01-04", "a 30% lift", "COVID-19 and B2B", "@brand", "10,000 people"]
)
def test_targets_dates_and_names_stay_as_they_are(text):
    assert Scrub().text(text) == text


def test_requested_changes_are_cleaned_as_well():
    assert outgoing({}, {}, Reads(), changes=["Ask bob@x.example"]).changes == [f"Ask {WITHHELD}"]


def test_no_leaving_text_is_lost_whole_without_being_counted():
    found = outgoing({**marked(), "pain_points": "It costs £40"}, {}, EVERYTHING)
    assert (found.intake["pain_points"], found.withheld) == (f"It costs {WITHHELD}", 1)
