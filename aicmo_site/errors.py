"""Show errors: in the frame of the product where it can still be built, else on a plain page."""

from __future__ import annotations

import logging
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from accounts.types import request_id

logger = logging.getLogger(__name__)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, "400.html", HTTPStatus.BAD_REQUEST)


def server_error(request: HttpRequest) -> HttpResponse:
    return _page(request, "500.html", HTTPStatus.INTERNAL_SERVER_ERROR)


def _page(request: HttpRequest, template: str, status: HTTPStatus) -> HttpResponse:
    """Render the page in the frame, which needs the database; if that fails, the plain page, which does not."""
    trace = request_id.get()
    try:
        return render(request, template, {"frame": "base.html", "trace": trace}, status=status)
    except Exception:
        logger.warning("The page of an error could not have the shell.", exc_info=True)
        return HttpResponse(render_to_string(template, {"trace": trace}), status=status)
