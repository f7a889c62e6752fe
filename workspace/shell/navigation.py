"""Declare the header's links and the tabs, in their order."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from accounts.models import User
from artifacts.types import ArtifactType
from clients.policy import manages, may_open_engagements


class HeaderLink(NamedTuple):
    """Describes a link of the header. `shown` decides whether a user sees the link."""

    label: str
    url_name: str
    icon: str
    shown: Callable[[User], bool]


class Tab(NamedTuple):
    """Describes a tab. A tab is current on its own address, on `pages`, and on the pages of its artifact type.

    The tab of an artifact type shows its lock or out-of-date mark. The tab of an engagement leads to the list of
    engagements while none was opened. `closed` returns why a user may not enter, or an empty text. A tab without data
    names its `template`; its address and view follow from that.
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
