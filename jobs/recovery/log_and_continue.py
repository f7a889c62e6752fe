"""One bad row must not stop the others."""

from __future__ import annotations

import logging

from django.db import Error, connection

logger = logging.getLogger(__name__)


def log_and_continue(error: Exception, what: str) -> None:
    """For an except clause: log it with its traceback. Raises it again when the database itself is gone."""
    if isinstance(error, Error) and not connection.is_usable():
        raise error
    logger.exception("%s raised %s; the others go on", what, type(error).__name__)
