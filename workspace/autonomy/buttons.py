"""Build the buttons of the Autonomy tab, on the plan, a module or a job, with the reasons of the disabled ones."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, NamedTuple

from artifacts.types import Reason
from jobs.pages.board import JobRow, PlanBoard
from jobs.pages.labels import label_of
from jobs.plans.actions import check_action
from jobs.plans.preview import ActionPreview, preview_action, types_that_run
from jobs.types import STOPPED, Autonomy, JobStatus, PlanAction

_BAR = (PlanAction.RUN_NEXT, PlanAction.RUN_ALL, PlanAction.RETRY)
_ICONS = {PlanAction.PAUSE: "pause", PlanAction.RETRY: "refresh"}
_ON_JOB = (PlanAction.RUN_ONLY, PlanAction.RUN_FROM, PlanAction.CANCEL)


@dataclass(frozen=True)
class PlanButton:
    """A button, enabled without reasons. `why` is the id of the element that shows the reasons."""

    action: PlanAction
    label: str
    target: str = ""
    reasons: tuple[Reason, ...] = ()
    why: str = ""

    @property
    def allowed(self) -> bool:
        return not self.reasons

    @property
    def icon(self) -> str:
        return _ICONS.get(self.action, "play" if self.allowed else "lock")


class ButtonReasons(NamedTuple):
    """Reasons that several buttons share, shown once."""

    id: str
    labels: str
    reasons: tuple[Reason, ...]


def plan_buttons(found: PlanBoard) -> tuple[list[PlanButton], list[ButtonReasons]]:
    """Return the buttons above the plan and their reasons, each reason once."""
    hold = PlanAction.RESUME if found.plan.paused else PlanAction.PAUSE
    previews = [(action, preview_action(found.snapshot, action)) for action in (*_BAR, hold)]
    shared: dict[tuple[Reason, ...], list[PlanAction]] = defaultdict(list)
    for action, preview in previews:
        shared[tuple(preview.reasons)].append(action)
    ids = {reasons: f"why-{actions[0].value}" for reasons, actions in shared.items() if reasons}
    buttons = [
        PlanButton(action, _label(action, p), reasons=tuple(p.reasons), why=ids.get(tuple(p.reasons), ""))
        for action, p in previews
    ]
    return buttons, [ButtonReasons(ids[r], ", ".join(str(action.label) for action in shared[r]), r) for r in ids]


def job_buttons(found: PlanBoard, row: JobRow) -> list[PlanButton]:
    """Return the three actions on a job; "Run only this" is called "Retry" where it failed."""
    buttons = [button(found, action, row.job.type) for action in _ON_JOB]
    if row.job.status == JobStatus.FAILED:
        buttons[0] = PlanButton(PlanAction.RUN_ONLY, "Retry", row.job.type, buttons[0].reasons, buttons[0].why)
    return buttons


def button(found: PlanBoard, action: PlanAction, target: str) -> PlanButton:
    """Return the button of one action on a job or a module."""
    reasons = check_action(found.snapshot, action, target).reasons
    return PlanButton(action, str(action.label), target, tuple(reasons), f"why-{action.value}-{target}")


def autonomy_level(found: PlanBoard, may_set: bool) -> dict[str, Any]:
    """Return the current level and the button for the other one."""
    now = Autonomy(found.plan.autonomy)
    other = PlanAction.ASSISTED if now is Autonomy.MANUAL else PlanAction.MANUAL
    refused = () if may_set else (Reason("role", "The level is for account managers to set.", who="account manager"),)
    return {"now": now, "button": PlanButton(other, str(other.label), reasons=refused, why="why-level")}


def _label(action: PlanAction, preview: ActionPreview) -> str:
    runs = types_that_run(preview.effects)
    if action is PlanAction.RUN_NEXT and runs:
        return f"Run next: {label_of(runs[0])}"
    if action is PlanAction.RUN_ALL and preview.change.run:
        return f"{action.label} ({len(preview.change.run)})"
    return retry_label(preview) if action is PlanAction.RETRY else str(action.label)


def retry_label(preview: ActionPreview) -> str:
    """Label the Retry button: "Retry failed (2)", "Retry cancelled (1)", "Retry failed and cancelled (3)"."""
    states = [effect.before.status for effect in preview.effects if effect.before.status in STOPPED]
    named = [str(status) for status in STOPPED if status in states]
    return f"Retry {' and '.join(named)} ({len(states)})" if named else str(preview.action.label)
