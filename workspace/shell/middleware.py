"""Give each request an id, and each response its security headers."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.log import log_response

from accounts.types import request_id
from workspace.shell.shell import IN_VIEW

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'none'",
    )
)


class SecurityHeadersMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = request_id.set(secrets.token_hex(8))
        try:
            response = self.get_response(request)
            _log_refusal(request, response)
            response.headers.setdefault("Content-Security-Policy", POLICY)
            response.headers.setdefault("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
            response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
            response.headers.setdefault("X-Request-ID", request_id.get())
            if not request.path.startswith("/static/"):
                response.headers.setdefault("Cache-Control", "no-store")
            return response
        finally:
            request_id.reset(token)


def _log_refusal(request: HttpRequest, response: HttpResponse) -> None:
    """Log a refused request while its id is still set; Django logs it once only, so not again."""
    if response.status_code >= HTTPStatus.BAD_REQUEST:
        log_response("%s: %s", response.reason_phrase, request.path, response=response, request=request)


class EngagementInViewMiddleware:
    """Stores the engagement opened last in the session; pages without an engagement keep its tabs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        seen = request.resolver_match.kwargs.get("engagement_id") if request.resolver_match else None
        if seen and response.status_code == HTTPStatus.OK and request.session.get(IN_VIEW) != seen:
            request.session[IN_VIEW] = seen
        return response
