"""A form that arrives after its session has ended: kept until its author has logged in, then offered as a draft."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from accounts.models import User
from accounts.unsent import KEEPS_TYPED
from intake.desk import desk_for
from intake.drafts import payload_of, save_draft

AUTHOR = "author"
"""The input that says whose form it is, signed: nobody else's text is kept, and nobody else gets it."""
_SESSION_KEY = "intake_kept"
_SALT = "intake.author"
_MAX_AGE = 7 * 24 * 60 * 60

View = Callable[..., HttpResponse]


def author_token(user: User) -> str:
    return signing.dumps(user.pk, salt=_SALT)


def keeps_what_was_typed(view: View) -> View:
    """In place of `login_required`, for views that take the form."""

    @wraps(view)
    def guarded(request: HttpRequest, engagement_id: int | None = None) -> HttpResponse:
        if not request.user.is_authenticated:
            _keep(request, engagement_id)
            return redirect_to_login(form_address(engagement_id))
        _hand_back(request, engagement_id)
        return view(request) if engagement_id is None else view(request, engagement_id)

    setattr(guarded, KEEPS_TYPED, True)
    return guarded


def form_address(engagement_id: int | None) -> str:
    return reverse("intake-new") if engagement_id is None else reverse("intake-edit", args=[engagement_id])


def _keep(request: HttpRequest, engagement_id: int | None) -> None:
    author = _author(request)
    if author is not None:
        kept = {"author": author, "engagement": engagement_id, "typed": payload_of(request.POST)}
        request.session[_SESSION_KEY] = kept


def _author(request: HttpRequest) -> Any:
    try:
        return signing.loads(request.POST.get(AUTHOR, ""), salt=_SALT, max_age=_MAX_AGE)
    except signing.BadSignature:
        return None


def _hand_back(request: HttpRequest, engagement_id: int | None) -> None:
    """Only to its author, and only at the form that it came from. Raises like `desk_for`."""
    kept = request.session.get(_SESSION_KEY)
    if not kept or kept["engagement"] != engagement_id:
        return
    del request.session[_SESSION_KEY]
    if kept["author"] == request.user.pk:
        desk = desk_for(request, engagement_id)
        save_draft(desk.user, desk.engagement, kept["typed"])
        messages.warning(request, "Your session had ended, so nothing was saved. What you typed was kept as a draft.")
