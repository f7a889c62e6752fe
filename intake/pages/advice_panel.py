"""Present the advice on a stored intake to the page."""

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
    """Present an advice request. `request` is about the stored content, or the last answered one when not `current`."""

    version: int
    why_not: str = ""
    sent_fields: tuple[str, ...] = ()
    prices: bool = False
    providers_asked: tuple[str, ...] = ()
    request: AdviceRequest | None = None
    current: bool = False

    @property
    def active(self) -> bool:
        return self.request is not None and AdviceState(self.request.state).active

    @property
    def can_ask(self) -> bool:
        """Return whether a person may ask: nobody asked about this content yet, or the request failed."""
        failed = self.request is not None and self.request.state == AdviceState.FAILED
        return not self.why_not and (failed or not self.current)

    @property
    def messages(self) -> list[PageMessage]:
        """Return each warning with the id of its input; '' for a field that the form does not have."""
        return [_message(found) for found in (self.request.warnings if self.request else [])]

    @property
    def tag(self) -> str:
        """Return an ETag that changes whenever the panel does."""
        request = (self.request.pk, self.request.turn, self.request.state) if self.request else ()
        parts = (self.version, self.current, bool(self.why_not), self.prices, *self.providers_asked, *request)
        return "-".join(str(part) for part in parts).replace('"', "")


def advice_panel(context: IntakeContext) -> AdvicePanel | None:
    """Return the panel; None while nothing is stored or no provider is configured: the page then shows none."""
    if context.engagement is None or context.stored is None or not providers():
        return None
    allowed = allowance(context.engagement.client_id)
    own = AdviceRequest.objects.filter(engagement=context.engagement)
    request = own.filter(content_hash=context.stored.content_hash).first()
    return AdvicePanel(
        version=context.stored.version,
        why_not="" if allowed.providers else NOT_ALLOWED,
        sent_fields=tuple(_sent_fields(context.stored.content, allowed)),
        prices=allowed.prices,
        providers_asked=tuple(f"{provider.name} ({provider.model})" for provider in allowed.providers),
        request=request or own.filter(state=AdviceState.DONE).first(),
        current=request is not None,
    )


def _sent_fields(content: Any, allowed: Allowance) -> list[str]:
    """Return the labels of the filled fields that are sent to the provider, in form order."""
    sent = (LEAVES | PRICES if allowed.prices else LEAVES) if allowed.providers else frozenset[str]()
    return [
        field.label for field in FIELDS if field.id in sent and field.read(content) not in (None, "", [], {}, False)
    ]


def _message(found: dict[str, str]) -> PageMessage:
    name = input_of(FieldMessage(found["text"], found["field"]))
    return PageMessage(found["text"], f"id_{name}" if name else "")
