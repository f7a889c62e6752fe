"""Answer a client's requests through a share link: one package, its files, and a form to answer.

Reading writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from http import HTTPStatus

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.crypto import constant_time_compare
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from artifacts.pages.presentation import zone_of
from artifacts.types import NotAllowed
from delivery import sharing
from delivery.models import ShareLink
from delivery.views.downloads import attached

View = Callable[..., HttpResponseBase]


def through_link(view: View) -> View:
    """Turn the token into its share link; every link that does not open gives the same 404.

    Nothing is cached or indexed.
    """

    @wraps(view)
    def opened(request: HttpRequest, token: str, **named: str) -> HttpResponseBase:
        link = sharing.open_link(token)
        if link is None:
            response: HttpResponseBase = render(request, "delivery/shared_closed.html", status=404)
        else:
            response = view(request, link, **named)
        response.headers["Cache-Control"] = "private, no-store"
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return opened


@require_safe
@through_link
def shared(request: HttpRequest, link: ShareLink) -> HttpResponse:
    return _page(request, link)


def _page(request: HttpRequest, link: ShareLink, given: Mapping[str, str] | None = None) -> HttpResponse:
    """Show the package. `given` is a refused answer, filled into the form again."""
    package = link.package
    context = {"link": link, "package": package, "token": _token(request), "zone": zone_of(package.engagement.client)}
    if not _let_in(request, link):
        return render(request, "delivery/shared_pin.html", context)
    context |= {"files": list(package.files.all()), "answers": list(link.answers.all()), "given": given}
    return render(request, "delivery/shared.html", context, status=HTTPStatus.CONFLICT if given else HTTPStatus.OK)


@require_safe
@through_link
def shared_file(request: HttpRequest, link: ShareLink, name: str) -> HttpResponse | FileResponse:
    return attached(link.package, name) if _let_in(request, link) else redirect("shared", _token(request))


@require_http_methods(["GET", "HEAD", "POST"])
@through_link
def pin(request: HttpRequest, link: ShareLink) -> HttpResponse:
    """Check a PIN. A GET redirects to the form."""
    if request.method != "POST":
        return redirect("shared", _token(request))
    try:
        if sharing.try_pin(link, request.POST.get("pin", "")[:20].strip()):
            request.session[_key(link)] = sharing.pin_proof(link)
        else:
            messages.error(request, "That is not the PIN. Please check it and try again.")
    except NotAllowed as error:
        messages.error(request, str(error))
    return redirect("shared", _token(request))


@require_POST
@through_link
def answer(request: HttpRequest, link: ShareLink) -> HttpResponse:
    if not _let_in(request, link):
        return redirect("shared", _token(request))
    given = {key: request.POST.get(key, "").replace("\x00", "") for key in ("verdict", "name", "comment")}
    try:
        sharing.answer(link, given["verdict"], name=given["name"], comment=given["comment"].replace("\r\n", "\n"))
        messages.success(request, "Thank you. Your answer was recorded and your contact was notified.")
    except NotAllowed as error:
        messages.error(request, str(error))
        return _page(request, link, given)
    return redirect("shared", _token(request))


def _let_in(request: HttpRequest, link: ShareLink) -> bool:
    """Tell whether this browser may read: always without a PIN, else once it has sent the right one."""
    kept = str(request.session.get(_key(link), ""))
    return not link.pin or constant_time_compare(kept, sharing.pin_proof(link))


def _key(link: ShareLink) -> str:
    return f"shared-{link.pk}"


def _token(request: HttpRequest) -> str:
    return str(request.resolver_match.kwargs["token"]) if request.resolver_match else ""
