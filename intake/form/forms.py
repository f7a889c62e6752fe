"""The Client Intake form, built from `intake.fields`. It works without JavaScript and loses nothing that was typed.

    form = IntakeForm(request.POST or None, content=artifact.content, plan=artifact.generation_plan)
    if form.is_valid():
        submit_intake(engagement, form.content, form.plan, by=request.user)

`content=None` opens a new intake with the defaults. Pass the stored content and plan with the POST as well: a field
that was not changed keeps its stored value exactly, so saving an unchanged form makes no new version. After
`is_valid()`: `form.content`, `form.plan` (a list or "all") and `form.check` (the IntakeCheck with its warnings).
`intake.form.presenter` shows it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import deepcopy
from functools import cached_property
from typing import Any

from django import forms

from generation.api import JobModule, module_specs
from generation.knowledge.platforms import PLATFORMS
from intake.fields import FIELDS, PLAN_KEY, PLAN_LABEL, FieldKind, IntakeField
from intake.validation.messages import FieldMessage, IntakeCheck, input_of, listed
from intake.validation.plan import Selection, selected_jobs
from intake.validation.rules import validate_intake
from intake.value_text import Typed, shown_text
from jobs.selection import FORMATS


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
        self.initial_jobs = selected_jobs(self.stored_plan, self.stored)
        for field in FIELDS:
            self.fields[field.name] = self._input(field)
        # a browser must not demand an address that the ticked box makes unnecessary
        if self["no_website"].value():
            self.fields["website"].widget.attrs.pop("required", None)
        choices = [(job.key, job.label) for module in JobModule for job in module_specs(module)]
        boxes = forms.CheckboxSelectMultiple(choices=choices)
        self.fields[PLAN_KEY] = forms.Field(label=PLAN_LABEL, required=False, initial=self.initial_jobs, widget=boxes)

    def _input(self, field: IntakeField) -> forms.Field:
        value = field.read(self.stored)
        if field.kind is FieldKind.BOX:
            ticked = value if isinstance(value, bool) else field.default
            return forms.BooleanField(label=field.label, required=False, help_text=field.help, initial=ticked)
        text = shown_text(field, value)
        return Typed(field, text, now=str(self.data.get(self.add_prefix(field.name), "")) if self.is_bound else text)

    # -- after the POST ---------------------------------------------------------------------------

    def clean(self) -> dict[str, Any]:
        content = self._changed_content()
        jobs = self._posted_jobs()
        # changes `content` and `jobs` in place
        for name, job in FORMATS.items():
            self._sync_format(content, jobs, name, job)
        handles = self._handle_errors(content)  # only the form knows the typed lines
        self.content, self.plan = content, self._selection(jobs, content)
        self.check = validate_intake({**content, PLAN_KEY: self.plan}, approved=self.approved)
        for message in [*self.check.errors, *handles]:
            self.add_error(input_of(message), str(message))
        return self.cleaned_data

    def _changed_content(self) -> dict[str, Any]:
        """Return the stored content with the changed fields; unchanged fields and unknown keys stay as they are."""
        content = deepcopy(self.stored)
        for field in FIELDS:
            new = self.cleaned_data.get(field.name)
            unchanged = new == self.fields[field.name].initial if field.kind is FieldKind.BOX else new is None
            if not unchanged:
                _put(content, field.path, new)
        return content

    def _posted_jobs(self) -> list[str]:
        """Return the ticked job types: those of the stored plan in its order, then the new ones in the order sent."""
        ticked = [str(job) for job in self.cleaned_data.get(PLAN_KEY) or []]
        before = self.fields[PLAN_KEY].initial or []
        return list(dict.fromkeys([*(job for job in before if job in ticked), *ticked]))

    def _sync_format(self, content: dict[str, Any], jobs: list[str], name: str, job: str) -> None:
        """Synchronise a Required Output with its delivery job: whichever was changed decides.

        Leaving a required format out of this plan alone changes nothing in the brief.
        """
        box = f"delivery_requirements__{name}"
        wanted = bool(self.cleaned_data.get(box))
        if wanted != self.fields[box].initial:
            jobs[:] = [other for other in jobs if other != job] + ([job] if wanted else [])
        elif job in jobs and not wanted and job not in (self.fields[PLAN_KEY].initial or []):
            _put(content, ("delivery_requirements", name), True)

    def _selection(self, jobs: list[str], content: dict[str, Any]) -> Selection:
        # "all" also covers job types of a later release, so an unchanged "all" stays "all"
        everything = set(jobs) == set(selected_jobs("all", content))
        return "all" if everything and self.stored_plan == "all" else jobs

    def _handle_errors(self, content: dict[str, Any]) -> list[FieldMessage]:
        handles, before = content.get("social_handles"), self.stored.get("social_handles")
        if handles == before or not isinstance(handles, dict):
            return []
        known = {*PLATFORMS, *(before if isinstance(before, Mapping) else ())}
        unknown = [f'"{name[:60]}"' for name in handles if name not in known]
        lines = [line for line in str(self["social_handles"].value() or "").splitlines() if line.strip()]
        texts = [f"{listed(unknown)} is not a platform. Known: {', '.join(PLATFORMS)}."] if unknown else []
        texts += ["Social Handles name a platform twice."] if len(lines) > len(handles) else []
        return [FieldMessage(text, "social_handles") for text in texts]

    # -- what stands in it --------------------------------------------------------------------------

    @cached_property
    def current_content(self) -> dict[str, Any]:
        """Return the brief as it stands in the inputs: typed, or stored."""
        return self.content if self.is_bound and self.errors is not None else self.stored

    @cached_property
    def jobs(self) -> list[str]:
        """Return the job types that are ticked now."""
        return selected_jobs(self.plan, self.content) if self.is_bound and self.current_content else self.initial_jobs

    @cached_property
    def current_check(self) -> IntakeCheck:
        """Return the validation of the inputs as they stand."""
        if self.is_bound and self.current_content:
            return self.check
        return validate_intake({**self.stored, PLAN_KEY: self.stored_plan}, approved=self.approved)

    @property
    def unchanged(self) -> bool:
        """Return whether the inputs hold what is stored."""
        return self.current_content == self.stored and self.jobs == self.initial_jobs


def new_content(timezone: str) -> dict[str, Any]:
    """Return the content of a new intake: the defaults."""
    content: dict[str, Any] = {"timezone": timezone}
    for field in FIELDS:
        if field.default is not None:
            _put(content, field.path, field.initial)
    return content


def _put(content: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    *groups, last = path
    for group in groups:
        inner = content.get(group)
        content[group] = inner if isinstance(inner, dict) else {}
        content = content[group]
    content[last] = value
