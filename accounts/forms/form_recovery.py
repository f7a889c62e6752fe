"""A form that could not be taken: what was typed travels in the pages until it can be sent again, never on the server.

Two ways lead here. A form arrives after its session ended: the answer is the log-in page, which carries the text along.
Or its page is older than the last log-in: the answer offers to send it again. Neither needs script. Only forms of our
own pages get an offer: a foreign page could otherwise have somebody send what they never typed.
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
"""On a view: it keeps what was typed by itself."""
_SECRET = frozenset({"pin", "password", "old_password", "new_password1", "new_password2", "password1", "password2"})
"""Fields that do not travel. A view that takes one answers a GET at its own address with the page of its form."""
_NEVER = _SECRET | {"csrfmiddlewaretoken", FIELD}
_OURS = ("expected_", "version_", "source", "author", "form_token", "next", "chosen", "confirmed", "intent", "_")
"""Fields that nobody typed begin so: they travel, unshown."""


class Unsent(NamedTuple):
    """The address with its query, the fields in order, whether a file came with them, which no page can carry, and
    whether a PIN or a password was left out: without it the form would do something else, so it is not offered."""

    path: str
    fields: list[tuple[str, str]]
    files: bool = False
    secret: bool = False

    @property
    def typed(self) -> list[tuple[str, str]]:
        """What a person would miss, by the words of its field."""
        mine = [(name, text) for name, text in self.fields if text.strip() and not name.startswith(_OURS)]
        return [(name.replace("_", " ").replace(".", " ").strip().capitalize(), text) for name, text in mine]

    @property
    def packed(self) -> str:
        return json.dumps(self)


def unsent_of(request: HttpRequest) -> Unsent:
    """What the request would have done; a log-in gives what it carried."""
    if request.path == reverse("login"):
        return carried(request) or Unsent("", [])
    fields = [(name, text) for name, texts in request.POST.lists() for text in texts if name not in _NEVER]
    secret = any(text for name in _SECRET for text in request.POST.getlist(name))
    return Unsent(request.get_full_path(), fields, bool(request.FILES), secret)


def carried(request: HttpRequest) -> Unsent | None:
    """The text that a page brought back; None when there is none, or nothing that we would have packed."""
    try:
        path, fields, files, secret = json.loads(request.POST.get(FIELD, ""))
        pairs = [(str(name), str(text)) for name, text in fields]
    except (ValueError, TypeError):
        return None
    safe = isinstance(path, str) and path.startswith("/") and url_has_allowed_host_and_scheme(path, None)
    kept = [pair for pair in pairs if pair[0] not in _NEVER]
    return Unsent(path, kept, bool(files), bool(secret)) if safe else None


def send_again(request: HttpRequest, unsent: Unsent | None, status: int = HTTPStatus.FORBIDDEN) -> HttpResponse:
    """The page that shows what was typed, with a fresh token beside it."""
    shown = unsent if unsent and unsent.path else None
    return render(request, "403_csrf.html", {"unsent": shown}, status=status)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """In place of Django's page."""
    return send_again(request, unsent_of(request) if _from_our_page(request) else None)


class UnsentMiddleware:
    """Turns the way to the log-in into the log-in itself when a form with typed text stood before it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if request.method != "POST" or request.user.is_authenticated or not _to_log_in(request, answer):
            return answer
        if _keeps_it(request.resolver_match) or request.headers.get("Sec-Fetch-Dest", "document") != "document":
            return answer
        unsent = unsent_of(request)
        return _log_in_first(request, unsent) if unsent.typed else answer


def _log_in_first(request: HttpRequest, unsent: Unsent) -> HttpResponse:
    context: dict[str, Any] = {"form": LoginForm(request), "next": unsent.path, "unsent": unsent}
    return render(request, "registration/login.html", context, status=HTTPStatus.FORBIDDEN)


def _to_log_in(request: HttpRequest, answer: HttpResponse) -> bool:
    """Sent there by a view that wants a person, to come back to this address."""
    goal = urlsplit(answer.headers.get("Location", ""))
    back = parse_qs(goal.query).get("next") == [request.get_full_path()]
    return back and goal.path in (reverse("login"), reverse("admin:login"))


def _keeps_it(match: ResolverMatch | None) -> bool:
    return match is not None and getattr(match.func, KEEPS_TYPED, False)


def _from_our_page(request: HttpRequest) -> bool:
    own = f"{request.scheme}://{request.get_host()}"
    return request.headers.get("Origin") == own or request.headers.get("Sec-Fetch-Site") == "same-origin"
