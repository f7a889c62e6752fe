"""The Client Intake form as its templates show it: sections with their rows, the plan's groups, messages, preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from django.forms.boundfield import BoundField

from generation.api import JobModule, JobSpec, module_specs
from intake.fields import CONTEXT, PLAN_KEY, SECTIONS, FormSection, IntakeField
from intake.form.forms import IntakeForm
from intake.plan_preview import ModuleStep, preview
from intake.readable import read_budget, read_targets
from intake.validation.completeness import Completeness, completeness
from intake.validation.messages import FieldMessage, input_of
from jobs.selection import FORMATS


@dataclass(frozen=True)
class FieldRow:
    """One field of the form: what it asks, and its input."""

    field: IntakeField
    bound: BoundField
    errors: list[str]
    warnings: list[str]
    targets: list[tuple[str, str, str]]
    """What was read in the KPI lines: line, figure, time."""
    budget: str
    """What was read in the budget."""

    @property
    def notes_id(self) -> str:
        return f"{self.bound.auto_id}_notes"


@dataclass(frozen=True)
class SectionView:
    section: FormSection
    rows: list[FieldRow]
    open: bool
    """False for a context block that the objective or industry does not ask for and that holds nothing."""
    done: Completeness

    @property
    def errors(self) -> int:
        return sum(bool(row.errors) for row in self.rows)


@dataclass(frozen=True)
class JobBox:
    """One job type of the matrix."""

    spec: JobSpec
    ticked: bool

    @property
    def format(self) -> str:
        """The input of the required output that this job makes; empty for any other job."""
        return next((f"delivery_requirements__{name}" for name, job in FORMATS.items() if job == self.spec.key), "")

    @property
    def id(self) -> str:
        return f"id_{PLAN_KEY}_{self.spec.key}"


@dataclass(frozen=True)
class PlanGroup:
    module: JobModule
    label: str
    ticks: list[JobBox]

    @property
    def ticked(self) -> int:
        return sum(tick.ticked for tick in self.ticks)


class PageMessage(NamedTuple):
    text: str
    anchor: str


class PageMessages(NamedTuple):
    errors: list[PageMessage]
    warnings: list[PageMessage]


@dataclass
class Presenter:
    """What a page shows of a form. `before` are messages about what stands above the brief.

    A `quiet` one shows no messages beside the inputs, as for a form that was just opened.
    """

    form: IntakeForm
    before: Sequence[PageMessage] = ()
    quiet: bool = False

    def __post_init__(self) -> None:
        self.quiet = self.quiet or not self.form.is_bound

    @cached_property
    def sections(self) -> list[SectionView]:
        return [self._section(section) for section in SECTIONS]

    @cached_property
    def context_blocks(self) -> list[SectionView]:
        return [self._section(block) for block in CONTEXT]

    @property
    def rows(self) -> list[FieldRow]:
        return [row for view in (*self.sections, *self.context_blocks) for row in view.rows]

    @cached_property
    def messages(self) -> PageMessages:
        """Errors and warnings as the inputs stand, each with the id of its input."""
        found = self.summary if self.form.is_bound else [self._message(error) for error in self.form.found.errors]
        return PageMessages([*self.before, *found], [self._message(warning) for warning in self.form.found.warnings])

    @property
    def summary(self) -> list[PageMessage]:
        """Every error of a sent form with the id of its input, in the order of the form; '' for the form as a whole."""
        form = self.form
        anchors = {name: form[name].id_for_label for name in form.fields} | {PLAN_KEY: f"id_{PLAN_KEY}"}
        found = [PageMessage(str(text), anchors[name]) for name in form.fields for text in form[name].errors]
        return [*(PageMessage(str(text), "") for text in form.non_field_errors()), *found]

    @property
    def preview(self) -> list[ModuleStep]:
        return preview(self.form.jobs, self.form.approved)

    @property
    def plan_groups(self) -> list[PlanGroup]:
        ticked = set(self.form[PLAN_KEY].value() or [])
        return [
            PlanGroup(
                module, module.value.capitalize(), [JobBox(job, job.key in ticked) for job in module_specs(module)]
            )
            for module in JobModule
        ]

    def _message(self, message: FieldMessage) -> PageMessage:
        name = input_of(message)
        return PageMessage(str(message), f"id_{name}" if name else "")

    def _section(self, section: FormSection) -> SectionView:
        rows = [self._row(field) for field in section.fields]
        return SectionView(section, rows, self._asked(section, rows), completeness(section, self.form.seen))

    def _row(self, field: IntakeField) -> FieldRow:
        bound, content = self.form[field.name], self.form.seen
        text = str(field.read(content) or "")
        warnings = [str(m) for m in self.form.found.warnings if input_of(m) == field.name]
        return FieldRow(
            field,
            bound,
            errors=[] if self.quiet else [str(error) for error in bound.errors],
            warnings=[] if self.quiet else warnings,
            targets=read_targets(text, content.get("duration_weeks")) if field.id == "kpi_targets" else [],
            budget=read_budget(text) if field.id == "budget_range" else "",
        )

    def _asked(self, block: FormSection, rows: list[FieldRow]) -> bool:
        if block.shown_when is None:
            return True
        key, value = block.shown_when
        return self.form[key].value() == value or any(row.bound.value() or row.bound.errors for row in rows)
