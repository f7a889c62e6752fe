"""All settings, typed, in one file. The environment overrides; a wrong value stops the start with its name.

Without any variable the product runs embedded: SQLite, a private Redis-protocol server, local files, all
under AICMO_DATA_DIR. `DATABASE_URL` and `REDIS_URL` replace the embedded parts.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import sys
import tempfile
import warnings
from decimal import Decimal
from pathlib import Path
from typing import Any

import environ

from aicmo_site import locations
from aicmo_site.build import stamp

env = environ.Env()
BASE_DIR = locations.BASE_DIR
DATA_DIR = locations.data_folder(env.str("AICMO_DATA_DIR", default=""))
TESTING = "pytest" in sys.modules
SERVES_PAGES = "aicmo_site.wsgi" in sys.modules
BUILD = stamp(BASE_DIR)


def renamed(name: str, old: str) -> str:
    """Return the variable to read: the old name, with a warning and for one release, where only that is set."""
    if name in os.environ or old not in os.environ:
        return name
    warnings.warn(f"{old} is now {name}; the next release no longer reads {old}.", FutureWarning, stacklevel=2)
    return old


SECRET_KEY_FILE = DATA_DIR / "secret_key"


def _secret_key() -> str:
    """From the environment, or the one kept in the data folder, or a new one that `runtime.bootstrap` keeps."""
    if key := env.str("SECRET_KEY", default=""):
        return key
    if SECRET_KEY_FILE.exists():
        return SECRET_KEY_FILE.read_text().strip()
    return secrets.token_urlsafe(64)


def _sqlite() -> dict[str, Any]:
    """WAL, the write lock at BEGIN, and a patient timeout: no 'database is locked' under two workers."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA_DIR / "aicmo.sqlite3",
        "CONN_MAX_AGE": 60,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON",
        },
    }


def _postgres(url: str) -> dict[str, Any]:
    """Nothing waits for ever. What the address says itself comes last, where PostgreSQL lets it win."""
    config = dict(env.db_url_config(url))
    config["CONN_MAX_AGE"] = 0 if DATABASE_POOL else 60  # a pool keeps connections itself
    config["CONN_HEALTH_CHECKS"] = True
    given = config.get("OPTIONS", {})
    ours = f"-c lock_timeout=3s -c statement_timeout={STATEMENT_SECONDS}s -c idle_in_transaction_session_timeout=30s"
    config["OPTIONS"] = {
        "server_side_binding": True,
        "prepare_threshold": 3 if env.bool("AICMO_PREPARE_STATEMENTS", default=True) else None,
        **({"pool": _pool(DATABASE_POOL)} if DATABASE_POOL else {}),
        **given,
        "options": f"{ours} {given.get('options', '')}".strip(),
    }
    return config


def _pool(most: int) -> dict[str, Any]:
    """Wait for a connection longer than for a lock (3 s), so that threads at one engagement hold up no other page."""
    return {"min_size": 1, "max_size": most, "timeout": 4.0, "reconnect_timeout": 1.0}


# -- core ------------------------------------------------------------------------------------------

DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = _secret_key()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]", "testserver"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
SECURE_COOKIES = env.bool("SECURE_COOKIES", default=False)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "simple_history",
    "accounts",
    "clients",
    "artifacts",
    "jobs",
    "delivery",
    "intake",
    "workspace",
    "aicmo_site.apps.SiteConfig",
    "aicmo_site.apps.AicmoAdminConfig",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "aicmo_site.compression.CompressedPagesMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "workspace.shell.middleware.SecurityHeadersMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "accounts.forms.form_recovery.FormRecoveryMiddleware",
    "accounts.forms.idempotency.IdempotencyMiddleware",
    "workspace.shell.middleware.EngagementInViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
]
ROOT_URLCONF = "aicmo_site.urls"
WSGI_APPLICATION = "aicmo_site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [locations.TEMPLATES],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["workspace.templatetags.icons"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "workspace.shell.context.shell",
            ],
        },
    }
]

# -- storage ---------------------------------------------------------------------------------------

