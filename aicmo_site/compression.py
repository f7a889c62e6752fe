"""Gzip pages for browsers that accept it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware


class CompressedPagesMiddleware(GZipMiddleware):
    """Compresses pages and pads them by a random length, so that their size reveals nothing (BREACH).

    Downloads are sent as they are: their formats are compressed already, and their length is announced. Styles and
    scripts were compressed when they were collected (`aicmo_site.static_files`).
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if isinstance(response, HttpResponse):
            return super().process_response(request, response)
        return response
