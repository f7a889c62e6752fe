"""A form that is sent twice is done once: the second click gets the first one's answer.

Forms that make something new carry a token (`{% once %}`). The first sending with it is written down before it is
looked at, and its redirect after it; the same token with the same fields gets that redirect again. Other fields, as
after the Back button, are a form of their own. A refusal makes nothing, so it is forgotten and the form may be sent
again; so is a sending that died.
"""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Callable
from datetime import timedelta
from html import unescape

from django.contrib import messages
from django.db.models.functions import Now
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.html import strip_tags
from django.utils.safestring import SafeData

from accounts.models import FormUse, User

FIELD = "form_token"
KEPT = timedelta(hours=24)
DIED = timedelta(seconds=60)
"""A sending without an answer for so long is taken over."""
WAITED, STEP = 3.0, 0.1
"""Seconds that the second click waits for the first, and between two looks."""
_IGNORED = frozenset({"csrfmiddlewaretoken"})


class OnceMiddleware:
    """After authentication and messages. Forms without a token, and people who are not logged in, pass."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = request.POST.get(FIELD, "") if request.method == "POST" else ""
        if not token or not isinstance(request.user, User):
            return self.get_response(request)
        key, by = key_of(request), secrets.token_hex(8)
        mine = _take(request.user, key, by)
        return self._first(request, key, by) if mine else _again(request, request.user, key)

    def _first(self, request: HttpRequest, key: str, by: str) -> HttpResponse:
        row, done = FormUse.objects.filter(user=request.user.pk, key=key, by=by), False
        try:
            answer = self.get_response(request)
            location, said = answer.headers.get("Location", ""), _said(request)
            done = bool(location) and not any(level >= messages.ERROR for level, *_ in said)
        finally:
            row.update(location=location, said=said) if done else row.delete()
        return answer


def key_of(request: HttpRequest) -> str:
    """64 hex digits over the address, the token and every field and file."""
    digest = hashlib.sha256(request.path.encode())
    for name, values in sorted(request.POST.lists()):
        if name not in _IGNORED:
            digest.update(repr((name, values)).encode())
    for name, files in sorted(request.FILES.lists()):
        for file in files:
            digest.update(repr((name, file.name)).encode())
            for chunk in file.chunks():
                digest.update(chunk)
            file.seek(0)
    return digest.hexdigest()


def forget_old_forms() -> None:
    FormUse.objects.filter(at__lt=Now() - KEPT).delete()


def _take(user: User, key: str, by: str) -> bool:
    """Whether this sending is the one to be done. The unique constraint decides between two at the same moment, and
    the database's clock when one has died: two web servers may tell different times.
    """
    FormUse.objects.bulk_create([FormUse(user=user, key=key, at=Now(), by=by)], ignore_conflicts=True)
    row = FormUse.objects.filter(user=user, key=key)
    return row.filter(by=by).exists() or bool(row.filter(location="", at__lt=Now() - DIED).update(at=Now(), by=by))


def _again(request: HttpRequest, user: User, key: str) -> HttpResponse:
    until = time.monotonic() + WAITED
    while True:
        found = FormUse.objects.filter(user=user, key=key).first()
        if found is not None and found.location:
            for level, text in found.said:
                messages.add_message(request, level, text)
            return redirect(found.location)
        if found is None or time.monotonic() > until:
            break
        time.sleep(STEP)
    return render(request, "accounts/sent_twice.html", {"gone": found is None}, status=409)


def _said(request: HttpRequest) -> list[tuple[int, str]]:
    """What the first answer says on its next page, for the second to say it too: words, never mark-up."""
    waiting = getattr(messages.get_messages(request), "_queued_messages", [])
    return [(message.level, _words(message.message)) for message in waiting]


def _words(message: object) -> str:
    """Django's back office says some sentences with links in them."""
    return unescape(strip_tags(str(message))) if isinstance(message, SafeData) else str(message)
