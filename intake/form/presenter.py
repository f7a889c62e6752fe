"""Present the Client Intake form to its templates: sections, rows, groups of the plan, messages and preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from django.forms.boundfield import BoundField

from generation.api import JobModule, JobSpec, module_specs
from intake.fields import CONTEXT, PLAN_KEY, SECTIONS, FormSection, IntakeField
from intake.form.forms import IntakeForm
from intake.plan_preview import ModuleStep, preview_plan
from intake.readable import read_budget, read_targets
from intake.validation.completeness import Completeness, completeness
from intake.validation.messages import FieldMessage, input_of
from jobs.selection import FORMATS


@dataclass(frozen=True)
class FieldRow:
    """Present one field: its label and help, its input, and what was found in it."""

    field: IntakeField
    bound: BoundField
    errors: list[str]
    warnings: list[str]
    targets: list[tuple[str, str, str]]
    """KPI lines as they were read: line, figure, period."""
    budget: str
    """Amounts that were read in the budget."""

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
    """Present one job type of the plan's matrix."""

    spec: JobSpec
    ticked: bool

    @property
    def format(self) -> str:
        """Return the input of the required output that this job produces; empty for any other job."""
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
    """Present a form to the page. `before` holds messages about what stands above the brief.

    A `quiet` presenter shows no messages beside the inputs, as for a form that was just opened.
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
        """Return errors and warnings of the inputs as they stand, each with the id of its input."""
        found = (
            self.summary if self.form.is_bound else [self._message(error) for error in self.form.current_check.errors]
        )
        return PageMessages(
            [*self.before, *found], [self._message(warning) for warning in self.form.current_check.warnings]
        )

    @property
    def summary(self) -> list[PageMessage]:
        """Return every error of a submitted form with the id of its input, in form order; '' for the whole form."""
        form = self.form
        anchors = {name: form[name].id_for_label for name in form.fields} | {PLAN_KEY: f"id_{PLAN_KEY}"}
        found = [PageMessage(str(text), anchors[name]) for name in form.fields for text in form[name].errors]
        return [*(PageMessage(str(text), "") for text in form.non_field_errors()), *found]

    @property
    def preview(self) -> list[ModuleStep]:
        return preview_plan(self.form.jobs, self.form.approved)

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
        return SectionView(
            section, rows, self._is_open(section, rows), completeness(section, self.form.current_content)
        )

    def _row(self, field: IntakeField) -> FieldRow:
        bound, content = self.form[field.name], self.form.current_content
        text = str(field.read(content) or "")
        warnings = [str(m) for m in self.form.current_check.warnings if input_of(m) == field.name]
        return FieldRow(
            field,
            bound,
            errors=[] if self.quiet else [str(error) for error in bound.errors],
            warnings=[] if self.quiet else warnings,
            targets=read_targets(text, content.get("duration_weeks")) if field.id == "kpi_targets" else [],
            budget=read_budget(text) if field.id == "budget_range" else "",
        )

    def _is_open(self, block: FormSection, rows: list[FieldRow]) -> bool:
        if block.shown_when is None:
            return True
        key, value = block.shown_when
        return self.form[key].value() == value or any(row.bound.value() or row.bound.errors for row in rows)
