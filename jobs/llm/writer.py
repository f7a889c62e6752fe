"""Write sections by language models where these are configured and allowed for the client, else by the playbook.

Nothing here runs inside a transaction: each call is recorded before it is made, and its reply before it is used.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings

from artifacts.canonical import parse_json
from generation.api import spec
from generation.language.breaker import Breaker
from generation.language.calling import Call, call
from generation.language.outgoing import Outgoing, outgoing
from generation.language.provider_chain import ProviderChain, ask
from generation.language.reply import section_judge
from generation.language.section import Assignment
from generation.language.types import Answer, Journal
from jobs.engine.executors import Output, Task, generate_section
from jobs.llm.call_log import DatabaseJournal
from jobs.llm.policy import Allowance, allowance

BREAKER = Breaker()
"""One per process: what one job learns about a provider, the next job knows."""


def write_section(task: Task) -> Output:
    """Write the section by the first language model whose answer passes, or else by the playbook."""
    start = time.monotonic()
    allowed = allowance(task.client_id) if spec(task.job_type).generate is not None else Allowance()
    if not allowed.providers:
        output = generate_section(task)
        return Output(output.content, {**_standard(task, start), **output.provenance})
    data = outgoing(task.intake, task.sections, spec(task.job_type).reads, changes=task.changes, prices=allowed.prices)
    chain = make_chain(DatabaseJournal(task.client_id, f"job {task.job_id}", task.run_id or None), task.checkpoint)
    judge = section_judge(task.job_type, task.intake, [data.intake, data.sections], parse_json)
    answer = ask(chain, allowed.providers, Assignment(task.job_type, data).request, judge)
    spent = {**_standard(task, start), **_spent(chain, data)}
    if answer is None:
        output = generate_section(task)
        return Output(output.content, {**spent, **output.provenance, "fallback": True})
    return Output(answer.content, {**spent, **_by(answer)})


def make_chain(journal: Journal, checkpoint: Callable[[], None] = lambda: None, *, call: Call = call) -> ProviderChain:
    return ProviderChain(
        journal=journal,
        breaker=BREAKER,
        call=call,
        sleep=sleep,
        checkpoint=checkpoint,
        call_seconds=settings.LANGUAGE_CALL_SECONDS,
        deadline=settings.LANGUAGE_SECTION_SECONDS,
    )


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def _standard(task: Task, start: float) -> dict[str, Any]:
    """Return the provenance that every section has, whoever wrote it."""
    return {
        "inputs": {s.type: s.version for s in task.artifacts.values()},
        "changes": list(task.changes),
        "seconds": round(time.monotonic() - start, 3),
    }


def _spent(chain: ProviderChain, data: Outgoing) -> dict[str, Any]:
    usage = chain.usage
    return {
        "tokens_in": usage.tokens_in,
        "tokens_out": usage.tokens_out,
        "cost": str(usage.cost),
        "currency": settings.LANGUAGE_CURRENCY,
        "calls": usage.calls,
        "withheld": data.withheld,
        "notes": usage.notes[:20],
    }


def _by(answer: Answer) -> dict[str, Any]:
    return {
        "generator": "language model",
        "provider": answer.provider.name,
        "model": answer.provider.model,
        "prompt": answer.prompt.label,
        "prompt_hash": answer.prompt.hash,
        "repaired": answer.repaired,
    }
