"""Log an error and continue with the next row: one bad row must not stop the others."""

from __future__ import annotations

import logging

from django.db import Error, connection

logger = logging.getLogger(__name__)


def log_and_continue(error: Exception, what: str) -> None:
    """Log the error with its traceback, from an except clause. Raises it again when the database is gone."""
    if isinstance(error, Error) and not connection.is_usable():
        raise error
    logger.exception("%s raised %s; the others continue", what, type(error).__name__)
