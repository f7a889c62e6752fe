"""Ask a language model about a stored intake: a web request records the question, a worker asks it."""

from __future__ import annotations

import logging
import secrets
from datetime import timedelta
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Now

from accounts.audit import audit
from accounts.models import User
from accounts.types import Action
from artifacts.models import Artifact
from artifacts.types import ArtifactType, NotAllowed, Reason
from clients.policy import require
from intake.advice.prompt import Advised, advise, why_not
from intake.models import AdviceRequest
from intake.types import AdviceState
from jobs.engine.shutdown import asked_to_stop
from jobs.queue.dispatch import send
from jobs.recovery.poller import fewest_first

logger = logging.getLogger(__name__)
TASK = "intake.tasks.give_advice"
CHANGED = "The intake changed before the model was asked. Ask again for advice on the current version."
LOST = "The workers stopped before the model answered. Ask again."


@transaction.atomic
def ask_for_advice(intake: Artifact, *, by: User) -> AdviceRequest:
    """Create the advice request for this content, or return the existing one; a failed one is asked again.

    Raises PermissionDenied, NotAllowed.
    """
    engagement = intake.engagement
    require(by, Action.EDIT, engagement.client_id)
    if sentence := why_not(engagement.client_id):
        raise NotAllowed([Reason("language_models_off", sentence)])
    asked = {"version": intake.version, "asked_by": by, "asked_at": Now()}
    found, new = AdviceRequest.objects.get_or_create(
        engagement=engagement, content_hash=intake.content_hash, defaults=asked
    )
    if new or _ask_again(found, asked):
        _record(found, engagement.client_id, "ask", by, AdviceState.WAITING)
        transaction.on_commit(partial(dispatch, found.pk), robust=True)
    return found


def _ask_again(found: AdviceRequest, asked: dict[str, Any]) -> bool:
    failed = AdviceRequest.objects.filter(pk=found.pk, state=AdviceState.FAILED)
    return bool(
        failed.update(
            **asked,
            state=AdviceState.WAITING,
            turn=F("turn") + 1,
            attempts=0,
            dispatched_at=None,
            finished_at=None,
            error="",
        )
    )


def dispatch(request_id: int) -> bool:
    """Send a worker the request's id. Returns False when the broker took no message: the reconciler sends it again."""
    if not settings.JOB_DISPATCH or not send(TASK, request_id):
        return False
    AdviceRequest.objects.filter(pk=request_id).update(dispatched_at=Now())
    return True


def give_advice(request_id: int) -> bool:
    """Claim the request, ask the model and store its answer.

    Returns False when the request is answered or another worker holds it.
    """
    token = secrets.token_hex(8)
    lease = Now() + timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT)  # a worker that is slower has been killed
    mine = _claimable().filter(pk=request_id, attempts__lt=settings.JOB_MAX_ATTEMPTS)
    # compare and set: of two workers with the same message one changes the row
    if not mine.update(state=AdviceState.RUNNING, token=token, lease_until=lease, attempts=F("attempts") + 1):
        return False
    request = AdviceRequest.objects.select_related("engagement__client").get(pk=request_id)
    try:
        _store_answer(request, token, _answer(request))
    except (SystemExit, KeyboardInterrupt) as stop:
        if isinstance(stop, KeyboardInterrupt) or asked_to_stop():
            _requeue(request, token)  # a stopping worker ends its children so, as it does in the middle of a job
        raise
    return True


def redispatch_overdue() -> None:
    """Dispatch overdue requests again, and fail those without attempts left: a hook of the reconciler."""
    for request in _exhausted().select_related("engagement"):
        _fail_exhausted(request)
    for request_id in overdue():
        if not dispatch(request_id):
            break


def overdue() -> list[int]:
    """Return the ids of due requests that were dispatched long ago or never."""
    long_ago = Now() - timedelta(seconds=settings.JOB_REDISPATCH_SECONDS)
    return _by_client_load(_claimable().filter(Q(dispatched_at=None) | Q(dispatched_at__lt=long_ago)))


