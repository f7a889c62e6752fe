"""Pages, styles and scripts gzipped for browsers that take it."""

from __future__ import annotations

import gzip
from pathlib import PurePosixPath

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.utils.cache import patch_vary_headers

TEXT = frozenset({".css", ".js", ".svg"})
_HEADERS = ("Content-Type", "Cache-Control", "Last-Modified", "Access-Control-Allow-Origin")


class CompressedTextMiddleware(GZipMiddleware):
    """Django pads pages by a random length, so that their size tells nothing. An asset is compressed once a process.

    Downloads go as they are: their formats are compressed already, and their length is announced.
    """

    assets: dict[tuple[str, str], bytes] = {}

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if isinstance(response, HttpResponse):
            return super().process_response(request, response)
        if isinstance(response, FileResponse) and _is_asset(request, response):
            return self._asset(request, response)
        return response

    def _asset(self, request: HttpRequest, response: FileResponse) -> HttpResponse:
        key = (request.path, response.headers.get("Last-Modified", ""))
        if key not in self.assets:
            self.assets[key] = gzip.compress(b"".join(response), mtime=0)
        if response.file_to_stream is not None:
            response.file_to_stream.close()
        kept = {name: response.headers[name] for name in _HEADERS if name in response.headers}
        answer = HttpResponse(self.assets[key], headers={**kept, "Content-Encoding": "gzip"})
        answer.headers["Content-Length"] = str(len(answer.content))
        patch_vary_headers(answer, ("Accept-Encoding",))
        return answer


def _is_asset(request: HttpRequest, response: FileResponse) -> bool:
    return (
        request.method == "GET"
        and response.status_code == 200
        and request.path.startswith(settings.STATIC_URL)
        and PurePosixPath(request.path).suffix in TEXT
        and "gzip" in request.headers.get("Accept-Encoding", "")
        and "Content-Encoding" not in response.headers
    )
