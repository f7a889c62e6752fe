"""Ask one provider after another until an answer passes: retries, back-off, one repair round each."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from generation.language.breaker import Breaker
from generation.language.calling import Call, call
from generation.language.prompts import prompt
from generation.language.reply import Judge
from generation.language.types import Answer, Journal, Message, OverBudget, Provider, Reply, Request, Trouble, Usage

CALL_SECONDS = 30.0
RETRIES = 2
LONGEST_WAIT = 10.0
PROBLEMS_SHOWN = 20
QUOTED = 60_000


@dataclass
class ProviderChain:
    """Journal, clock, network and limits of one chain of calls, injected so that tests need neither network nor time.

    `checkpoint` runs before each call and may raise, which ends the chain. After `deadline` seconds no new call starts,
    so that the job ends before its worker's time limit.
    """

    journal: Journal
    breaker: Breaker = field(default_factory=Breaker)
    call: Call = call
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    checkpoint: Callable[[], None] = lambda: None
    call_seconds: float = CALL_SECONDS
    deadline: float = 150.0

    def __post_init__(self) -> None:
        self.ends = self.clock() + self.deadline
        self.usage = Usage()


def ask(
    chain: ProviderChain, providers: Sequence[Provider], request: Callable[[Provider], Request], judge: Judge
) -> Answer | None:
    """Return the first answer that passes, or None; `chain.usage.notes` lists what failed on the way."""
    for provider in providers:
        try:
            if not chain.breaker.allows(provider.name):
                raise Trouble("it failed five times in a row and rests")
            answer = _from_one(chain, request(provider), judge)
        except Trouble as trouble:
            chain.usage.notes.append(f"{provider.name}: {trouble}")
        except OverBudget as stop:
            chain.usage.stopped = str(stop)
            chain.usage.notes.append(chain.usage.stopped)
            return None
        else:
            if answer is not None:
                return answer
    return None


def _from_one(chain: ProviderChain, request: Request, judge: Judge) -> Answer | None:
    """Return the provider's answer, or its second one after a repair round. Raises Trouble, OverBudget."""
    for repaired in (False, True):
        reply = _reply(chain, request)
        content, problems = judge(reply)
        chain.journal.judged(request, problems)
        if not problems:
            return Answer(content, request.provider, request.prompt, repaired)
        chain.usage.notes.append(f"{request.provider.name}: refused, {problems[0]}")
        request = repair(request, reply, problems)
    return None


def repair(request: Request, reply: Reply, problems: list[str]) -> Request:
    """Return the same request, extended by the answer and its numbered faults."""
    shown = [f"{number}. {problem}" for number, problem in enumerate(problems[:PROBLEMS_SHOWN], 1)]
    faults = "\n".join([prompt("repair").text, *shown])
    messages = (*request.messages, Message("assistant", reply.text[:QUOTED] or "{}"), Message("user", faults))
    return replace(request, step=f"{request.step}.repair", messages=messages)


def _reply(chain: ProviderChain, request: Request) -> Reply:
    stored = chain.journal.stored(request)
    if stored is None:
        stored = _asked(chain, request)
    chain.usage.add(request.provider, stored)
    return stored


def _asked(chain: ProviderChain, request: Request) -> Reply:
    """Call the provider, with up to two retries. Raises the last Trouble."""
    for retry in range(RETRIES + 1):
        chain.checkpoint()
        if chain.clock() >= chain.ends:
            raise Trouble("no time is left for this section")
        try:
            return _once(chain, request)
        except Trouble as trouble:
            if retry == RETRIES or not trouble.passing or not chain.breaker.allows(request.provider.name):
                raise
            chain.sleep(pause(retry, trouble.wait))
    raise AssertionError("unreachable")


def _once(chain: ProviderChain, request: Request) -> Reply:
    entry = chain.journal.begin(request)
    chain.usage.calls += 1
    start = chain.clock()
    try:
        reply = chain.call(request, min(chain.call_seconds, max(1.0, chain.ends - start)))
    except Trouble as trouble:
        chain.breaker.failed(request.provider.name)
        chain.journal.failed(entry, trouble, chain.clock() - start)
        raise
    chain.breaker.succeeded(request.provider.name)
    return chain.journal.answered(entry, reply, chain.clock() - start)


def pause(retry: int, wait: float | None) -> float:
    """Return the wait that the provider asked for, or 1 s and 2 s ±20 %; at most ten seconds."""
    seconds = wait if wait is not None else 2**retry * random.uniform(0.8, 1.2)  # noqa: S311 - spreads retries
    return min(seconds, LONGEST_WAIT)
