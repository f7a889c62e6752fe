"""The buttons of the Autonomy tab: what is offered on the plan, on a module and on a job, or why it is not."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, NamedTuple

from artifacts.types import Reason
from jobs.pages.board import Board, Row
from jobs.pages.labels import label_of
from jobs.plans.actions import intend
from jobs.plans.preview import Preview, foresee, types_that_run
from jobs.types import STOPPED, Act, Autonomy, JobStatus

_BAR = (Act.RUN_NEXT, Act.RUN_ALL, Act.RETRY)


@dataclass(frozen=True)
class Offer:
    """A button: where it leads, or why it does not. The reasons stand once under `why`, which names them."""

    act: Act
    label: str
    target: str = ""
    reasons: tuple[Reason, ...] = ()
    why: str = ""

    @property
    def allowed(self) -> bool:
        return not self.reasons


class Why(NamedTuple):
    """Reasons that several buttons share."""

    id: str
    labels: str
    reasons: tuple[Reason, ...]


def bar(found: Board) -> tuple[list[Offer], list[Why]]:
    """The buttons above the plan, and their reasons, each said once."""
    hold = Act.RESUME if found.plan.paused else Act.PAUSE
    previews = [(act, foresee(found.standing, act)) for act in (*_BAR, hold)]
    shared: dict[tuple[Reason, ...], list[Act]] = defaultdict(list)
    for act, preview in previews:
        shared[tuple(preview.reasons)].append(act)
    ids = {reasons: f"why-{acts[0].value}" for reasons, acts in shared.items() if reasons}
    offers = [
        Offer(act, _label(act, p), reasons=tuple(p.reasons), why=ids.get(tuple(p.reasons), "")) for act, p in previews
    ]
    return offers, [Why(ids[r], ", ".join(str(act.label) for act in shared[r]), r) for r in ids]


def offers_on(found: Board, row: Row) -> list[Offer]:
    """The three acts on a job; Run only this is Retry where it failed."""
    offers = [offer(found, act, row.job.type) for act in (Act.RUN_ONLY, Act.RUN_FROM, Act.CANCEL)]
    if row.job.status == JobStatus.FAILED:
        offers[0] = Offer(Act.RUN_ONLY, "Retry", row.job.type, offers[0].reasons, offers[0].why)
    return offers


def offer(found: Board, act: Act, target: str) -> Offer:
    reasons = intend(found.standing, act, target).reasons
    return Offer(act, str(act.label), target, tuple(reasons), f"why-{act.value}-{target}")


def level(found: Board, may_set: bool) -> dict[str, Any]:
    """The level that stands, and the way to the other one."""
    now = Autonomy(found.plan.autonomy)
    other = Act.ASSISTED if now is Autonomy.MANUAL else Act.MANUAL
    refused = () if may_set else (Reason("role", "The level is for account managers to set.", who="account manager"),)
    return {"now": now, "offer": Offer(other, str(other.label), reasons=refused, why="why-level")}


def _label(act: Act, preview: Preview) -> str:
    runs = types_that_run(preview.effects)
    if act is Act.RUN_NEXT and runs:
        return f"Run next: {label_of(runs[0])}"
    if act is Act.RUN_ALL and preview.move.ask:
        return f"{act.label} ({len(preview.move.ask)})"
    return retry_label(preview) if act is Act.RETRY else str(act.label)


def retry_label(preview: Preview) -> str:
    """ "Retry failed (2)", "Retry cancelled (1)", "Retry failed and cancelled (3)"."""
    states = [effect.before.status for effect in preview.effects if effect.before.status in STOPPED]
    named = [str(status) for status in STOPPED if status in states]
    return f"Retry {' and '.join(named)} ({len(states)})" if named else str(preview.act.label)
