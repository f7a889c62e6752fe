"""Read money and targets of a brief as the playbook uses them. What cannot be read is not guessed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generation.quantities.amounts import find_amounts
from generation.quantities.targets import TargetKind, read_target


@dataclass(frozen=True)
class Money:
    """An amount in one currency (ISO 4217)."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        symbol = {"USD": "$", "GBP": "£", "EUR": "€", "INR": "₹", "JPY": "¥"}.get(self.currency, f"{self.currency} ")
        return (
            f"{symbol}{self.amount:,.0f}" if self.amount == self.amount.to_integral() else f"{symbol}{self.amount:,.2f}"
        )


@dataclass(frozen=True)
class Kpi:
    """One target line. `value` is None when the line holds no number; `unit` is '', '%', 'x' or a currency code."""

    line: str
    value: Decimal | None
    unit: str
    horizon_days: int
    horizon_stated: bool
    at_most: bool
    measure: str
    baseline: str = ""
    """Where it stands today, as it is written: "18%" of 'awareness from 18% to 30%'."""
    kind: TargetKind = TargetKind.CUMULATIVE
    period: str = ""
    """'day' ... 'year' for a rate."""
    upper: Decimal | None = None
    ambiguous: bool = False


def find_money(text: str) -> list[Money]:
    """Return the amounts with a currency, in the order found. Both ends of a range count ('£15-20k')."""
    return [Money(value, amount.unit) for amount in find_amounts(text) if amount.is_money for value in amount.values]


def parse_kpis(text: str, duration_weeks: int) -> list[Kpi]:
    """Return one Kpi a line; a line without a horizon takes the engagement's duration in weeks."""
    return [parse_kpi(" ".join(line.split()).rstrip("."), duration_weeks) for line in text.splitlines() if line.strip()]


def parse_kpi(line: str, duration_weeks: int) -> Kpi:
    """Read one line of targets; `duration_weeks` is the horizon of a line that names none."""
    target = read_target(line)
    return Kpi(
        line=line,
        value=target.value,
        unit=target.unit,
        horizon_days=duration_weeks * 7 if target.horizon_days is None else target.horizon_days,
        horizon_stated=target.horizon_days is not None,
        at_most=target.kind in (TargetKind.CEILING, TargetKind.REDUCTION),
        measure=target.measure,
        baseline=target.baseline_text,
        kind=target.kind,
        period=target.period,
        upper=target.upper,
        ambiguous=target.ambiguous,
    )
