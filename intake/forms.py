"""The Client Intake form, built from `intake.fields`. It works without JavaScript and loses nothing that was typed.

    form = IntakeForm(request.POST or None, content=artifact.content, plan=artifact.generation_plan)
    if form.is_valid():
        submit_intake(engagement, form.content, form.plan, by=request.user)

`content=None` opens a new intake with the defaults. Pass the stored content and plan with the POST as well: a field
that was not changed keeps its stored value exactly, so saving an untouched form makes no new version. After
`is_valid()`: `form.content`, `form.plan` (a list or "all") and `form.check` (the IntakeCheck with its warnings). For
templates: `form.sections`, `form.context_blocks`, `form.plan_groups`, `form.zones` and `form.summary`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from artifacts.canonical import BadValue, normalise_text
from generation.api import JobModule, JobSpec, module_specs
from generation.knowledge.platforms import PLATFORMS
from intake._typing import shown_text, typed_value, widget_for
from intake._values import zones
from intake.answers import FieldMessage, IntakeCheck, listed
from intake.fields import CONTEXT, FIELDS, PLAN_KEY, PLAN_LABEL, SECTIONS, Field, Kind, Section, owner_of
from intake.plan import Selection, selected_jobs
from intake.validation import validate_intake
from jobs.selection import FORMATS


@dataclass(frozen=True)
class Row:
    """One field of the form: what it asks, and its input."""

    field: Field
    bound: BoundField

    @property
    def required(self) -> bool:
        return bool(self.bound.field.widget.attrs.get("required"))


@dataclass(frozen=True)
class SectionView:
    section: Section
    rows: list[Row]
    open: bool
    """False for a context block that the objective or industry does not ask for and that holds nothing."""


@dataclass(frozen=True)
class Tick:
    """One job type of the matrix."""

    spec: JobSpec
    ticked: bool

    @property
    def id(self) -> str:
        return f"id_{PLAN_KEY}_{self.spec.key}"


@dataclass(frozen=True)
class PlanGroup:
    module: JobModule
    label: str
    ticks: list[Tick]


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
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        self.stored = dict(content) if content is not None else new_content(timezone)
        self.stored_plan: Selection = "all" if plan is None else plan
        self.approved = approved
        self.content: dict[str, Any] = {}
        self.plan: Selection = []
        self.check = IntakeCheck(False, [], [])
        for field in FIELDS:
            self._add(field)
        if self._now("no_website"):
            self.fields["website"].widget.attrs.pop("required", None)
        jobs = selected_jobs(self.stored_plan, self.stored)
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
        shown = str(self.data.get(self.add_prefix(field.name), "")) if self.is_bound else text
        widget = widget_for(field, shown)
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

    @property
    def sections(self) -> list[SectionView]:
        return [SectionView(section, self._rows(section), True) for section in SECTIONS]

    @property
    def context_blocks(self) -> list[SectionView]:
        return [SectionView(block, rows, self._asked(block, rows)) for block in CONTEXT if (rows := self._rows(block))]

    @property
    def plan_groups(self) -> list[PlanGroup]:
        ticked = set(self[PLAN_KEY].value() or [])
        return [
            PlanGroup(module, module.value.capitalize(), [Tick(job, job.key in ticked) for job in module_specs(module)])
            for module in JobModule
        ]

    @cached_property
    def zones(self) -> tuple[str, ...]:
        return zones()

    @property
    def summary(self) -> list[tuple[str, str]]:
        """Every error with the id of the input it is about, in the order of the form; '' for the form as a whole."""
        anchors = {name: self[name].id_for_label for name in self.fields} | {PLAN_KEY: f"id_{PLAN_KEY}"}
        found = [(anchors[name], str(text)) for name in self.fields for text in self[name].errors]
        return [*(("", str(text)) for text in self.non_field_errors()), *found]

    def _rows(self, section: Section) -> list[Row]:
        return [Row(field, self[field.name]) for field in section.fields]

    def _asked(self, block: Section, rows: list[Row]) -> bool:
        key, value = block.shown_when or ("", "")
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
