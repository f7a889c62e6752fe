"""The advice on a stored intake as the page shows it."""

from __future__ import annotations

from typing import Any, NamedTuple

from generation.language.outgoing import LEAVES, PRICES
from intake.advice.prompt import NOT_ALLOWED
from intake.fields import FIELDS
from intake.form.presenter import PageMessage
from intake.models import AdviceRequest
from intake.pages.context import IntakeContext
from intake.types import AdviceState
from intake.validation.messages import FieldMessage, input_of
from jobs.llm.policy import Allowance, allowance, providers

_EMPTY: tuple[Any, ...] = (None, "", [], {}, False)


class AdvicePanel(NamedTuple):
    """`request` is about what is stored, or (not `current`) the last answered one about an earlier version."""

    version: int
    why_not: str = ""
    leaves: tuple[str, ...] = ()
    prices: bool = False
    asked: tuple[str, ...] = ()
    request: AdviceRequest | None = None
    current: bool = False

    @property
    def active(self) -> bool:
        return self.request is not None and AdviceState(self.request.state).active

    @property
    def offered(self) -> bool:
        """There is something to ask: nobody asked about this content, or nobody answered."""
        failed = self.request is not None and self.request.state == AdviceState.FAILED
        return not self.why_not and (failed or not self.current)

    @property
    def messages(self) -> list[PageMessage]:
        """Each with the id of its input; '' for a field that the form does not have."""
        return [_message(found) for found in (self.request.warnings if self.request else [])]

    @property
    def tag(self) -> str:
        """Changes whenever the panel does."""
        request = (self.request.pk, self.request.turn, self.request.state) if self.request else ()
        parts = (self.version, self.current, bool(self.why_not), self.prices, *self.asked, *request)
        return "-".join(str(part) for part in parts).replace('"', "")


def panel_of(context: IntakeContext) -> AdvicePanel | None:
    """None while nothing is stored or no language model is configured: then the page does not speak of advice."""
    if context.engagement is None or context.stored is None or not providers():
        return None
    allowed = allowance(context.engagement.client_id)
    own = AdviceRequest.objects.filter(engagement=context.engagement)
    request = own.filter(content_hash=context.stored.content_hash).first()
    return AdvicePanel(
        version=context.stored.version,
        why_not="" if allowed.providers else NOT_ALLOWED,
        leaves=tuple(_leaving(context.stored.content, allowed)),
        prices=allowed.prices,
        asked=tuple(f"{provider.name} ({provider.model})" for provider in allowed.providers),
        request=request or own.filter(state=AdviceState.DONE).first(),
        current=request is not None,
    )


def _leaving(content: Any, allowed: Allowance) -> list[str]:
    """Labels of the filled fields that are sent, in the order of the form."""
    sent = (LEAVES | PRICES if allowed.prices else LEAVES) if allowed.providers else frozenset[str]()
    return [
        field.label for field in FIELDS if field.id in sent and field.read(content) not in (None, "", [], {}, False)
    ]


def _message(found: dict[str, str]) -> PageMessage:
    name = input_of(FieldMessage(found["text"], found["field"]))
    return PageMessage(found["text"], f"id_{name}" if name else "")
