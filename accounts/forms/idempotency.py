"""Make a form idempotent: a second submission with the same key gets the response of the first.

Forms that make something new carry a key (`{% idempotency_key %}`). The first submission stores it before the view
runs, and its redirect afterwards; the same key with the same fields is answered by that redirect. Changed fields, as
after the Back button, make another key. A refused submission deletes its key and may be repeated; so may one whose
process died.
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

from accounts.models import IdempotencyKey, User

FIELD = "form_token"
KEY_LIFETIME = timedelta(hours=24)
TAKEOVER_AFTER = timedelta(seconds=60)
"""A submission without a response for so long is taken over by the next one."""
WAIT_SECONDS, POLL_SECONDS = 3.0, 0.1
"""How long a second submission waits for the first, and the time between two queries."""
_IGNORED = frozenset({"csrfmiddlewaretoken"})


class IdempotencyMiddleware:
    """Answers repeated submissions of a form with a key. Stands after authentication and messages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = request.POST.get(FIELD, "") if request.method == "POST" else ""
        if not token or not isinstance(request.user, User):
            return self.get_response(request)
        key, by = key_of(request), secrets.token_hex(8)
        first = _acquire(request.user, key, by)
        return self._run(request, key, by) if first else _replay(request, request.user, key)

    def _run(self, request: HttpRequest, key: str, by: str) -> HttpResponse:
        row, done = IdempotencyKey.objects.filter(user=request.user.pk, key=key, by=by), False
        try:
            answer = self.get_response(request)
            location, said = answer.headers.get("Location", ""), _queued_messages(request)
            done = bool(location) and not any(level >= messages.ERROR for level, *_ in said)
        finally:
            row.update(location=location, said=said) if done else row.delete()
        return answer


def key_of(request: HttpRequest) -> str:
    """Hash the address, the key and every field and file to 64 hex digits."""
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


def delete_expired_keys() -> None:
    """Delete the keys of forms that nobody will submit again."""
    IdempotencyKey.objects.filter(at__lt=Now() - KEY_LIFETIME).delete()


def _acquire(user: User, key: str, by: str) -> bool:
    """Whether this submission holds the key and is to be run.

    The unique constraint decides between two at the same moment. The database's clock decides when one has died: two
    web servers may tell different times.
    """
    IdempotencyKey.objects.bulk_create([IdempotencyKey(user=user, key=key, at=Now(), by=by)], ignore_conflicts=True)
    row = IdempotencyKey.objects.filter(user=user, key=key)
    abandoned = row.filter(location="", at__lt=Now() - TAKEOVER_AFTER)
    return row.filter(by=by).exists() or bool(abandoned.update(at=Now(), by=by))


def _replay(request: HttpRequest, user: User, key: str) -> HttpResponse:
    """Wait for the first submission and answer with its redirect; 409 when it was refused or does not end in time."""
    until = time.monotonic() + WAIT_SECONDS
    while True:
        found = IdempotencyKey.objects.filter(user=user, key=key).first()
        if found is not None and found.location:
            for level, text in found.said:
                messages.add_message(request, level, text)
            return redirect(found.location)
        if found is None or time.monotonic() > until:
            break
        time.sleep(POLL_SECONDS)
    return render(request, "accounts/sent_twice.html", {"gone": found is None}, status=409)


def _queued_messages(request: HttpRequest) -> list[tuple[int, str]]:
    """Return the messages of the first response as plain text, so that the repeated response shows them too."""
    waiting = getattr(messages.get_messages(request), "_queued_messages", [])
    return [(message.level, _words(message.message)) for message in waiting]


def _words(message: object) -> str:
    """Take the links out of the messages of Django's admin."""
    return unescape(strip_tags(str(message))) if isinstance(message, SafeData) else str(message)
