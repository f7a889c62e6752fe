"""Where one can go, as data: the header's places and the eleven tabs in the product's order."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from accounts.models import User
from artifacts.types import ArtifactType
from clients.policy import manages, may_open_engagements


class HeaderLink(NamedTuple):
    """An entry of the header. `shown` asks whether this person has use for it."""

    label: str
    url_name: str
    icon: str
    shown: Callable[[User], bool]


class Tab(NamedTuple):
    """A tab. It is the current one on its own address, on `pages`, and on the pages of its artifact type.

    The tabs of an artifact type carry its lock or out-of-date mark; those of an engagement lead to the chooser
    while none is in view. `closed` says why this person may not enter, or nothing. A tab that needs no data names its
    `template`, and has its address and view by that alone.
    """

    key: str
    label: str
    url_name: str
    pages: tuple[str, ...] = ()
    kind: ArtifactType | None = None
    of_engagement: bool = False
    closed: Callable[[User], str] = lambda user: ""
    template: str = ""


def why_no_system(user: User) -> str:
    return "" if manages(user) else "The System page is for account managers and agency admins."


def _artifact(kind: ArtifactType, label: str, *more: str) -> Tab:
    return Tab(kind.value, label, "artifact", more, kind, of_engagement=True)


HEADER_LINKS = (
    HeaderLink("Needs you", "home", "inbox", lambda user: True),
    HeaderLink("New intake", "intake-new", "plus", may_open_engagements),
    HeaderLink("Back office", "admin:index", "shield", lambda user: user.is_staff),
)
BUTTONS = ("submit", "fill", "copy", "plan", "review", "back")
INTAKE = ("intake-edit", "intake-ask", *(f"intake-{verb}" for verb in BUTTONS))
INTAKE += ("intake-new", "intake-new-open", *(f"intake-new-{verb}" for verb in BUTTONS))
AUTONOMY = ("autonomy-dry-run", "job", "plan-action", "plan-action-on")
TABS = (
    Tab("lead-gen", "Lead Gen", "lead-gen", template="lists/lead_gen.html"),
    Tab("campaigns", "Campaigns", "campaigns", ("engagement",)),
    _artifact(ArtifactType.INTAKE, "Intake", *INTAKE),
    _artifact(ArtifactType.STRATEGY, "Strategy"),
    _artifact(ArtifactType.CREATIVES, "Creatives"),
    _artifact(ArtifactType.EXECUTION, "Execution"),
    _artifact(ArtifactType.MONITORING, "Monitoring"),
    _artifact(ArtifactType.DELIVERY, "Delivery"),
    Tab("autonomy", "Autonomy", "autonomy", AUTONOMY, of_engagement=True),
    Tab("learn", "Learn", "learn", template="lists/learn.html"),
    Tab("system", "System", "system", ("system-selftest", "queue"), closed=why_no_system),
)
