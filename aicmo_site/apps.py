from __future__ import annotations

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class SiteConfig(AppConfig):
    name = "aicmo_site"


class AicmoAdminConfig(AdminConfig):
    default_site = "aicmo_site.admin_site.AicmoAdminSite"
