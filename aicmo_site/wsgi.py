"""The web application, for any WSGI server."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from aicmo_site.runtime.preflight import refuse_unsafe_web

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "aicmo_site.settings")

application = get_wsgi_application()
refuse_unsafe_web()
