"""Money as briefs write it, in many countries; what is no money is not taken for it."""

from __future__ import annotations

import pytest

from generation.parsing import find_money, parse_kpi
from tests.builders import present


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("NOK 25,000 - 35,000 per month", ["NOK 25,000", "NOK 35,000"]),
        ("$20,000-$30,000", ["$20,000", "$30,000"]),
        ("£15-20k a month", ["£15,000", "£20,000"]),
        ("15 to 20k EUR", ["€15,000", "€20,000"]),
        ("€25.000 im Monat", ["€25,000"]),
        ("25.000,50 € monatlich", ["€25,000.50"]),
        ("25 000 zł", ["PLN 25,000"]),
        ("CHF 25'000", ["CHF 25,000"]),
        ("R$ 12.000 por mês", ["BRL 12,000"]),
        ("Rs. 2 lakh", ["₹200,000"]),
        ("50\u00a0000 SEK/month", ["SEK 50,000"]),
        ("€12,50 a click", ["€12.50"]),
        ("$500 to 3 clients", ["$500"]),
        ("$500-2k", ["$500", "$2,000"]),
        ("AED 800 - 1 million", ["AED 800", "AED 1,000,000"]),
        ("£20 - 30 days", ["£20"]),
    ],
)
def test_money_is_read_as_it_is_written(text, amounts):
    assert [str(money) for money in find_money(text)] == amounts


@pytest.mark.parametrize("text", ["we try 5 things", "mad 5 people", "kr 25 000", "programs 5", "3 mad ideas"])
def test_what_only_looks_like_money_is_left_alone(text):
    assert find_money(text) == []


@pytest.mark.parametrize(
    ("line", "baseline", "value", "unit", "measure"),
    [
        ("Prompted awareness from 18% to 30% in BS postcodes", "18%", 30, "%", "Prompted awareness in BS postcodes"),
        ("Grow newsletter from 1,200 to 3,000 readers", "1,200", 3000, "", "Grow newsletter readers"),
        ("ROAS from 2x to 3.5x within 12 weeks", "2x", 3.5, "x", "ROAS"),
        ("Cost per lead from €60 to €45", "€60", 45, "EUR", "Cost per lead"),
        ("Reach people from Bristol to Bath 5 times", "", 5, "", "Reach people from Bristol to Bath times"),
    ],
)
def test_a_target_from_here_to_there_is_there(line, baseline, value, unit, measure):
    kpi = parse_kpi(line, 12)
    assert (kpi.baseline, float(present(kpi.value)), kpi.unit, kpi.measure) == (baseline, value, unit, measure)


@pytest.mark.parametrize(
    ("line", "value", "unit", "measure"),
    [
        ("Cost per booking below NOK 350", 350, "NOK", "Cost per booking"),
        ("Cost per booking below 350 NOK", 350, "NOK", "Cost per booking"),
        ("ROAS 3.5x", 3.5, "x", "ROAS"),
        ("40 booked first visits per month within 12 weeks", 40, "", "booked first visits per month"),
    ],
)
def test_a_target_keeps_no_currency_in_its_name(line, value, unit, measure):
    kpi = parse_kpi(line, 12)
    assert (float(present(kpi.value)), kpi.unit, kpi.measure) == (value, unit, measure)


def test_a_target_that_is_to_fall_is_a_ceiling():
    assert parse_kpi("Cost per lead from NOK 400 to NOK 300", 12).at_most
    assert not parse_kpi("Prompted awareness from 18% to 30%", 12).at_most
