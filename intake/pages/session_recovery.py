"""Keep a form that arrives after its session has ended, and offer it as a draft after the next log-in."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from accounts.forms.form_recovery import KEEPS_TYPED
from accounts.models import User
from intake.form.drafts import payload_of, save_draft
from intake.pages.context import ContextView, IntakeContext, intake_context

AUTHOR = "author"
"""Signed input that names the form's author: only their text is kept, and only they get it back."""
_SESSION_KEY = "intake_kept"
_SALT = "intake.author"
_MAX_AGE = 7 * 24 * 60 * 60

View = Callable[..., HttpResponse]


def author_token(user: User) -> str:
    return signing.dumps(user.pk, salt=_SALT)


def recovers_typed_text(act: ContextView) -> View:
    """Decorate a form view, in place of `login_required`: without a log-in, the typed text is kept for its author."""

    @wraps(act)
    def view(request: HttpRequest, engagement_id: int | None = None) -> HttpResponse:
        if not request.user.is_authenticated:
            _store_typed_text(request, engagement_id)
            return redirect_to_login(form_address(engagement_id))
        context = intake_context(request, engagement_id)
        if _SESSION_KEY in request.session:
            _restore_as_draft(request, context)
        return act(request, context)

    setattr(view, KEEPS_TYPED, True)
    return view


def form_address(engagement_id: int | None) -> str:
    return reverse("intake-new") if engagement_id is None else reverse("intake-edit", args=[engagement_id])


def _store_typed_text(request: HttpRequest, engagement_id: int | None) -> None:
    author = _author(request)
    if author is not None:
        kept = {"author": author, "engagement": engagement_id, "typed": payload_of(request.POST)}
        request.session[_SESSION_KEY] = kept


def _author(request: HttpRequest) -> Any:
    try:
        return signing.loads(request.POST.get(AUTHOR, ""), salt=_SALT, max_age=_MAX_AGE)
    except signing.BadSignature:
        return None


def _restore_as_draft(request: HttpRequest, context: IntakeContext) -> None:
    """Save the kept text as a draft, for its author only and at the form from which it came."""
    kept = request.session[_SESSION_KEY]
    if kept["engagement"] != (context.engagement and context.engagement.pk):
        return
    del request.session[_SESSION_KEY]  # offered once, to the author or to nobody
    if kept["author"] == context.user.pk:
        save_draft(context.user, context.engagement, kept["typed"])
        messages.warning(request, "Your session had ended, so nothing was saved. What you typed was kept as a draft.")
