"""List every address of the product with its permissions and its query budget.

A new page needs a row in this one table. The permission tests, the query budgets, the page weights and the benchmark
of the pages run over it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.tokens import default_token_generator
from django.test import Client as Browser
from django.urls import URLPattern, URLResolver, reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from accounts.models import AuditEvent, User
from artifacts.models import Decision
from artifacts.types import ArtifactType
from delivery.models import Package
from intake.models import AdviceRequest
from jobs.models import Job, LanguagePolicy
from tests.pages.scenes import Scene


def nothing(scene: Scene) -> list[Any]:
    return []


_ANSWERS = """
                 guest  any  own work decide open system agency office staff object people firm adds never
anonymous          ok   302  302  302  302   302   302    302    302    302   302    302   302  302   302
outsider          302    ok  404  404  404   403   403    403    403    302   302    302   302  302   302
foreign           302    ok  404  404  404    ok    ok    403     ok     ok   404    404   404  403   403
operator          302    ok   ok   ok  403    ok   403    403    403    302   302    302   302  302   302
account_manager   302    ok  404   ok   ok    ok    ok    403     ok     ok    ok     ok   404  403   403
client_reviewer   302    ok  404  404  404   403   403    403    403    302   302    302   302  302   302
agency_admin      302    ok  404  404  404   403    ok     ok     ok     ok   404     ok    ok   ok   403
"""
"""The permission matrix: a row for each user and a column for each kind of address. A new role needs a row here.

