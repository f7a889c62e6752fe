"""Where one can go, as data. A tab exists here from the day its page does."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from accounts.models import User
from accounts.types import Action
from artifacts.types import ArtifactType
from clients.policy import visible_clients


class Place(NamedTuple):
    """An entry of the header. `shown` asks whether this person has use for it."""

    label: str
    url_name: str
    icon: str
    shown: Callable[[User], bool]


class Tab(NamedTuple):
    """A tab of an engagement. Those of an artifact type carry its lock or out-of-date mark."""

    label: str
    url_name: str
    kind: ArtifactType | None = None


def _opens_engagements(user: User) -> bool:
    """Agency admins have no content rights by that alone; account managers may also make the client."""
    return (user.is_staff and not user.runs_agency) or visible_clients(user, Action.OPEN_ENGAGEMENT).exists()


PLACES = (
    Place("Needs you", "home", "inbox", lambda user: True),
    Place("New intake", "intake-new", "plus", _opens_engagements),
    Place("Back office", "admin:index", "shield", lambda user: user.is_staff),
)
TABS = (
    Tab("Intake", "artifact", ArtifactType.INTAKE),
    Tab("Strategy", "artifact", ArtifactType.STRATEGY),
    Tab("Creatives", "artifact", ArtifactType.CREATIVES),
    Tab("Execution", "artifact", ArtifactType.EXECUTION),
    Tab("Monitoring", "artifact", ArtifactType.MONITORING),
    Tab("Delivery", "artifact", ArtifactType.DELIVERY),
)
"""In the order of the product's tabs; the others join when their pages do."""
