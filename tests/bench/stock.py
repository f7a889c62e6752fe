"""The yardstick of `tests.bench.pages`: Django's own admin, as it comes, with the data that our pages show.

Plain `ModelAdmin` and `TabularInline`, every field to read only (which is cheaper than inputs), everything a row
names fetched by a join. Nothing of the product's back office, its templates or its policy takes part.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db import models
from django.http import HttpRequest

from accounts.models import User
from artifacts.models import Artifact, Comment, Decision
from clients.models import Client, Engagement
from intake.fields import FIELDS, PLAN_KEY
from intake.form.forms import IntakeForm
from jobs.models import GenerationPlan, Job


class Saved(models.Model):
    """The history table, with a key to its artifact that an inline can follow."""

    history_id = models.AutoField(primary_key=True)
    artifact = models.ForeignKey(Artifact, models.DO_NOTHING, db_column="id", related_name="+")
    version = models.PositiveIntegerField()
    status = models.CharField(max_length=20)
    history_date = models.DateTimeField()
    history_user = models.ForeignKey(User, models.DO_NOTHING, related_name="+")
    history_change_reason = models.TextField()

    class Meta:
        app_label = "artifacts"
        managed = False
        db_table = "artifacts_historicalartifact"
        ordering = ("-history_id",)

    def __str__(self) -> str:
        return f"v{self.version}"


class Run(models.Model):
    """The runs of a plan's jobs, with a key to the plan that an inline can follow."""

    plan = models.ForeignKey(GenerationPlan, models.DO_NOTHING, related_name="+")
    type = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    outcome = models.CharField(max_length=20)
    worker = models.CharField(max_length=120)
    error = models.TextField()
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField()

    class Meta:
        app_label = "jobs"
        managed = False
        db_table = "bench_runs"
        ordering = ("-id",)

    def __str__(self) -> str:
        return f"run {self.number}"


RUNS = """
    CREATE VIEW bench_runs AS
    SELECT run.id, job.plan_id, job.type, run.number, run.outcome, run.worker, run.error, run.started_at, run.ended_at
    FROM jobs_jobrun run JOIN jobs_job job ON job.id = run.job_id
"""


class ReadOnly:
    """Looking is all that anybody may do."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return True


def lines(of: type[models.Model], shown: str, joins: str = "", fk: str | None = None) -> type[Any]:
    """An inline for the rows of a model: the columns of `shown`, with `joins` fetched in the same query."""

    def get_queryset(self: Any, request: HttpRequest) -> Any:
        found = of._default_manager.all()
        return found.select_related(*joins.split()) if joins else found

    named = tuple(shown.split())
    body = {"model": of, "fields": named, "readonly_fields": named, "get_queryset": get_queryset, "fk_name": fk}
    return type(f"{of.__name__}Lines", (ReadOnly, admin.TabularInline), body)


def form(of: type[models.Model], *inlines: type[Any]) -> type[Any]:
    """A change form with every field of the model and these lists below."""
    named = tuple(field.name for field in of._meta.fields if not field.primary_key)
    body = {"fields": named, "readonly_fields": named, "inlines": inlines}
    return type(f"{of.__name__}Form", (ReadOnly, admin.ModelAdmin), body)


HISTORY = (
    lines(Saved, "version status history_date history_user history_change_reason", "history_user"),
    lines(Decision, "verdict version by at comment waived override_reason self_approved ended_at", "by"),
    lines(Comment, "section author text created_at resolved_by resolved_at", "author resolved_by"),
)
site = admin.AdminSite("stock")
site.register(Artifact, form(Artifact, *HISTORY))
PLAN = (
    lines(Job, "type module status attempts error finished_at"),
    lines(Run, "type number outcome error started_at ended_at worker"),
)
site.register(GenerationPlan, form(GenerationPlan, *PLAN))
site.register(Client, form(Client, lines(Engagement, "name created_by created_at", "created_by")))


class Brief(Artifact):
    """The intake as something to fill in."""

    class Meta:
        proxy = True
        app_label = "artifacts"


class BriefForm(forms.ModelForm):  # type: ignore[type-arg]
    """The very inputs of our form, drawn by Django."""

    class Meta:
        model = Brief
        fields = ()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields |= IntakeForm(content=self.instance.content).fields


class BriefAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    form = BriefForm
    fields = (*(field.name for field in FIELDS), PLAN_KEY)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **options: Any) -> Any:
        return BriefForm

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return True


site.register(Brief, BriefAdmin)
STANDING = lines(Artifact, "type status version approved_by approved_at review_requested_at updated_at", "approved_by")
site.register(Engagement, form(Engagement, STANDING))
