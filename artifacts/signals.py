"""Define the signals of the kernel, through which upper apps hear of a change."""

from __future__ import annotations

from django.dispatch import Signal

artifact_changed = Signal()
"""Sent after commit with `engagement_id: int`. A receiver recomputes; it must not trust that it hears every change."""

artifact_gate_moved = Signal()
"""Sent inside the transaction, under the engagement's lock, when an approval came or went: `engagement`."""