def due() -> list[int]:
    """Return the ids of requests that a worker may claim."""
    return _by_client_load(_claimable())


def _by_client_load(waiting: QuerySet[AdviceRequest]) -> list[int]:
    """Order requests with attempts left: clients with the fewest running requests first, then the oldest."""
    waiting = waiting.filter(attempts__lt=settings.JOB_MAX_ATTEMPTS)
    running = AdviceRequest.objects.filter(state=AdviceState.RUNNING, lease_until__gte=Now())
    return fewest_first(waiting, running, "asked_at", "pk")


def _claimable() -> QuerySet[AdviceRequest]:
    """Select waiting requests, and running ones whose lease has expired."""
    return AdviceRequest.objects.filter(
        Q(state=AdviceState.WAITING) | Q(state=AdviceState.RUNNING, lease_until__lt=Now())
    )


def _exhausted() -> QuerySet[AdviceRequest]:
    """Select running requests whose lease has expired and that have no attempt left."""
    return _claimable().filter(state=AdviceState.RUNNING, attempts__gte=settings.JOB_MAX_ATTEMPTS)


@transaction.atomic
def _fail_exhausted(request: AdviceRequest) -> None:
    gone = {"state": AdviceState.FAILED, "error": LOST, "lease_until": None, "finished_at": Now()}
    if _exhausted().filter(pk=request.pk, token=request.token).update(**gone):
        _record(
            request, request.engagement.client_id, "end", None, AdviceState.FAILED, AdviceState.RUNNING, reason=LOST
        )


@transaction.atomic
def _requeue(request: AdviceRequest, token: str) -> None:
    """Return the request to the queue at once; the attempt does not count."""
    free = {"state": AdviceState.WAITING, "token": "", "lease_until": None, "dispatched_at": None}
    mine = AdviceRequest.objects.filter(pk=request.pk, token=token, state=AdviceState.RUNNING)
    if mine.update(**free, attempts=F("attempts") - 1):
        _record(request, request.engagement.client_id, "return", None, AdviceState.WAITING, AdviceState.RUNNING)
        transaction.on_commit(partial(dispatch, request.pk), robust=True)


def _answer(request: AdviceRequest) -> Advised:
    engagement = request.engagement
    intake = engagement.artifacts.filter(type=ArtifactType.INTAKE, content_hash=request.content_hash).first()
    if intake is None:
        return Advised([], trouble=CHANGED)
    try:
        return advise(engagement.client, intake.content, turn=request.turn)
    except Exception as error:  # a defect of ours must not leave somebody waiting
        logger.exception("Advice request %s", request.pk)
        return Advised([], trouble=f"Asking for advice failed ({type(error).__name__}); the log says more.")


@transaction.atomic
def _store_answer(request: AdviceRequest, token: str, advised: Advised) -> None:
    """Store the answer once, if this worker still holds the token."""
    state = AdviceState.FAILED if advised.trouble else AdviceState.DONE
    # the token fences off a worker whose lease ran out while it waited for the model
    mine = AdviceRequest.objects.filter(pk=request.pk, token=token, state=AdviceState.RUNNING)
    stored = mine.update(
        state=state,
        lease_until=None,
        finished_at=Now(),
        warnings=[{"field": found.field, "text": str(found)} for found in advised.warnings],
        provider=advised.provider,
        model=advised.model,
        error=advised.trouble[:500],
    )
    if stored:
        client_id = request.engagement.client_id
        _record(request, client_id, "end", None, state, AdviceState.RUNNING, reason=advised.trouble)


def _record(
    request: AdviceRequest,
    client_id: int,
    act: str,
    by: User | None,
    state: str,
    before: str = "",
    *,
    reason: str = "",
) -> None:
    event = {"action": f"advice.{act}", "actor": by, "client_id": client_id, "reason": reason}
    event |= {"from_state": before, "to_state": state, "object_type": "advice", "object_id": request.pk}
    audit([{**event, "version": request.version, "content_hash": request.content_hash}])