The outsider belongs to no client; the foreign user manages another client; the agency admin belongs to no client, and
has no content rights by that role alone. Work: reading and changing content. Open: opening an engagement; account
managers may also create the client. Office: the log-in of the back office, which refuses users without the right.
Object: a back office page of a client's content. Firm: how the agency is run, over all its clients.
"""
_HEAD, *_LINES = [line.split() for line in _ANSWERS.strip().splitlines()]
MATRIX = {who: dict(zip(_HEAD, cells, strict=True)) for who, *cells in _LINES}
EVERYONE = "everyone"


@dataclass(frozen=True)
class Row:
    """Describes an address: its column of the matrix, and the most queries that it may make for the user `who`.

    `kind` is empty for a further row of an address whose first row has one. `most` is None for an address that only
    changes something and redirects. `asked` is the query string, `ok` the status for users with the permission. A
    fragment that answers a form has the method "post".
    """

    kind: str
    most: int | None
    args: Callable[[Scene], list[Any]] = nothing
    who: str = "manager"
    asked: str = ""
    method: str = "get"
    ok: int = 200

    def statuses(self) -> dict[str, int]:
        """Return the expected status for each user of the matrix."""
        if self.kind == EVERYONE:
            return dict.fromkeys(MATRIX, self.ok)
        return {who: self.ok if row[self.kind] == "ok" else int(row[self.kind]) for who, row in MATRIX.items()}


def also(most: int, args: Callable[[Scene], list[Any]] = nothing, who: str = "manager", asked: str = "") -> Row:
    """Make a further row of an address, whose first row has its kind."""
    return Row("", most, args, who, asked)


def changes(kind: str, args: Callable[[Scene], list[Any]] = nothing, ok: int = 302) -> Row:
    """Make a row of a POST that redirects, and so has no page and no budget."""
    return Row(kind, None, args, method="post", ok=ok)


def engagement(scene: Scene) -> list[Any]:
    return [scene.engagement.pk]


def rough(scene: Scene) -> list[Any]:
    return [scene.rough.pk]


def of(kind: str, *more: Any) -> Callable[[Scene], list[Any]]:
    return lambda scene: [scene.engagement.pk, kind, *more]


def stale(kind: str, *more: Any) -> Callable[[Scene], list[Any]]:
    return lambda scene: [scene.rough.pk, kind, *more]


def under(*more: Any) -> Callable[[Scene], list[Any]]:
    return lambda scene: [scene.engagement.pk, *more]


def package(scene: Scene) -> list[Any]:
    return [scene.package.public_id]


def two_packages(scene: Scene) -> list[Any]:
    return [scene.package.public_id, Package.objects.latest("pk").public_id]


def token(scene: Scene) -> list[Any]:
    return [scene.token]


def manifest(scene: Scene) -> list[Any]:
    return [scene.token, "manifest.json"]


def password_link(scene: Scene) -> list[Any]:
    """Make a valid link, for a user outside the matrix: a log-in in between would invalidate it."""
    user = User.objects.get(pk=scene.world.second_manager.pk)
    return [urlsafe_base64_encode(force_bytes(user.pk)), default_token_generator.make_token(user)]


WORKSPACE = {
    "health-live": Row(EVERYONE, 0),
    "health-ready": Row(EVERYONE, 4, ok=503),  # nothing has swept yet
    "metrics": Row(EVERYONE, 6),  # from this machine
    "login": Row("guest", 2),
    "logout": changes(EVERYONE),
    "password_change": Row("any", 4),
    "password_reset": Row(EVERYONE, 4),
    "password_reset_done": Row(EVERYONE, 4),
    "password_reset_confirm": Row(EVERYONE, 5, password_link, ok=302),
    "password_reset_confirm used": Row(EVERYONE, 5, lambda scene: ["MQ", "used-up"]),
    "theme": changes(EVERYONE),
    "home": Row("any", 10),
    "home as operator": also(13, who="operator"),
    "needs-step": Row(EVERYONE, 8, ok=302),
    "needs-decide": changes(EVERYONE, lambda scene: ["approve"]),
    "lead-gen": Row("any", 4),
    "learn": Row("any", 4),
    "campaigns": Row("any", 8),
    "campaigns found": also(8, asked="q=client"),
    "engagements": Row("any", 5),
    "engagements part": also(3, asked="q=work&part=1"),
    "system": Row("system", 15),
    "system as admin": also(16, who="admin"),
    "system-selftest": Row("agency", 148, who="admin", method="post"),
    "notifications": Row("any", 5),
    "notifications-read": changes(EVERYONE),
    "notification-read": changes("own", lambda scene: [scene.notification.pk]),
    "engagement": Row("work", 14, engagement),
    "engagement out of date": also(13, rough),
    "engagement-progress": Row("work", 12, engagement),
    "autonomy": Row("work", 20, engagement),
    "autonomy out of date": also(20, rough),
    "autonomy-progress": Row("work", 18, engagement),
    "autonomy-dry-run": Row("work", 16, engagement),
    "job": Row("work", 15, under("positioning")),
    "job-progress": Row("work", 17, under("positioning")),
    "job-retry": changes("work", lambda scene: [scene.rough.pk, scene.failed.pk]),
    "plan-action": Row("work", 16, lambda scene: [*rough(scene), "retry-failed"]),
    "plan-action-on": Row("work", 19, under("run-from", "positioning")),
    "queue": Row("agency", 14, who="admin"),
    "queue-progress": Row("agency", 10, who="admin"),
    "artifact": Row("work", 18, of("intake")),
    **{f"artifact {kind}": also(18, of(kind)) for kind in ArtifactType.values},
    **{f"artifact {kind} out of date": also(18, stale(kind)) for kind in ("strategy", "creatives")},
    "artifact as operator": also(21, of("strategy"), who="operator"),
    "artifact missing": also(7, stale("delivery")),
    "artifact-version": Row("work", 8, of("strategy", 1)),
    "artifact-compare": Row("work", 11, of("strategy"), asked="old=1"),
    "artifact-ways-back": Row("work", 21, stale("strategy")),
    "artifact-act": changes("decide", of("intake", "approve")),
    "artifact-restore": changes("work", of("intake", 1)),
    "artifact-regenerate": changes("work", of("strategy")),
    "section-edit": Row("work", 11, of("strategy", "positioning")),
    "section-edit out of date": also(12, stale("strategy", "positioning")),
    "section-regenerate": Row("work", 10, of("strategy", "positioning")),
    "comment-add": changes("work", of("intake")),
    "comment-resolve": changes("work", lambda scene: [*of("intake")(scene), scene.comment.pk]),
    "intake-new": Row("open", 7),
    "intake-new-check": Row("open", 2, method="post"),
    "intake-new-submit": Row("open", 12, method="post"),
    **{
        f"intake-new-{verb}": Row("open", 7, method="post")
        for verb in ("open", "fill", "copy", "plan", "review", "back")
    },
    "intake-new-keep": changes("open"),
    "intake-new-draft": Row("open", 8, method="post"),
    "intake-new-discard": changes("open"),
    "intake-edit": Row("work", 12, engagement),
    "intake-check": Row("work", 6, engagement, method="post"),
    "intake-draft": Row("work", 12, engagement, method="post"),
    "intake-discard": changes("work", engagement),
    "intake-submit": Row("work", 17, engagement, method="post"),
    **{
        f"intake-{verb}": Row("work", 11, engagement, method="post")
        for verb in ("fill", "copy", "plan", "review", "back")
    },
    "intake-keep": changes("work", engagement),
    "intake-ask": Row("work", 21, engagement, method="post"),
    "intake-advice": Row("work", 6, engagement),
    "intake-export-json": Row("work", 3, engagement),
    "intake-export-csv": Row("work", 3, engagement),
    "packages": Row("work", 20, engagement),
    "package": Row("work", 12, package),
    "package-sign-off": changes("work", under("legal")),
    "package-verify": Row("work", 10, package),
    "package-verify-copy": changes("work", package, ok=400),  # no file given
    "package-compare": Row("work", 11, two_packages),
    "package-draft-file": Row("work", 4, under("report.pdf")),
    "package-draft-file unknown": Row("work", 6, under("none.pdf"), ok=404),
    "package-file": Row("work", 4, lambda scene: [scene.package.public_id, "manifest.json"]),
    "package-share": changes("decide", package, ok=409),
    "package-unshare": changes("decide", lambda scene: [scene.package.public_id, scene.link.pk]),
    "shared": Row(EVERYONE, 4, token),
    "shared-file": Row(EVERYONE, 2, manifest),
    "shared-pin": changes(EVERYONE, token),
    "shared-answer": changes(EVERYONE, token, ok=409),
}


OBJECTS: dict[str, Callable[[Scene], Any]] = {
    "artifacts_artifact": lambda s: s.artifact("strategy"),
    "artifacts_decision": lambda s: Decision.objects.filter(artifact=s.artifact("strategy"))[0],
    "jobs_job": lambda s: Job.objects.filter(engagement=s.engagement)[0],
    "jobs_languagepolicy": lambda s: LanguagePolicy.objects.get(client=s.engagement.client_id),
    "intake_advicerequest": lambda s: AdviceRequest.objects.get(engagement=s.rough),
    "delivery_package": lambda s: s.package,
    "clients_engagement": lambda s: s.engagement,
    "clients_client": lambda s: s.engagement.client,
    "clients_membership": lambda s: s.engagement.client.memberships.get(user=s.world.operator),
    "accounts_user": lambda s: s.world.operator,
    "accounts_auditevent": lambda s: AuditEvent.objects.filter(client_id=s.engagement.client_id)[0],
}


def one(name: str, *more: Any) -> Callable[[Scene], list[Any]]:
    return lambda scene: [OBJECTS[name](scene).pk, *more]


def strategy_history(scene: Scene) -> list[Any]:
    artifact = scene.artifact("strategy")
    return [artifact.pk, artifact.history.first().history_id]


BACK_OFFICE = {
    "index": Row("staff", 8),
    "app_list": Row("staff", 6, lambda s: ["artifacts"]),
    "login": Row("office", 3, ok=302),
    "logout": changes("staff", ok=307),
    "password_change": Row(EVERYONE, 3, ok=302),
    "password_change_done": Row(EVERYONE, 3, ok=302),
    "autocomplete": Row("never", 5),
    "autocomplete of people": Row("staff", 5, asked="app_label=clients&model_name=membership&field_name=user"),
    "jsi18n": Row("staff", 3),
    "view_on_site": Row("staff", 7, lambda s: [1, s.artifact("intake").pk], ok=404),
    "artifacts_artifact_changelist found": also(11, asked="q=work&awaiting=me"),
    "artifacts_artifact_act": Row("object", 16, one("artifacts_artifact", "flag")),
    "artifacts_artifact_simple_history": Row("object", 11, strategy_history),
    "accounts_user_act": Row("firm", 9, one("accounts_user", "password-letter"), who="admin"),
    "clients_client_act": Row("firm", 10, one("clients_client", "allow-self-approval"), who="admin"),
    "jobs_languagepolicy_act": Row("firm", 10, one("jobs_languagepolicy", "forbid"), who="admin"),
    "clients_membership_act": Row("people", 10, one("clients_membership", "revoke"), who="admin"),
}
MODELS: dict[str, tuple[str, str, str, tuple[int, int, int, int, int]]] = {
    # who looks; who reads an object, who may open the form that adds one; budgets: list, add, change, history, delete
    "artifacts_artifact": ("manager", "object", "never", (11, 5, 15, 10, 5)),
    "artifacts_decision": ("manager", "object", "never", (9, 5, 9, 11, 5)),
    "jobs_job": ("manager", "object", "never", (10, 5, 10, 11, 5)),
    "jobs_languagepolicy": ("admin", "firm", "adds", (10, 8, 12, 13, 6)),
    "intake_advicerequest": ("admin", "firm", "never", (10, 6, 10, 12, 6)),
    "delivery_package": ("manager", "object", "never", (9, 5, 10, 12, 5)),
    "clients_engagement": ("manager", "object", "never", (9, 5, 9, 12, 5)),
    "clients_client": ("admin", "people", "staff", (10, 7, 11, 13, 6)),
    "clients_membership": ("admin", "people", "staff", (11, 12, 12, 12, 6)),
    "accounts_user": ("admin", "people", "adds", (10, 7, 10, 12, 6)),
    "accounts_auditevent": ("admin", "people", "never", (11, 6, 10, 12, 6)),
}


def pages_of_models() -> dict[str, Row]:
    """List the five pages of the back office for each model."""
    found = {}
    for name, (who, reads, adds, most) in MODELS.items():
        kinds = ("staff", adds, reads, reads, "never")
        for page, kind, budget in zip(("changelist", "add", "change", "history", "delete"), kinds, most, strict=True):
            args = one(name) if page in ("change", "history", "delete") else nothing
            found[f"{name}_{page}"] = Row(kind, budget, args, who)
    return found


TABLE = {**WORKSPACE, **{f"admin:{name}": row for name, row in {**BACK_OFFICE, **pages_of_models()}.items()}}
ANSWERS = {name: row for name, row in TABLE.items() if row.kind}
PAGES = {name: row for name, row in TABLE.items() if row.most is not None}


def address(name: str) -> str:
    """Return the name of a row's address: the further words only tell the rows of one address apart."""
    return name.split()[0]


def names(resolver: URLResolver, prefix: str = "") -> Iterator[str]:
    """Yield the names of all addresses of the product."""
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            space = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from names(pattern, space)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield prefix + pattern.name


def url_of(scene: Scene, name: str) -> str:
    row = TABLE[name]
    return reverse(address(name), args=row.args(scene)) + (f"?{row.asked}" if row.asked else "")


def browser_for(scene: Scene, name: str) -> Browser:
    browser = Browser()
    browser.force_login(getattr(scene.world, TABLE[name].who))
    return browser