DATABASE_URL = env.str("DATABASE_URL", default="")
STATEMENT_SECONDS = env.int("AICMO_STATEMENT_SECONDS", default=15 if SERVES_PAGES else 120)
DATABASE_POOL = env.int("AICMO_DATABASE_POOL", default=4) if SERVES_PAGES and not TESTING else 0
"""Threads of a web process share connections. Any other process forks, or has few threads, which keep their own."""
UNSAFE_DATABASE = env.bool("AICMO_UNSAFE_DATABASE", default=False)
DATABASES = {"default": _postgres(DATABASE_URL) if DATABASE_URL else _sqlite()}
_THROWN_AWAY = tempfile.TemporaryDirectory(prefix="aicmo-test-media-", ignore_cleanup_errors=True) if TESTING else None
MEDIA_ROOT = Path(_THROWN_AWAY.name) if _THROWN_AWAY else DATA_DIR / "media"
FREE_SPACE_FLOOR = env.int("AICMO_FREE_SPACE_FLOOR_MB", default=500) * 2**20
STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
HASHED_STATIC = not (DEBUG or TESTING)
WHITENOISE_USE_FINDERS = not HASHED_STATIC
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "packages": env.json("AICMO_PACKAGE_STORAGE", default={"BACKEND": "django.core.files.storage.FileSystemStorage"}),
    "staticfiles": {
        "BACKEND": "aicmo_site.static_files.HashedStorage"
        if HASHED_STATIC
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
DATA_UPLOAD_MAX_NUMBER_FILES = 10

# -- people ----------------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
if TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "login"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_COOKIES
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "accounts.forms.form_recovery.csrf_failure"
SESSION_COOKIE_AGE = 12 * 60 * 60
PASSWORD_RESET_TIMEOUT = 60 * 60
TRUSTED_PROXIES = env.int("AICMO_TRUSTED_PROXIES", default=0)
if SECURE_COOKIES:
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sid", "__Host-csrf"
    SECURE_SSL_REDIRECT = TRUSTED_PROXIES > 0  # without one nothing says which requests came over HTTPS
    SECURE_REDIRECT_EXEMPT = [r"^health/", r"^metrics$"]
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SILENCED_SYSTEM_CHECKS = ["security.W021"]  # the browsers' preload list is for the owner of the domain to decide
    if TRUSTED_PROXIES:
        SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SIMPLE_HISTORY_REVERT_DISABLED = True

# -- language and time -----------------------------------------------------------------------------

LANGUAGE_CODE = "en-gb"
FORMAT_MODULE_PATH = "aicmo_site.formats"
USE_TZ = True
TIME_ZONE = "UTC"
AGENCY_NAME = env.str("AICMO_AGENCY_NAME", default="AICMO Demo Agency")
AGENCY_LOGO = env.str("AICMO_AGENCY_LOGO", default="")
AGENCY_COLOUR = env.str("AICMO_AGENCY_COLOUR", default="")
AGENCY_FOOTER = env.str("AICMO_AGENCY_FOOTER", default="")
AGENCY_TIMEZONE = env.str("AICMO_AGENCY_TIMEZONE", default="Europe/London")

# -- broker and workers ----------------------------------------------------------------------------


def _socket_path() -> Path:
    """The embedded broker's socket: in the data folder, or in a short private one when that path is too long.

    A unix socket's path must stay under 108 bytes.
    """
    path = DATA_DIR / "broker" / "redis.sock"
    if len(str(path).encode()) < 100:
        return path
    digest = hashlib.sha256(str(DATA_DIR).encode()).hexdigest()[:16]
    return Path("/tmp") / f"aicmo-{digest}" / "redis.sock"  # noqa: S108 - the launcher makes the folder private


REDIS_SOCKET = _socket_path()
REDIS_URL = env.str("REDIS_URL", default="")
CELERY_BROKER_URL = REDIS_URL or f"redis+socket://{REDIS_SOCKET}"
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = False
CELERY_TASK_SOFT_TIME_LIMIT = 240
CELERY_TASK_TIME_LIMIT = 300
CELERY_DB_REUSE_MAX = 1_000_000  # Celery closes no connection after a task; `jobs.tasks` does, by Django's rules
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = 200
CELERY_WORKER_MAX_MEMORY_PER_CHILD = 400_000
CELERY_WORKER_PROC_ALIVE_TIMEOUT = 30
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 25
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "socket_timeout": env.float("AICMO_BROKER_SOCKET_TIMEOUT", default=0.5),
    "socket_connect_timeout": env.float("AICMO_BROKER_SOCKET_TIMEOUT", default=0.5),
    "socket_keepalive": True,
    "health_check_interval": 25,
    "visibility_timeout": 3600,
}
BROKER_READ_OPTIONS = {"socket_timeout": 2.0, "socket_connect_timeout": 5.0}
"""What is different where a worker reads. Waiting for a message needs no reply in time; without any time-out a worker
that is asked to stop beside a frozen broker would not: it took more than 40 s, instead of a few."""
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 0}
CELERY_BEAT_SCHEDULE = {"sweep": {"task": "jobs.tasks.sweep_once", "schedule": 30.0, "options": {"expires": 30}}}

