"""The Client Intake form, built from `intake.fields`. It works without JavaScript and loses nothing that was typed.

    form = IntakeForm(request.POST or None, content=artifact.content, plan=artifact.generation_plan)
    if form.is_valid():
        submit_intake(engagement, form.content, form.plan, by=request.user)

`content=None` opens a new intake with the defaults. Pass the stored content and plan with the POST as well: a field
that was not changed keeps its stored value exactly, so saving an untouched form makes no new version. After
`is_valid()`: `form.content`, `form.plan` (a list or "all") and `form.check` (the IntakeCheck with its warnings). For
templates: `form.sections`, `form.context_blocks`, `form.plan_groups`, `form.messages` and `form.preview`;
`form.before` takes messages about what stands above the brief. A `quiet` form shows no messages beside its inputs.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from django import forms
from django.forms.boundfield import BoundField

from artifacts.canonical import BadValue, normalise_text
from generation.api import JobModule, JobSpec, module_specs
from generation.knowledge.platforms import PLATFORMS
from intake._typing import shown_text, typed_value, widget_for
from intake.answers import FieldMessage, IntakeCheck, listed
from intake.completeness import Done, completeness
from intake.fields import CONTEXT, FIELDS, PLAN_KEY, PLAN_LABEL, SECTIONS, Field, Kind, Section, owner_of
from intake.plan import Selection, selected_jobs
from intake.preview import Step, preview
from intake.readable import budget_read, targets_read
from intake.validation import validate_intake
from jobs.selection import FORMATS


@dataclass(frozen=True)
class Row:
    """One field of the form: what it asks, and its input."""

    field: Field
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
    section: Section
    rows: list[Row]
    open: bool
    """False for a context block that the objective or industry does not ask for and that holds nothing."""
    done: Done

    @property
    def errors(self) -> int:
        return sum(bool(row.errors) for row in self.rows)


@dataclass(frozen=True)
class Tick:
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
    ticks: list[Tick]

    @property
    def ticked(self) -> int:
        return sum(tick.ticked for tick in self.ticks)


class Message(NamedTuple):
    text: str
    anchor: str


class Messages(NamedTuple):
    errors: list[Message]
    warnings: list[Message]


class Typed(forms.Field):
    """What was typed, as it was typed; `validate_intake` is the only judge of it."""

    def to_python(self, value: Any) -> str:
        return str(value or "").replace("\r\n", "\n").strip()


class IntakeForm(forms.Form):
    use_required_attribute = False

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        content: Mapping[str, Any] | None = None,
        plan: Selection | None = None,
        timezone: str = "UTC",
        approved: Collection[str] = (),
        quiet: bool = False,
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        self.stored = dict(content) if content is not None else new_content(timezone)
        self.stored_plan: Selection = "all" if plan is None else plan
        self.approved = approved
        self.quiet = quiet or not self.is_bound
        self.before: list[Message] = []
        self.content: dict[str, Any] = {}
        self.plan: Selection = []
        self.check = IntakeCheck(False, [], [])
        for field in FIELDS:
            self._add(field)
        if self._now("no_website"):
            self.fields["website"].widget.attrs.pop("required", None)
        self.initial_jobs = jobs = selected_jobs(self.stored_plan, self.stored)
        choices = [(job.key, job.label) for module in JobModule for job in module_specs(module)]
        self.fields[PLAN_KEY] = forms.Field(
            label=PLAN_LABEL, required=False, initial=jobs, widget=forms.CheckboxSelectMultiple(choices=choices)
        )

    def _add(self, field: Field) -> None:
        value = field.read(self.stored)
        if field.kind is Kind.BOX:
            box = forms.BooleanField(label=field.label, required=False, help_text=field.help)
            box.initial = value if isinstance(value, bool) else field.default
            self.fields[field.name] = box
            return
        text = shown_text(field, value)
        described = [f"id_{field.name}_helptext"] if field.help else []
        shown = str(self.data.get(self.add_prefix(field.name), "")) if self.is_bound else text
        widget = widget_for(field, shown)
        widget.attrs["aria-describedby"] = " ".join([*described, f"id_{field.name}_notes"])
        self.fields[field.name] = Typed(
            label=field.label, required=False, help_text=field.help, initial=text, widget=widget
        )

    # -- after the POST ---------------------------------------------------------------------------

    def clean(self) -> dict[str, Any]:
        content = self._typed_content()
        jobs = self._posted_jobs()
        for name, job in FORMATS.items():
            self._agree(content, jobs, name, job)
        self.content, self.plan = content, self._selection(jobs, content)
        self.check = validate_intake({**content, PLAN_KEY: self.plan}, approved=self.approved)
        for message in [*self.check.errors, *self._handle_errors(content)]:
            self.add_error(input_of(message), str(message))
        return self.cleaned_data

    def _typed_content(self) -> dict[str, Any]:
        """The stored content with what was changed. Unchanged fields, and keys that the form does not know, stay."""
        content = deepcopy(self.stored)
        for field in FIELDS:
            new = self.cleaned_data.get(field.name)
            if not self._same(field, new):
                _put(content, field.path, new if field.kind is Kind.BOX else typed_value(field, str(new)))
        return content

    def _same(self, field: Field, new: Any) -> bool:
        initial = self.fields[field.name].initial
        return bool(new == initial) if field.kind is Kind.BOX else _settled(new) == _settled(initial)

    def _posted_jobs(self) -> list[str]:
        """The ticked job types: those of the stored plan in its order, then the new ones as they were sent."""
        ticked = [str(job) for job in self.cleaned_data.get(PLAN_KEY) or []]
        before = self.fields[PLAN_KEY].initial or []
        return list(dict.fromkeys([*(job for job in before if job in ticked), *ticked]))

    def _agree(self, content: dict[str, Any], jobs: list[str], name: str, job: str) -> None:
        """Required Outputs and delivery jobs are one thing seen twice: what was changed decides.

        Leaving a required format out of this plan alone changes nothing in the brief.
        """
        box = f"delivery_requirements__{name}"
        wanted = bool(self.cleaned_data.get(box))
        if wanted != self.fields[box].initial:
            jobs[:] = [other for other in jobs if other != job] + ([job] if wanted else [])
        elif job in jobs and not wanted and job not in (self.fields[PLAN_KEY].initial or []):
            _put(content, ("delivery_requirements", name), True)

    def _selection(self, jobs: list[str], content: dict[str, Any]) -> Selection:
        everything = set(jobs) == set(selected_jobs("all", content))
        return "all" if everything and self.stored_plan == "all" else jobs

    def _handle_errors(self, content: dict[str, Any]) -> list[FieldMessage]:
        handles, before = content.get("social_handles"), self.stored.get("social_handles")
        if handles == before or not isinstance(handles, dict):
            return []
        known = {*PLATFORMS, *(before if isinstance(before, Mapping) else ())}
        unknown = [f'"{name[:60]}"' for name in handles if name not in known]
        lines = [line for line in self.cleaned_data["social_handles"].splitlines() if line.strip()]
        texts = [f"{listed(unknown)} is not a platform. Known: {', '.join(PLATFORMS)}."] if unknown else []
        texts += ["Social Handles name a platform twice."] if len(lines) > len(handles) else []
        return [FieldMessage(text, "social_handles") for text in texts]

    # -- for templates ----------------------------------------------------------------------------

    @cached_property
    def seen(self) -> dict[str, Any]:
        """The brief as it stands in the inputs: typed, or stored."""
        return self.content if self.is_bound and self.errors is not None else self.stored

    @cached_property
    def jobs(self) -> list[str]:
        """The job types that are ticked now."""
        return selected_jobs(self.plan, self.content) if self.is_bound and self.seen else self.initial_jobs

    @cached_property
    def found(self) -> IntakeCheck:
        """What the check says about the inputs as they stand."""
        if self.is_bound and self.seen:
            return self.check
        return validate_intake({**self.stored, PLAN_KEY: self.stored_plan}, approved=self.approved)

    @cached_property
    def sections(self) -> list[SectionView]:
        return [self._section(section) for section in SECTIONS]

    @cached_property
    def context_blocks(self) -> list[SectionView]:
        return [self._section(block) for block in CONTEXT]

    @property
    def rows(self) -> list[Row]:
        return [row for view in (*self.sections, *self.context_blocks) for row in view.rows]

    @cached_property
    def messages(self) -> Messages:
        """Errors and warnings as the inputs stand, each with the id of its input."""
        errors = [Message(text, anchor) for anchor, text in self.summary] if self.is_bound else None
        found = [self._message(error) for error in self.found.errors] if errors is None else errors
        return Messages([*self.before, *found], [self._message(warning) for warning in self.found.warnings])

    def _message(self, message: FieldMessage) -> Message:
        name = input_of(message)
        return Message(str(message), f"id_{name}" if name else "")

    @property
    def preview(self) -> list[Step]:
        return preview(self.jobs, self.approved)

    @property
    def plan_groups(self) -> list[PlanGroup]:
        ticked = set(self[PLAN_KEY].value() or [])
        return [
            PlanGroup(module, module.value.capitalize(), [Tick(job, job.key in ticked) for job in module_specs(module)])
            for module in JobModule
        ]

    @property
    def summary(self) -> list[tuple[str, str]]:
        """Every error with the id of the input it is about, in the order of the form; '' for the form as a whole."""
        anchors = {name: self[name].id_for_label for name in self.fields} | {PLAN_KEY: f"id_{PLAN_KEY}"}
        found = [(anchors[name], str(text)) for name in self.fields for text in self[name].errors]
        return [*(("", str(text)) for text in self.non_field_errors()), *found]

    def _section(self, section: Section) -> SectionView:
        rows = [self._row(field) for field in section.fields]
        return SectionView(section, rows, self._asked(section, rows), completeness(section, self.seen))

    def _row(self, field: Field) -> Row:
        bound, text = self[field.name], str(field.read(self.seen) or "")
        return Row(
            field,
            bound,
            errors=[] if self.quiet else [str(error) for error in bound.errors],
            warnings=[] if self.quiet else [str(m) for m in self.found.warnings if input_of(m) == field.name],
            targets=targets_read(text, self.seen.get("duration_weeks")) if field.id == "kpi_targets" else [],
            budget=budget_read(text) if field.id == "budget_range" else "",
        )

    def _asked(self, block: Section, rows: list[Row]) -> bool:
        if block.shown_when is None:
            return True
        key, value = block.shown_when
        return self._now(key) == value or any(row.bound.value() or row.bound.errors for row in rows)

    def _now(self, name: str) -> Any:
        return self[name].value() if name in self.fields else None


def new_content(timezone: str) -> dict[str, Any]:
    """An intake before anything is typed: the defaults."""
    content: dict[str, Any] = {"timezone": timezone}
    for field in FIELDS:
        if field.default is not None:
            _put(content, field.path, list(field.default) if isinstance(field.default, tuple) else field.default)
    return content


def input_of(message: FieldMessage) -> str | None:
    """The input that a message stands beside; None for the top of the form."""
    if message.field == PLAN_KEY:
        return PLAN_KEY
    field = owner_of(message.field)
    return field.name if field else None


def _settled(text: Any) -> str:
    """As it would be stored, to compare by; text that cannot be stored is compared as it is."""
    try:
        return normalise_text(str(text or ""))
    except BadValue:
        return str(text)


def _put(content: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    *groups, last = path
    for group in groups:
        inner = content.get(group)
        content[group] = inner if isinstance(inner, dict) else {}
        content = content[group]
    content[last] = value
