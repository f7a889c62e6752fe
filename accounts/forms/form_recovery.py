"""Recover a form that could not be accepted: the pages keep its fields until it is sent again, the server does not.

A form that arrives after its session ended is answered by the log-in page, which carries the fields. A form whose page
is older than the last log-in is answered by an offer to send it again. Neither needs script. Only forms of our own
pages are recovered: another site could otherwise have somebody send what they never typed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import ResolverMatch, reverse
from django.utils.http import url_has_allowed_host_and_scheme

from accounts.auth.login import LoginForm

FIELD = "unsent"
KEEPS_TYPED = "keeps_typed"
"""An attribute of a view that recovers its form by itself."""
_SECRET = frozenset({"pin", "password", "old_password", "new_password1", "new_password2", "password1", "password2"})
"""Fields that are not carried. A view that takes one answers a GET at its own address with the page of its form."""
_NEVER = _SECRET | {"csrfmiddlewaretoken", FIELD}
_OURS = ("expected_", "version_", "source", "author", "form_token", "next", "chosen", "confirmed", "intent", "_")
"""Prefixes of fields that nobody typed: they are carried, but not shown."""


class UnsentForm(NamedTuple):
    """Holds a rejected form: its address with the query, and its fields in order.

    `files`: a file came with the form, which no page can carry. `secret`: a PIN or password was left out; without it
    the form would do something else, so it is not offered again.
    """

    path: str
    fields: list[tuple[str, str]]
    files: bool = False
    secret: bool = False

    @property
    def typed(self) -> list[tuple[str, str]]:
        """Return the fields that a person filled in, with readable names."""
        mine = [(name, text) for name, text in self.fields if text.strip() and not name.startswith(_OURS)]
        return [(name.replace("_", " ").replace(".", " ").strip().capitalize(), text) for name, text in mine]

    @property
    def packed(self) -> str:
        return json.dumps(self)


def unsent_form_of(request: HttpRequest) -> UnsentForm:
    """Read the rejected form from a request; a log-in returns the form that its page carries."""
    if request.path == reverse("login"):
        return read_unsent_form(request) or UnsentForm("", [])
    fields = [(name, text) for name, texts in request.POST.lists() for text in texts if name not in _NEVER]
    secret = any(text for name in _SECRET for text in request.POST.getlist(name))
    return UnsentForm(request.get_full_path(), fields, bool(request.FILES), secret)


def read_unsent_form(request: HttpRequest) -> UnsentForm | None:
    """Read the form that a page carries; None when there is none, or when we would not have packed it."""
    try:
        path, fields, files, secret = json.loads(request.POST.get(FIELD, ""))
        pairs = [(str(name), str(text)) for name, text in fields]
    except (ValueError, TypeError):
        return None
    safe = isinstance(path, str) and path.startswith("/") and url_has_allowed_host_and_scheme(path, None)
    kept = [pair for pair in pairs if pair[0] not in _NEVER]
    return UnsentForm(path, kept, bool(files), bool(secret)) if safe else None


def offer_to_resend(
    request: HttpRequest, unsent: UnsentForm | None, status: int = HTTPStatus.FORBIDDEN
) -> HttpResponse:
    """Show the fields of the form with a fresh CSRF token, to be sent again."""
    shown = unsent if unsent and unsent.path else None
    return render(request, "403_csrf.html", {"unsent": shown}, status=status)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a failed CSRF check (CSRF_FAILURE_VIEW)."""
    return offer_to_resend(request, unsent_form_of(request) if _from_our_page(request) else None)


class FormRecoveryMiddleware:
    """Replaces a redirect to the log-in by the log-in page when a filled-in form would be lost by it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if request.method != "POST" or request.user.is_authenticated or not _to_log_in(request, answer):
            return answer
        if _keeps_it(request.resolver_match) or request.headers.get("Sec-Fetch-Dest", "document") != "document":
            return answer
        unsent = unsent_form_of(request)
        return _log_in_first(request, unsent) if unsent.typed else answer


def _log_in_first(request: HttpRequest, unsent: UnsentForm) -> HttpResponse:
    context: dict[str, Any] = {"form": LoginForm(request), "next": unsent.path, "unsent": unsent}
    return render(request, "registration/login.html", context, status=HTTPStatus.FORBIDDEN)


def _to_log_in(request: HttpRequest, answer: HttpResponse) -> bool:
    """Whether a view that needs a user redirects to the log-in, to come back to this address."""
    goal = urlsplit(answer.headers.get("Location", ""))
    back = parse_qs(goal.query).get("next") == [request.get_full_path()]
    return back and goal.path in (reverse("login"), reverse("admin:login"))


def _keeps_it(match: ResolverMatch | None) -> bool:
    return match is not None and getattr(match.func, KEEPS_TYPED, False)


def _from_our_page(request: HttpRequest) -> bool:
    own = f"{request.scheme}://{request.get_host()}"
    return request.headers.get("Origin") == own or request.headers.get("Sec-Fetch-Site") == "same-origin"
