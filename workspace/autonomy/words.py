"""Write the sentences about an action on a plan: its heading, its notes, and what it did."""

from __future__ import annotations

from collections.abc import Callable, Collection

from artifacts.pages.presentation import listed
from artifacts.types import ArtifactType
from jobs.pages.labels import counted, label_of
from jobs.plans.preview import ActionPreview
from jobs.types import JobStatus, PlanAction

_NOTES = {
    PlanAction.PAUSE: "Running jobs finish; no other job starts until the plan is resumed.",
    PlanAction.MANUAL: "From now on no job starts until somebody runs it. Running jobs finish.",
    PlanAction.ASSISTED: "From now on each job starts automatically once its inputs are approved.",
}


def heading(action: PlanAction, target: str) -> str:
    if action is PlanAction.REGENERATE and target in ArtifactType.values:
        return f"{action.label} {ArtifactType(target).label}"
    return f"{action.label}: {label_of(target)}" if target else str(action.label)


def title(preview: ActionPreview) -> str:
    """Write the title of the table of jobs."""
    count = counted(len(preview.effects))
    return f"{count} will not start" if preview.action is PlanAction.PAUSE else f"{count} affected"


def notes(preview: ActionPreview, skipped: set[str]) -> list[str]:
    """Write what the table does not show. `skipped` are the job types whose output stays."""
    asked = [effect.job.type for effect in preview.effects if effect.runs and effect.before.id in preview.change.run]
    said = [_NOTES.get(preview.action, ""), _unblocked_note(preview), _skipped_note(asked, skipped.intersection(asked))]
    return [sentence for sentence in said if sentence]


def done_sentence(preview: ActionPreview) -> str:
    """Write in one line what the action did."""
    if preview.action in _DONE:
        return _DONE[preview.action](preview)
    freed, again = len(preview.freed), sum(effect.what == "waits again" for effect in preview.effects)
    asked = sum(effect.runs for effect in preview.effects) - sum(effect.runs for effect in preview.freed)
    when = "to run when the plan is resumed" if preview.paused else "queued"
    said = [f"{heading(preview.action, preview.target)}: {counted(asked)} {when}."]
    said += [f"{again} {_for(again, 'waits', 'wait')} again."] if again else []
    said += [f"{counted(freed)} unblocked as well."] if freed else []
    return " ".join(said)


def _paused(preview: ActionPreview) -> str:
    count = len(preview.effects)
    rest = (
        f"{counted(count)} {_for(count, 'does', 'do')} not start until it is resumed"
        if count
        else "no other job starts"
    )
    return f"Plan paused. Running jobs finish; {rest}."


def _resumed(preview: ActionPreview) -> str:
    runs = [effect for effect in preview.effects if effect.runs]
    starts = sum(effect.after.status == JobStatus.READY for effect in runs)
    later, held = len(runs) - starts, sum(effect.held for effect in preview.effects)
    parts = [f"{counted(starts)} {_for(starts, 'starts', 'start')}"] if starts else []
    parts += [f"{counted(later)} {_for(later, 'waits for its', 'wait for their')} inputs"] if later else []
    parts += [f"{counted(held)} {_stay_held(held)}"] if held else []
    return f"Plan resumed: {listed(parts)}." if parts else "Plan resumed."


def _cancelled(preview: ActionPreview) -> str:
    blocked = len(preview.effects) - 1
    also = f" {counted(blocked)} {_for(blocked, 'is', 'are')} blocked by it." if blocked else ""
    return f"{label_of(preview.target)} cancelled.{also}"


_DONE: dict[PlanAction, Callable[[ActionPreview], str]] = {
    PlanAction.PAUSE: _paused,
    PlanAction.RESUME: _resumed,
    PlanAction.CANCEL: _cancelled,
    PlanAction.MANUAL: lambda preview: "Set to manual: no job starts until somebody runs it.",
    PlanAction.ASSISTED: lambda preview: "Set to assisted: each job starts once its inputs are approved.",
}


def _unblocked_note(preview: ActionPreview) -> str:
    """Count the jobs that the action unblocks, and say which of them start automatically."""
    count, held = len(preview.freed), sum(effect.held for effect in preview.freed)
    if not count:
        return ""
    alone = count - held
    goes = f"{_for(alone, 'starts automatically when its', 'start automatically when their')} inputs are ready"
    how = f"{alone} {goes}, {held} {_stay_held(held)}" if alone and held else goes if alone else _stay_held(held)
    who = "" if alone and held else _for(count, "It ", "They ")
    blocks = _for(len(preview.change.run), "it blocks", "they block")
    return f"{counted(count)} that {blocks} {_for(count, 'is', 'are')} unblocked as well. {who}{how}."


def _skipped_note(asked: Collection[str], skipped: Collection[str]) -> str:
    """Count the requested jobs that will be skipped."""
    count, inputs = len(skipped), _for(len(skipped), "its inputs", "their inputs")
    if not count:
        return ""
    if count < len(asked):
        return f"{count} of {len(asked)} {_for(count, 'is', 'are')} skipped: {inputs} have not changed."
    ends = f"{_for(count, 'it is', 'they are')} skipped, and every output and approval stays"
    return f"{inputs.capitalize()} have not changed: {ends}."


def _stay_held(count: int) -> str:
    return f"{_for(count, 'stays', 'stay')} on hold until somebody runs {_for(count, 'it', 'them')}"


def _for(count: int, one: str, many: str) -> str:
    return one if count == 1 else many