JOB_LEASE_SECONDS = env.float("AICMO_JOB_LEASE_SECONDS", default=60)
JOB_HEARTBEAT_SECONDS = env.float("AICMO_JOB_HEARTBEAT_SECONDS", default=15)
JOB_MAX_ATTEMPTS = 4
JOB_CLIENT_RUNNING = env.int("AICMO_JOB_CLIENT_RUNNING", default=4)
JOB_CLIENT_EXPORTS = env.int("AICMO_JOB_CLIENT_EXPORTS", default=2)
JOB_BACKOFF_SECONDS = env.float("AICMO_JOB_BACKOFF_SECONDS", default=10)
JOB_REDISPATCH_SECONDS = env.float("AICMO_JOB_REDISPATCH_SECONDS", default=30)
JOB_SWEEP_SECONDS = env.float("AICMO_JOB_SWEEP_SECONDS", default=5)
JOB_SWEEP_TURN_SECONDS = env.float("AICMO_JOB_SWEEP_TURN_SECONDS", default=15)
JOB_WORKER_SWEEP_SECONDS = env.float("AICMO_JOB_WORKER_SWEEP_SECONDS", default=60)
JOB_POLL_SECONDS = env.float("AICMO_JOB_POLL_SECONDS", default=15)
JOB_BROKER_DOWN_SECONDS = env.float("AICMO_JOB_BROKER_DOWN_SECONDS", default=60)
JOB_CANARY_SECONDS = env.float("AICMO_JOB_CANARY_SECONDS", default=30)
JOB_CLIENT_OPEN = env.int("AICMO_JOB_CLIENT_OPEN", default=500)
JOB_ALL_OPEN = env.int("AICMO_JOB_ALL_OPEN", default=5000)
JOB_TURN_SECONDS = env.float("AICMO_JOB_TURN_SECONDS", default=0 if TESTING else 1)
JOB_DISPATCH = env.bool(renamed("AICMO_JOB_DISPATCH", "AICMO_JOB_BELL"), default=not TESTING)
HEALTH_SWEEP_SECONDS = 60
HEALTH_CANARY_SECONDS = 120
METRICS_TOKEN = env.str("AICMO_METRICS_TOKEN", default="")
CRASH_DIR = env.str("AICMO_CRASH_DIR", default="")
WORKER_CONCURRENCY = env.int("AICMO_WORKER_CONCURRENCY", default=2)
WORKER_ALONE = env.bool("AICMO_WORKER_ALONE", default=False)

# -- language models ----------------------------------------------------------------------------------

LANGUAGE_PROVIDERS = env.json("AICMO_LANGUAGE_PROVIDERS", default=[])
LANGUAGE_CURRENCY = env.str("AICMO_LANGUAGE_CURRENCY", default="USD")
LANGUAGE_CALLS_PER_DAY = env.int("AICMO_LANGUAGE_CALLS_PER_DAY", default=200)
LANGUAGE_TOKENS_PER_DAY = env.int("AICMO_LANGUAGE_TOKENS_PER_DAY", default=2_000_000)
LANGUAGE_MONEY_PER_DAY = env.get_value("AICMO_LANGUAGE_MONEY_PER_DAY", cast=Decimal, default=Decimal("5.00"))
LANGUAGE_CALL_SECONDS = env.float("AICMO_LANGUAGE_CALL_SECONDS", default=30)
LANGUAGE_SECTION_SECONDS = env.float("AICMO_LANGUAGE_SECTION_SECONDS", default=150)

# -- logs ------------------------------------------------------------------------------------------

LOG_FORMAT = env.str("AICMO_LOG_FORMAT", default="text")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "text": {"()": "aicmo_site.observability.logs.TextLines"},
        "json": {"()": "aicmo_site.observability.logs.JsonLines"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["console"], "level": env.str("AICMO_LOG_LEVEL", default="WARNING")},
}

# -- e-mail ----------------------------------------------------------------------------------------

EMAIL_BACKEND = env.str("EMAIL_BACKEND", default="django.core.mail.backends.console.EmailBackend")
EMAIL_HOST = env.str("EMAIL_HOST", default="localhost")
EMAIL_PORT = env.int("EMAIL_PORT", default=25)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", default="")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", default="")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", default=False)
EMAIL_TIMEOUT = 5
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="aicmo@localhost")
PUBLIC_URL = env.str("AICMO_PUBLIC_URL", default="http://127.0.0.1:8000").rstrip("/")
