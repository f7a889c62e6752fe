"""The journal of language-model calls: the budget before, the reply before its use, the verdict after."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from django.db.models import Count, Exists, F, QuerySet, Sum
from django.utils import timezone

from artifacts.canonical import MAX_CHARS, BadValue, normalise_text
from clients.models import Client
from generation.language.types import OverBudget, Reply, Request, Trouble
from jobs.models import Job, LanguageCall
from jobs.types import CallOutcome, JobStatus, OwnershipLost, RunOutcome

_STORED = (CallOutcome.ANSWERED, CallOutcome.USED, CallOutcome.REFUSED)


class Spent(NamedTuple):
    calls: int
    tokens: int
    money: Decimal


@dataclass
class DatabaseJournal:
    """The calls of one run, or of no job (`owner` then names what). Every write is its own transaction.

    A run that lost its job starts no call and judges no reply. A reply that it gets is stored all the same: it was
    paid for, and the next run of the job uses it.
    """

    client_id: int
    owner: str
    run_id: int | None = None
    asked: dict[int, Request] = field(default_factory=dict)
    used: dict[str, int] = field(default_factory=dict)
    """By key, the id of the call whose reply is used."""

    def key(self, request: Request) -> str:
        return hashlib.sha256(f"{self.owner}\n{request.step}\n{request.input_hash}".encode()).hexdigest()

    def stored(self, request: Request) -> Reply | None:
        call = LanguageCall.objects.filter(key=self.key(request), outcome__in=_STORED).first()
        if call is None:
            return None
        self.used[call.key] = call.pk
        return Reply(call.reply, call.tokens_in, call.tokens_out, call.model, call.cut_short)

    def begin(self, request: Request) -> int:
        """Insert the call at its highest cost, then check the day's budget: of two concurrent calls both are counted.

        Raises OverBudget, and OwnershipLost when the run no longer owns the job; the provider is not called then.
        """
        refuse_in_transaction()
        with transaction.atomic():
            self._check_token()
            call = self._note(request)
        if over := over_budget(spent_today(self.client_id)):
            LanguageCall.objects.filter(pk=call.pk).delete()
            raise OverBudget(over)
        self.asked[call.pk] = request
        return call.pk

    def _check_token(self) -> None:
        """Lock the job's row while it runs under this run's token: nobody reclaims it before the call is inserted."""
        if self.run_id is not None and not self._ours().select_for_update(of=("self",)):
            raise OwnershipLost

    def _ours(self) -> QuerySet[Job]:
        """Return the job, while it runs under this run's token."""
        return Job.objects.filter(
            status=JobStatus.RUNNING, runs=self.run_id, runs__token=F("token"), runs__outcome=RunOutcome.RUNNING
        )

    def _note(self, request: Request) -> LanguageCall:
        provider, (tokens_in, tokens_out) = request.provider, request.tokens_at_most
        return LanguageCall.objects.create(
            client_id=self.client_id,
            run_id=self.run_id,
            key=self.key(request),
            step=request.step,
            provider=provider.name,
            model=provider.model,
            prompt=request.prompt.label,
            prompt_hash=request.prompt.hash,
            input_hash=request.input_hash,
            withheld=request.withheld,
            tokens_in=tokens_in,
            tokens_out=tokens_out,
            cost=provider.cost(tokens_in, tokens_out),
            currency=settings.LANGUAGE_CURRENCY,
            started_at=timezone.now(),
        )

    def answered(self, entry: int, reply: Reply, seconds: float) -> Reply:
        """Store the reply and return the one to use: another run of the job may have stored its reply first."""
        text, request = _storable(reply.text), self.asked[entry]
        found: dict[str, Any] = {
            "outcome": CallOutcome.ANSWERED,
            "reply": text,
            "reply_hash": hashlib.sha256(text.encode()).hexdigest(),
            "cut_short": reply.cut_short,
            "duration": timedelta(seconds=seconds),
        }
        if reply.tokens_in or reply.tokens_out:  # an endpoint that counts nothing is charged the most
            cost = request.provider.cost(reply.tokens_in, reply.tokens_out)
            found.update(tokens_in=reply.tokens_in, tokens_out=reply.tokens_out, cost=cost)
        try:
            with transaction.atomic():
                LanguageCall.objects.filter(pk=entry).update(**found)
        except IntegrityError:
            self.failed(entry, Trouble("another run of this job stored its answer first", billed=True), seconds)
            return self.stored(request) or reply
        self.used[self.key(request)] = entry
        return reply

    def failed(self, entry: int, trouble: Trouble, seconds: float) -> None:
        """Record the failure. A call that may have been billed stays counted; a refused one costs nothing."""
        changes: dict[str, Any] = {} if trouble.billed else {"tokens_in": 0, "tokens_out": 0, "cost": 0}
        LanguageCall.objects.filter(pk=entry).update(
            outcome=CallOutcome.FAILED, problems=[str(trouble)], duration=timedelta(seconds=seconds), **changes
        )

    def judged(self, request: Request, problems: list[str]) -> None:
        """Record the verdict on the call that made the reply, and only while this run owns the job."""
        outcome = CallOutcome.REFUSED if problems else CallOutcome.USED
        calls = LanguageCall.objects.filter(pk=self.used.get(self.key(request), 0), outcome__in=_STORED)
        if self.run_id is not None:
            calls = calls.filter(Exists(self._ours()))
        calls.update(outcome=outcome, problems=[_storable(problem)[:500] for problem in problems[:20]])


def spent_today(client_id: int) -> Spent:
    """Sum the client's calls of today in its time zone, calls in flight at their highest cost."""
    zone = Client.objects.values_list("timezone", flat=True).get(pk=client_id)
    midnight = timezone.now().astimezone(ZoneInfo(zone)).replace(hour=0, minute=0, second=0, microsecond=0)
    found = LanguageCall.objects.filter(client_id=client_id, started_at__gte=midnight).aggregate(
        calls=Count("pk"), tokens=Sum(F("tokens_in") + F("tokens_out")), money=Sum("cost")
    )
    return Spent(found["calls"], found["tokens"] or 0, found["money"] or Decimal(0))


def over_budget(spent: Spent) -> str:
    """Return the sentence that names the cap of the day that is passed; empty within the budget."""
    caps = (
        (spent.calls > settings.LANGUAGE_CALLS_PER_DAY, f"{settings.LANGUAGE_CALLS_PER_DAY:,} calls"),
        (spent.tokens > settings.LANGUAGE_TOKENS_PER_DAY, f"{settings.LANGUAGE_TOKENS_PER_DAY:,} tokens"),
        (
            spent.money > settings.LANGUAGE_MONEY_PER_DAY,
            f"{settings.LANGUAGE_CURRENCY} {settings.LANGUAGE_MONEY_PER_DAY}",
        ),
    )
    passed = [name for over, name in caps if over]
    return f"The client's daily budget for language models ({passed[0]}) does not allow this call." if passed else ""


def refuse_in_transaction() -> None:
    """Raise inside a transaction: a call takes seconds, and the transaction's locks would block everybody."""
    if connection.in_atomic_block:
        raise RuntimeError("A language model is never called inside a transaction.")


def _storable(text: str) -> str:
    """Return the reply as it came, or escaped where no database would store it; no judge accepts the escaped form."""
    try:
        normalise_text(text)
    except BadValue:
        return text.encode("unicode_escape").decode()[:MAX_CHARS]
    return text
