"""The generation plan, its jobs and their runs: the job table is the queue, and each claim inserts a run."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Case, Q, Value, When
from django.db.models.functions import Now

from accounts.models import User
from clients.models import Client, Engagement
from jobs.engine.retry import own_attempts
from jobs.types import Autonomy, CallOutcome, JobStatus, PlanStatus, RunOutcome


class GenerationPlan(models.Model):
    """The jobs of one engagement. Submitting again with another selection extends or trims it."""

    engagement = models.OneToOneField(Engagement, on_delete=models.PROTECT, related_name="plan")
    status = models.CharField(max_length=10, choices=PlanStatus.choices, default=PlanStatus.OPEN)
    paused = models.BooleanField(default=False)
    autonomy = models.CharField(max_length=10, choices=Autonomy.choices, default=Autonomy.ASSISTED)
    created_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    completed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(status=PlanStatus.OPEN, completed_at=None)
                | Q(status=PlanStatus.COMPLETED, completed_at__isnull=False),
                name="completed_plan_has_time",
            ),
            models.CheckConstraint(condition=Q(autonomy__in=Autonomy.values), name="autonomy_known"),
        ]

    def __str__(self) -> str:
        return f"Plan of {self.engagement}"


class JobQuerySet(models.QuerySet["Job"]):
    def due(self) -> JobQuerySet:
        """Filter jobs that may start now: ready, delay over, an attempt left, plan not paused. `sql.due` equals this.

        The claim also requires a free slot of the client and an open gate.
        """
        in_time = Q(run_after=None) | Q(run_after__lte=Now())
        return self.filter(in_time, attempts__lt=_most_attempts(), status=JobStatus.READY, plan__paused=False)

    def undispatched(self) -> JobQuerySet:
        """Filter due jobs that were never dispatched, or not for JOB_REDISPATCH_SECONDS."""
        long_ago = Now() - timedelta(seconds=settings.JOB_REDISPATCH_SECONDS)
        return self.due().filter(Q(dispatched_at=None) | Q(dispatched_at__lt=long_ago))


def _most_attempts() -> Case:
    cases = [When(type=type_, then=Value(most)) for type_, most in own_attempts().items()]
    return Case(*cases, default=Value(settings.JOB_MAX_ATTEMPTS))


class Job(models.Model):
    """One job type of a plan. `token` grows with every claim and cancel: a late answer carries an old one.

    `selected` is false for a job that ran and was later left out of the plan: its runs stay readable. `manual` holds a
    waiting job until somebody asks for it. `ready_at` is when the job last became ready; a retry or a lost lease keeps
    the time, because the job still waits for its first completion.
    """

    plan = models.ForeignKey(GenerationPlan, on_delete=models.PROTECT, related_name="jobs")
    engagement = models.ForeignKey(Engagement, on_delete=models.PROTECT, related_name="jobs")
    type = models.CharField(max_length=40)
    module = models.CharField(max_length=20)
    priority = models.PositiveIntegerField()
    status = models.CharField(max_length=10, choices=JobStatus.choices, default=JobStatus.PENDING)
    selected = models.BooleanField(default=True)
    manual = models.BooleanField(default=False)
    dependencies = models.ManyToManyField("self", symmetrical=False, related_name="dependants", blank=True)
    blocked_by = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    requested_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    attempts = models.PositiveIntegerField(default=0)
    token = models.PositiveIntegerField(default=0)
    worker = models.CharField(max_length=120, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    run_after = models.DateTimeField(null=True, blank=True)
    ready_at = models.DateTimeField(null=True, blank=True)
    dispatched_at = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        ordering = ["plan", "priority"]
        indexes = [
            models.Index(fields=["priority", "id"], condition=Q(status="ready"), name="job_ready"),
            models.Index(fields=["lease_until"], condition=Q(status="running"), name="job_running"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["plan", "type"], name="one_job_per_type"),
            models.CheckConstraint(condition=Q(status__in=JobStatus.values), name="job_status_known"),
            models.CheckConstraint(
                condition=(Q(status="running") & Q(lease_until__isnull=False))
                | (~Q(status="running") & Q(lease_until=None)),
                name="running_has_lease",
            ),
            models.CheckConstraint(condition=Q(status="blocked") | Q(blocked_by=None), name="only_blocked_has_culprit"),
        ]

    def __str__(self) -> str:
        return self.type


class PeriodicRun(models.Model):
    """One row a periodic task: when a process last ran it, and until when one holds the lease to run it."""

    name = models.CharField(max_length=20, primary_key=True)
    at = models.DateTimeField(null=True, blank=True)
    turn_until = models.DateTimeField(null=True, blank=True)
    seconds = models.FloatField(default=0)
    counts = models.JSONField(default=dict, blank=True)

    class Meta:
        db_table = "jobs_beat"

    def __str__(self) -> str:
        return self.name


class JobRun(models.Model):
    """One claim of a job: what the run read, on which worker, how it ended. At most one run's output is current."""

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="runs")
    number = models.PositiveIntegerField()
    token = models.PositiveIntegerField()
    worker = models.CharField(max_length=120, blank=True)
    requested_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=RunOutcome.choices, default=RunOutcome.RUNNING)
    error = models.TextField(blank=True)
    traceback = models.TextField(blank=True)
    fingerprint = models.CharField(max_length=64)
    source_versions = models.JSONField(default=dict)
    source_hashes = models.JSONField(default=dict)
    output = models.JSONField(null=True, blank=True)
    output_hash = models.CharField(max_length=64, blank=True)
    provenance = models.JSONField(default=dict)
    current = models.BooleanField(default=False)

    class Meta:
        ordering = ["job", "-number"]
        indexes = [
            models.Index(fields=["ended_at"], name="job_run_ended"),
            models.Index(fields=["outcome"], name="job_run_outcome"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["job", "number"], name="run_numbers_are_unique"),
            models.UniqueConstraint(fields=["job", "token"], name="one_run_per_claim"),
            models.UniqueConstraint(fields=["job"], condition=Q(outcome="running"), name="one_running_run"),
            models.UniqueConstraint(fields=["job"], condition=Q(current=True), name="one_current_output"),
            models.CheckConstraint(
                condition=Q(current=False) | (Q(outcome="completed") & ~Q(output_hash="")), name="current_is_complete"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.job} run {self.number}"


class LanguagePolicy(models.Model):
    """Whether texts of a client may go to language models, and whether prices may go with them. No row: neither."""

    client = models.OneToOneField(Client, on_delete=models.PROTECT, related_name="language_policy")
    allowed = models.BooleanField(default=False)
    prices_may_leave = models.BooleanField(default=False)
    set_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name_plural = "language policies"
        constraints = [
            models.CheckConstraint(
                condition=Q(allowed=True) | Q(prices_may_leave=False), name="prices_leave_only_when_allowed"
            )
        ]

    def __str__(self) -> str:
        return f"Language models for {self.client}: {'allowed' if self.allowed else 'not allowed'}"


class LanguageCall(models.Model):
    """One call to a language model, recorded before it is made; its reply is stored before it is used.

    `key` is a hash of job, step and input: a retry of the job finds the reply that was paid for. While `outcome` is
    started, tokens and cost are the most that the call may take, so that a budget counts calls in flight.
    """

    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="language_calls")
    run = models.ForeignKey(JobRun, on_delete=models.PROTECT, null=True, blank=True, related_name="language_calls")
    key = models.CharField(max_length=64)
    step = models.CharField(max_length=120)
    provider = models.CharField(max_length=40)
    model = models.CharField(max_length=100)
    prompt = models.CharField(max_length=40)
    prompt_hash = models.CharField(max_length=64)
    input_hash = models.CharField(max_length=64)
    withheld = models.PositiveIntegerField(default=0)
    outcome = models.CharField(max_length=10, choices=CallOutcome.choices, default=CallOutcome.STARTED)
    problems = models.JSONField(default=list, blank=True)
    reply = models.TextField(blank=True)
    reply_hash = models.CharField(max_length=64, blank=True)
    cut_short = models.BooleanField(default=False)
    tokens_in = models.PositiveIntegerField(default=0)
    tokens_out = models.PositiveIntegerField(default=0)
    cost = models.DecimalField(max_digits=14, decimal_places=6, default=0)
    currency = models.CharField(max_length=3)
    duration = models.DurationField(null=True, blank=True)
    started_at = models.DateTimeField()

    class Meta:
        ordering = ["-pk"]
        indexes = [models.Index(fields=["client", "started_at"], name="language_calls_of_a_day")]
        constraints = [
            models.UniqueConstraint(
                fields=["key"],
                condition=Q(outcome__in=["answered", "used", "refused"]),
                name="one_stored_reply_per_key",
            ),
            models.CheckConstraint(
                condition=~Q(outcome__in=["answered", "used", "refused"]) | ~Q(reply_hash=""), name="reply_has_hash"
            ),
            models.CheckConstraint(condition=Q(outcome__in=CallOutcome.values), name="call_outcome_known"),
        ]

    def __str__(self) -> str:
        return f"{self.step}: {self.get_outcome_display()}"
