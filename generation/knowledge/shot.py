"""What one picture needs beside its subject."""

from __future__ import annotations

from typing import NamedTuple


class Shot(NamedTuple):
    """`beside` is what else is in the picture: the people where the subject is a room, the room where it is a thing."""

    lens: str
    beside: str
    composition: str
    avoid: str
