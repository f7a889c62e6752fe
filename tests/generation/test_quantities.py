"""Numbers, money and targets as briefs of many countries write them; what is no number is not read as one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generation.quantities.amounts import find_amounts
from generation.quantities.targets import TargetKind, read_target


def written(text: str) -> list[tuple[list[float], str, str]]:
    return [([float(value) for value in a.values], a.unit, a.period) for a in find_amounts(text)]


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("₹1,50,000", [150_000], "INR"),
        ("INR 12,50,000", [1_250_000], "INR"),
        ("Rs 5 Cr", [50_000_000], "INR"),
        ("Rs. 2 lakh", [200_000], "INR"),
        ("4 500 Ft", [4_500], "HUF"),
        ("R$ 5 mil", [5_000], "BRL"),
        ("2 Mio. €", [2_000_000], "EUR"),
        ("100万円", [1_000_000], "JPY"),
        ("٥٠٠٠ درهم", [5_000], "AED"),
        ("8 000 à 12 000 €", [8_000, 12_000], "EUR"),
        ("15.000 bis 20.000 €", [15_000, 20_000], "EUR"),
        ("de 4.000 a 6.000 USD", [4_000, 6_000], "USD"),
        ("entre 5 000 et 8 000 €", [5_000, 8_000], "EUR"),
        ("zwischen 3.000 und 5.000 EUR", [3_000, 5_000], "EUR"),
        ("£15-20k", [15_000, 20_000], "GBP"),
        ("$500-2k", [500, 2_000], "USD"),
        ("20-25 new clients", [20, 25], ""),
        ("1M impressions", [1_000_000], ""),
        ("2.5M reach", [2_500_000], ""),
        ("1.5 million views", [1_500_000], ""),
        ("CTR 1,5 %", [1.5], "%"),
        ("ROAS 3,5", [3.5], ""),
        ("$0 paid", [0], "USD"),
    ],
)
def test_an_amount_is_read_as_it_is_written(text, values, unit):
    assert written(text) == [(values, unit, "")]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("CA$5,000", "CAD"),
        ("$50,000 CAD", "CAD"),
        ("AU$3,000", "AUD"),
        ("$25,000 MXN", "MXN"),
        ("NT$ 300,000", "TWD"),
        ("$1.500.000 COP", "COP"),
        ("US$ 900", "USD"),
        ("€900 USD", "EUR"),
    ],
)
def test_the_currency_is_the_one_that_is_written(text, currency):
    assert [amount.unit for amount in find_amounts(text)] == [currency]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("AU$3,000 per month", "month"),
        ("$1.8 million to $2.1M per year", "year"),
        ("€25.000 im Monat", "month"),
        ("50 000 SEK/month", "month"),
        ("5.000 € monatlich", "month"),
        ("€12,50 a click", ""),
    ],
)
def test_the_period_stands_beside_the_amount(text, period):
    assert [amount.period for amount in find_amounts(text)] == [period]


@pytest.mark.parametrize(
    "text",
    [
        "24/7",
        "18-21 Uhr",
        "on 11.01.2027",
        "by March 2027",
        "2027-01-11",
        "at 9:30",
        "Q3 2027",
        "14 July",
        "B2B",
        "H264",
        "in 2027",
    ],
)
def test_a_date_a_time_or_a_name_is_no_amount(text):
    assert find_amounts(text) == []


def test_one_point_with_three_digits_has_two_readings_unless_money_says_which():
    assert find_amounts("1.250 visits")[0].is_ambiguous
    assert not find_amounts("1.250 €")[0].is_ambiguous
    assert not find_amounts("1,250 visits")[0].is_ambiguous
    assert not find_amounts("12.5 visits")[0].is_ambiguous


@given(st.integers(0, 10**12), st.sampled_from([",", ".", " ", "\u00a0", "\u202f", "'", "’"]))
def test_any_grouping_of_a_whole_number_is_read_back(number, mark):
    text = f"{number:,}".replace(",", mark)
    [amount] = find_amounts(f"{text} €")
    assert amount.values == (Decimal(number),)


@given(st.decimals(0, 10**9, places=2), st.sampled_from([(",", "."), (".", ","), (" ", ","), ("'", ".")]))
def test_any_decimal_mark_is_read_back(number, marks):
    thousands, decimal = marks
    text = f"{number:,.2f}".replace(",", "\0").replace(".", decimal).replace("\0", thousands)
    [amount] = find_amounts(f"{text} EUR")
    assert amount.values == (number,)


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text):
    assert all(amount.start <= amount.end for amount in find_amounts(text))
    assert read_target(text).line == text


@pytest.mark.parametrize(
    ("line", "value", "upper", "kind", "period", "baseline"),
    [
        ("25 enquiries per month", 25, None, TargetKind.RATE, "month", None),
        ("40 leads per quarter", 40, None, TargetKind.RATE, "quarter", None),
        ("45 valoraciones por mes", 45, None, TargetKind.RATE, "month", None),
        ("24/7 booking, 60 consultations", 60, None, TargetKind.CUMULATIVE, "", None),
        ("2027: 1,000 members", 1_000, None, TargetKind.CUMULATIVE, "", None),
        ("20-25 new clients", 20, 25, TargetKind.CUMULATIVE, "", None),
        ("von 42,50 € auf 50 €", 50, None, TargetKind.CUMULATIVE, "", 42.5),
        ("churn from 12% to 7%", 7, None, TargetKind.REDUCTION, "", 12),
        ("RFQs 40 (currently 28)", 40, None, TargetKind.CUMULATIVE, "", 28),
        ("legfeljebb 4 500 Ft", 4_500, None, TargetKind.CEILING, "", None),
        ("CPA 1,500円以下", 1_500, None, TargetKind.CEILING, "", None),
        ("unter 45,5 %", 45.5, None, TargetKind.CEILING, "", None),
        ("ROAS 3,5", 3.5, None, TargetKind.LEVEL, "", None),
        ("Cost per lead £40", 40, None, TargetKind.CEILING, "", None),
    ],
)
def test_a_target_has_a_kind(line, value, upper, kind, period, baseline):
    target = read_target(line)
    assert (target.value, target.upper) == (Decimal(str(value)), upper and Decimal(upper))
    assert (target.kind, target.period, target.baseline and float(target.baseline)) == (kind, period, baseline)


def test_the_time_of_a_target_is_not_its_number():
    target = read_target("1 200 nouveaux abonnements en 3 mois")
    assert (target.value, target.horizon_days, target.measure) == (Decimal(1_200), 90, "nouveaux abonnements")
