"""The log-in, one's password, and what one was told: a list, and marking it as read."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, PasswordChangeView, PasswordResetConfirmView
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse_lazy
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from accounts.admin_base import acting
from accounts.auth.login import LoginForm
from accounts.forms.form_recovery import carried, send_again
from accounts.models import Notification, User
from accounts.services import audit, mark_read

SHOWN = 100


class LogIn(LoginView):
    """What was typed into a form before the session ended comes along, and is offered to be sent again."""

    form_class = LoginForm
    redirect_authenticated_user = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        unsent = carried(request)
        if unsent and request.user.is_authenticated:
            return send_again(request, unsent, HTTPStatus.OK)
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        answer, unsent = super().form_valid(form), carried(self.request)
        return send_again(self.request, unsent, HTTPStatus.OK) if unsent else answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(unsent=carried(self.request), **kwargs)


class ChangePassword(PasswordChangeView):
    """Ends one's other sessions; this one goes on."""

    success_url = reverse_lazy("home")

    def form_valid(self, form: Any) -> HttpResponse:
        messages.success(self.request, "Your password is changed. Other browsers are logged out.")
        audit([_password_event(form.user)])
        return super().form_valid(form)


class NewPassword(PasswordResetConfirmView):
    """What the link of a letter opens, once, within an hour. Ends all sessions."""

    success_url = reverse_lazy("login")

    def form_valid(self, form: Any) -> HttpResponse:
        messages.success(self.request, "Your new password is set. Log in with it.")
        audit([_password_event(form.user)])
        return super().form_valid(form)


def _password_event(user: User) -> dict[str, Any]:
    return {"action": "user.password", "actor": user, "object_type": "user", "object_id": user.pk}


@login_required
@require_safe
def notifications(request: HttpRequest) -> HttpResponse:
    found = Notification.objects.filter(user=acting(request))
    context = {"notifications": list(found[:SHOWN]), "unread": found.filter(read_at=None).count(), "shown": SHOWN}
    return render(request, "accounts/notifications.html", context)


@login_required
@require_POST
def read_notification(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark it as read and go to what it is about."""
    found = get_object_or_404(Notification, pk=pk, user=acting(request))
    mark_read(acting(request), [found.pk])
    safe = found.url and url_has_allowed_host_and_scheme(found.url, allowed_hosts=None)
    return redirect(found.url if safe else "notifications")


@login_required
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    mark_read(acting(request))
    return redirect("notifications")
