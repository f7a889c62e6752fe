"""Import the providers' SDKs when the first call needs one. The only module that knows their names."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from generation.language.types import Kind, Trouble

SDKS = {Kind.OPENAI: "openai", Kind.ANTHROPIC: "anthropic"}
TRANSPORT = "httpx2"
"""The library under both SDKs; its errors surface while a body is read."""
HOW_TO_INSTALL = "Install the extra `llm`: make llm, or pip install 'aicmo[llm]'."


def installed(kind: Kind) -> bool:
    return find_spec(SDKS[kind]) is not None


def sdk(kind: Kind) -> Any:
    """Import the SDK's module. Raises Trouble when it is not installed: the next provider is asked."""
    try:
        return import_module(SDKS[kind])
    except ImportError:
        raise Trouble(f"the package {SDKS[kind]} is not installed. {HOW_TO_INSTALL}") from None


def transport_errors() -> tuple[type[Exception], ...]:
    transport = import_module(TRANSPORT)
    return transport.HTTPError, transport.StreamError
