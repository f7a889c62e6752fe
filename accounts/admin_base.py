"""Restrict Django admin: lists scoped to one's clients, read-only pages, and actions that call a service."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.forms import Media
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse

from accounts.models import User

_SCRIPTS = ("vendor/jquery/jquery.min", "jquery.init", "core", "admin/RelatedObjectLookups", "actions")
_M = TypeVar("_M", bound=Model)

if TYPE_CHECKING:
    _ModelAdmin = admin.ModelAdmin
else:

    class _ModelAdmin(Generic[_M], admin.ModelAdmin):
        """Takes its model as a parameter, which Django's class does in the stubs only."""


@dataclass(frozen=True)
class ObjectAction:
    """Describes a button of the back office: a GET asks for the text, a POST calls the service and reports."""

    label: str
    ask: str
    run: Callable[[Any, User, str], str]
    required: bool = True


class ScopedAdmin(_ModelAdmin[_M]):
    """Hides what a user may not see, and refuses to add, change or delete unless a subclass allows it."""

    view_on_site = False
    save_as = False
    list_per_page = 50
    allowed_lookups: tuple[str, ...] = ()
    object_actions: Mapping[str, ObjectAction] = {}
    change_form_template = "admin/readable_change_form.html"

    @property
    def media(self) -> Media:
        """Leave out the scripts that fill in slugs: most of what Django would send, and there are no slugs here."""
        return Media(js=[f"admin/js/{name}.js" for name in _SCRIPTS])

    def scope(self, user: User) -> QuerySet[_M]:
        raise NotImplementedError

    def get_queryset(self, request: HttpRequest) -> QuerySet[_M]:
        """Order the list and join what it shows; Django leaves the joins out when the scope has joins of its own."""
        joins, ordering = self.get_list_select_related(request), self.get_ordering(request)
        found = self.scope(acting(request))
        found = found.select_related(*joins) if not isinstance(joins, bool) else found
        return found.order_by(*ordering) if ordering else found

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        title = str(self.opts.verbose_name_plural).capitalize()
        return super().changelist_view(request, {"title": title, **(extra_context or {})})

    def lookup_allowed(self, lookup: str, value: Any, request: HttpRequest | None = None) -> bool:
        return lookup in self.allowed_lookups

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.admin_site.has_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: _M | None = None) -> bool:
        if not self.admin_site.has_permission(request):
            return False
        return obj is None or self.scope(acting(request)).filter(pk=obj.pk).exists()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: _M | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: _M | None = None) -> bool:
        return False

    def delete_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        raise PermissionDenied("Nothing is deleted here: history stays.")

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show Django's own history of the back office; the audit trail holds more."""
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        self.found(request, object_id)
        return super().history_view(request, object_id, extra_context)

    def _get_obj_does_not_exist_redirect(self, request: HttpRequest, opts: Any, object_id: str | None) -> HttpResponse:
        raise Http404("There is nothing here that you may see.")

    def found(self, request: HttpRequest, object_id: str) -> _M:
        """Return the object if this user may see it. Raises Http404."""
        found = self.get_object(request, unquote(object_id))
        if found is None or not self.has_view_permission(request, found):
            raise Http404("There is nothing here that you may see.")
        return found

    # -- actions on an object ---------------------------------------------------------------------

    def object_actions_for(self, request: HttpRequest, obj: _M) -> Mapping[str, ObjectAction]:
        """Return the actions that are offered on the object's page."""
        return self.object_actions

    def get_urls(self) -> list[URLPattern]:
        name = f"{self.opts.app_label}_{self.opts.model_name}_act"
        wrapped = self.admin_site.admin_view(self.object_action_view)
        own = [path("<path:object_id>/act/<slug:verb>/", wrapped, name=name)] if self.object_actions else []
        return [*own, *super().get_urls()]

    def object_action_view(self, request: HttpRequest, object_id: str, verb: str) -> HttpResponse:
        found = self.found(request, object_id)
        act = self.object_actions_for(request, found).get(verb)
        if act is None:
            raise Http404("There is no such action here.")
        text, refused = request.POST.get("text", "").replace("\x00", "").strip(), ""
        if request.method == "POST":
            refused = self._do(request, found, act, text)
            if not refused:
                return redirect(self.page_url(found))
        context = self.page(request, found, act=act, refused=refused, text=text)
        return render(request, "admin/act.html", context)

    def _do(self, request: HttpRequest, found: _M, act: ObjectAction, text: str) -> str:
        """Run the action. Returns the sentence of a refusal, empty when the action is done."""
        if act.required and not text:
            return "Please give the reason."
        try:
            messages.success(request, act.run(found, acting(request), text))
        except ValueError as error:
            return f"Nothing changed: {error}"
        return ""

    def page_url(self, obj: _M) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[obj.pk])

    def page(self, request: HttpRequest, obj: _M, **more: Any) -> dict[str, Any]:
        """Build the context of a page of ours inside the back office."""
        return {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": obj,
            "title": str(obj),
            "page_url": self.page_url(obj),
            "list_url": reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"),
            **more,
        }

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        obj = kwargs.get("obj")
        context["object_actions"] = self.object_actions_for(request, obj).items() if obj is not None else []
        context["action_url_name"] = f"admin:{self.opts.app_label}_{self.opts.model_name}_act"
        return super().render_change_form(request, context, *args, **kwargs)


def acting(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise PermissionDenied("Log in first.")
    return request.user
