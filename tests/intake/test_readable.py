"""A stored intake in readable blocks."""

from __future__ import annotations

import pytest

from intake.fields import SECTIONS
from intake.readable import blocks
from tests.intake.briefs import full, minimal


@pytest.mark.parametrize("content", [full("services_hiring"), full("ecommerce_sales"), minimal(), {}])
def test_a_readable_intake_names_every_field_it_asks_for(content):
    words = str(blocks(content))
    hidden = {"No website yet", "Industry, in your words"}
    asked = [field for section in SECTIONS for field in section.fields if field.label not in hidden]
    assert [field.label for field in asked if field.label not in words] == []


def test_a_readable_intake_shows_what_was_read_in_targets_and_budget():
    words = str(blocks(full()))
    assert "at most 140 GBP" in words
    assert "read as £15,000 to £25,000" in words


def test_a_missing_website_is_an_answer():
    assert "('Website', 'No website yet')" in str(blocks(full("services_hiring")))


@pytest.mark.parametrize("content", [{"competitors": 3, "pricing": ["a"], "kpi_targets": 4}, {"context_data": "x"}])
def test_content_of_the_wrong_kind_is_still_shown(content):
    assert blocks(content)
