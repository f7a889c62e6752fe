"""Log in, change or reset a password, list notifications and mark them as read."""

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
from accounts.audit import audit
from accounts.auth.login import LoginForm
from accounts.forms.form_recovery import offer_to_resend, read_unsent_form
from accounts.models import Notification, User
from accounts.services import mark_read

SHOWN = 100


class LogIn(LoginView):
    """Logs in, and offers to send a form again that was filled in before the session ended."""

    form_class = LoginForm
    redirect_authenticated_user = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        unsent = read_unsent_form(request)
        if unsent and request.user.is_authenticated:
            return offer_to_resend(request, unsent, HTTPStatus.OK)
        return super().dispatch(request, *args, **kwargs)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        answer, unsent = super().form_valid(form), read_unsent_form(self.request)
        return offer_to_resend(self.request, unsent, HTTPStatus.OK) if unsent else answer

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(unsent=read_unsent_form(self.request), **kwargs)


class ChangePassword(PasswordChangeView):
    """Changes one's own password and ends one's other sessions."""

    success_url = reverse_lazy("home")

    def form_valid(self, form: Any) -> HttpResponse:
        messages.success(self.request, "Your password is changed. Other browsers are logged out.")
        audit([_password_event(form.user)])
        return super().form_valid(form)


class NewPassword(PasswordResetConfirmView):
    """Sets a password by an e-mailed link, once and within an hour, and ends all sessions."""

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
    """Mark a notification as read, and redirect to its subject."""
    found = get_object_or_404(Notification, pk=pk, user=acting(request))
    mark_read(acting(request), [found.pk])
    safe = found.url and url_has_allowed_host_and_scheme(found.url, allowed_hosts=None)
    return redirect(found.url if safe else "notifications")


@login_required
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    mark_read(acting(request))
    return redirect("notifications")
