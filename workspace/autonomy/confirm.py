"""Read what the page of an action shows before it is applied: its effect on each job, and its costs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from accounts.models import User
from clients.models import Engagement
from jobs.pages.board import JobRow, plan_board
from jobs.plans.costs import approval_losses, authored_effects, authorship_warning
from jobs.plans.estimates import Forecast, estimate
from jobs.plans.impact import skipped_now
from jobs.plans.preview import ActionPreview, JobEffect, preview_action, types_that_run
from jobs.types import PlanAction
from workspace.artifact.context import frame
from workspace.autonomy.buttons import retry_label
from workspace.autonomy.words import heading, notes, title
from workspace.shell.shell import cards_of_engagement, statuses_of

_LONG = 8
"""A table with more rows than this has the button below it as well."""


class EffectLine(NamedTuple):
    """One job of the table. `skipped`: its inputs have not changed, so its output stays."""

    row: JobRow
    effect: JobEffect
    forecast: Forecast | None
    skipped: bool


def confirm_context(engagement: Engagement, action: PlanAction, target: str, user: User) -> dict[str, Any] | None:
    """Preview the action with its consequences, time and cost; None without a plan."""
    strip = cards_of_engagement(engagement)
    found = plan_board(engagement, statuses_of(strip))
    if found is None:
        return None
    preview = preview_action(found.snapshot, action, target)
    rows = {row.job.pk: row for row in found.rows}
    skipped = _skipped(engagement, preview, rows)
    forecast = estimate(engagement.client_id, [key for key in types_that_run(preview.effects) if key not in skipped])
    lines = [
        EffectLine(rows[e.job.pk], e, forecast.jobs.get(e.job.type), e.job.type in skipped) for e in preview.effects
    ]
    own = authored_effects(preview, {pk for pk, row in rows.items() if row.runs}, skipped, user)
    return {
        **frame(engagement, strip),
        "preview": preview,
        "heading": retry_label(preview) if action is PlanAction.RETRY else heading(action, target),
        "title": title(preview),
        "notes": notes(preview, skipped),
        "lines": lines,
        "is_long": len(lines) > _LONG,
        "estimate": forecast,
        "author": authorship_warning(own, user, engagement.client),
        "losses": approval_losses(preview.effects, strip, skipped),
        "danger": action is PlanAction.CANCEL,
    }


def _skipped(engagement: Engagement, preview: ActionPreview, rows: Mapping[int, JobRow]) -> set[str]:
    """Return the job types that would be skipped; queries only where one of the jobs has an output."""
    has_output = any(e.runs and any(run.current for run in rows[e.job.pk].runs) for e in preview.effects)
    return skipped_now(engagement, types_that_run(preview.effects)) if has_output else set()
