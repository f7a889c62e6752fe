"""List artifacts for account managers: readable pages, decisions through the services, no form field."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import URLPattern, path

from accounts.admin_base import ScopedAdmin, acting
from accounts.models import User
from accounts.types import Action
from artifacts import actions, readers
from artifacts.actions import ActionInput
from artifacts.history.diff import section_diffs
from artifacts.history.upstream import upstream_changes
from artifacts.models import Artifact, Decision
from artifacts.pages import bulk
from artifacts.pages.access import visible_artifacts
from artifacts.pages.presentation import badge_of, zone_of
from artifacts.pages.views import action_input, attempt
from artifacts.types import OPEN_STATES, ArtifactStatus, InvalidContent, Severity
from clients.policy import visible_clients

OFFERED = ("approve", "request-changes", "still-valid", "flag", "archive")


class AwaitingFilter(admin.SimpleListFilter):
    """Filter by what awaits my approval or a requested review."""

    title = "awaiting"
    parameter_name = "awaiting"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("me", "My approval"), ("review", "A review that was asked for")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Artifact]) -> QuerySet[Artifact]:
        if self.value() == "me":
            return awaiting(queryset, acting(request))
        return queryset.filter(review_requested_at__isnull=False) if self.value() == "review" else queryset


class ClientFilter(admin.SimpleListFilter):
    """Filter by client, among those that the person may see."""

    title = "client"
    parameter_name = "client"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(str(pk), name) for pk, name in visible_clients(request.user, Action.VIEW).values_list("pk", "name")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Artifact]) -> QuerySet[Artifact]:
        value = self.value() or ""
        return queryset.filter(engagement__client_id=int(value)) if value.isdecimal() and len(value) < 12 else queryset


def awaiting(queryset: QuerySet[Artifact], user: User) -> QuerySet[Artifact]:
    """Select what this person may approve and has not written: open or flagged artifacts of their clients."""
    open_or_flagged = queryset.filter(status__in=[*OPEN_STATES, ArtifactStatus.FLAGGED])
    mine = open_or_flagged.filter(engagement__client__in=visible_clients(user, Action.APPROVE))
    return mine.filter(Q(engagement__client__self_approval=True) | ~Q(authors=user))


@admin.register(Artifact)
class ArtifactAdmin(ScopedAdmin[Artifact]):
    """List and show artifacts read-only, with their decisions as buttons and as bulk actions."""

    list_display = ("what", "client", "engagement_name", "state", "version", "approved_by", "updated_at")
    list_filter = (AwaitingFilter, "type", "status", ClientFilter)
    list_select_related = ("engagement__client", "approved_by")
    search_fields = ("engagement__client__name", "engagement__name")
    ordering = ("-updated_at",)
    allowed_lookups = ("awaiting", "client", "type__exact", "status__exact")
    actions = ("approve_selected", "flag_selected", "archive_selected")

    def scope(self, user: User) -> QuerySet[Artifact]:
        return visible_artifacts(user)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Artifact]:
        return super().get_queryset(request).prefetch_related("decisions").defer("generation_plan", "warnings")

    @admin.display(description="Artifact", ordering="type")
    def what(self, artifact: Artifact) -> str:
        return artifact.kind.label

    @admin.display(ordering="engagement__client__name")
    def client(self, artifact: Artifact) -> str:
        return artifact.engagement.client.name

    @admin.display(description="Engagement", ordering="engagement__name")
    def engagement_name(self, artifact: Artifact) -> str:
        return artifact.engagement.name

    @admin.display(description="State", ordering="status")
    def state(self, artifact: Artifact) -> str:
        """Render the state as in the workspace: word, icon and colour."""
        badge = badge_of(artifact, next(iter(artifact.decisions.all()), None))
        return render_to_string("components/badge.html", {"badge": badge})

    # -- pages ------------------------------------------------------------------------------------

    def get_urls(self) -> list[URLPattern]:
        def wrapped(view: Any) -> Any:
            return self.admin_site.admin_view(view)

        return [
            path("<int:pk>/act/<slug:verb>/", wrapped(self.decide), name="artifacts_artifact_act"),
            path(
                "<path:object_id>/history/<int:history_id>/",
                wrapped(self.history_form_view),
                name="artifacts_artifact_simple_history",
            ),
            *super().get_urls(),
        ]

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """Show the artifact read-only; there is no form."""
        if object_id is None:
            raise PermissionDenied("Artifacts are made from the Client Intake and by their jobs.")
        artifact = self.found(request, object_id)
        if request.method not in ("GET", "HEAD"):
            raise PermissionDenied(
                "An artifact is changed through its decisions and its content, never by a form here."
            )
        return render(request, "admin/artifacts/artifact/read.html", self._reading(request, artifact))

    def decide(self, request: HttpRequest, pk: int, verb: str) -> HttpResponse:
        """Ask for the comment on GET, with the content in view; decide on that version on POST."""
        artifact = self.found(request, str(pk))
        if verb not in OFFERED:
            raise Http404("There is no such action here.")
        if request.method != "POST":
            return self._ask(request, artifact, verb)
        given = action_input(request.POST)
        if isinstance(attempt(request, verb, artifact, given), InvalidContent):
            return self._ask(request, artifact, verb, given)  # the text itself is refused: show it for correction
        return redirect(self.page_url(artifact))

    def _ask(
        self, request: HttpRequest, artifact: Artifact, verb: str, typed: ActionInput | None = None
    ) -> HttpResponse:
        shown = self._reading(request, artifact)
        context = {
            **shown,
            "available": next((a for a in shown["available_actions"] if a.action.verb == verb), None),
            "act": actions.ACTIONS[verb],
            "sources_now": actions.sources_to_record(artifact),
            "moved": upstream_changes(artifact) if verb == "still-valid" else [],
            "typed": typed,
        }
        return render(request, "admin/artifacts/artifact/decide.html", context)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        artifact = self.found(request, object_id)
        rows = artifact.history.select_related("history_user").defer("content", "generation_plan", "warnings")[:200]
        context = self.page(request, artifact, history=rows, zone=zone_of(artifact.engagement.client))
        return render(request, "admin/artifacts/artifact/history.html", context)

    def history_form_view(self, request: HttpRequest, object_id: str, history_id: int) -> HttpResponse:
        """Show one history row with what it changed. Reverting is `restore_version`, in the workspace."""
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        artifact = self.found(request, object_id)
        row = artifact.history.select_related("history_user").filter(history_id=history_id).first()
        if row is None:
            raise Http404("There is no such row of the history.")
        before = artifact.history.filter(history_id__lt=history_id).first()
        context = {
            "row": row,
            "before": before,
            "differences": section_diffs(artifact.type, before.content, row.content) if before else [],
            "parts": readers.read(artifact.type, row.content),
            "zone": zone_of(artifact.engagement.client),
        }
        return render(request, "admin/artifacts/artifact/version.html", self.page(request, artifact, **context))

    # -- many at once -----------------------------------------------------------------------------

    @admin.action(description="Approve the selected artifacts")
    def approve_selected(self, request: HttpRequest, queryset: QuerySet[Artifact]) -> HttpResponse:
        return self._in_bulk(request, queryset, "approve")

    @admin.action(description="Flag the selected artifacts for review")
    def flag_selected(self, request: HttpRequest, queryset: QuerySet[Artifact]) -> HttpResponse:
        return self._in_bulk(request, queryset, "flag")

    @admin.action(description="Archive the selected artifacts")
    def archive_selected(self, request: HttpRequest, queryset: QuerySet[Artifact]) -> HttpResponse:
        return self._in_bulk(request, queryset, "archive")

    def _in_bulk(self, request: HttpRequest, queryset: QuerySet[Artifact], verb: str) -> HttpResponse:
        """Ask for confirmation of the chosen artifacts and their versions, then run the action on each."""
        chosen = list(queryset.order_by("engagement", "pk")[: bulk.MOST])
        if "confirmed" not in request.POST:
            context = {**self.admin_site.each_context(request), "opts": self.opts, "chosen": chosen}
            context |= {"act": actions.ACTIONS[verb], "title": f"{actions.ACTIONS[verb].label}: {len(chosen)} selected"}
            return render(
                request, "admin/artifacts/artifact/bulk.html", {**context, "action": request.POST.get("action", "")}
            )
        for outcome in bulk.run_on_many(verb, chosen, by=acting(request), data=request.POST):
            messages.add_message(request, messages.SUCCESS if outcome.done else messages.ERROR, outcome.sentence)
        return redirect(request.get_full_path())

    # -- what the pages show ----------------------------------------------------------------------

    def _reading(self, request: HttpRequest, artifact: Artifact) -> dict[str, Any]:
        found = actions.findings(artifact)
        available = actions.available_actions(artifact, acting(request), found)
        return self.page(
            request,
            artifact,
            artifact=artifact,
            badge=badge_of(artifact),
            parts=readers.read(artifact.type, artifact.content),
            blockers=[f for f in found if f.severity != Severity.WARNING],
            warnings=[f.message for f in found if f.severity == Severity.WARNING],
            available_actions=[a for a in available if a.action.verb in OFFERED],
            decisions=artifact.decisions.select_related("by"),
            zone=zone_of(artifact.engagement.client),
        )


@admin.register(Decision)
class DecisionAdmin(ScopedAdmin[Decision]):
    """List decisions, read-only."""

    list_display = ("artifact", "verdict", "version", "by", "at", "comment")
    list_filter = ("verdict",)
    list_select_related = ("artifact__engagement__client", "by")
    allowed_lookups = ("verdict__exact",)
    fields = (
        "artifact", "verdict", "version", "content_hash", "by", "at", "comment", "override_reason", "self_approved",
        "ended_at",
    )  # fmt: skip
    readonly_fields = fields

    def scope(self, user: User) -> QuerySet[Decision]:
        return Decision.objects.filter(artifact__in=visible_artifacts(user).values("pk"))
