from __future__ import annotations

from django.urls import path

from delivery import views

urlpatterns = [path("packages/<str:public_id>/<str:name>", views.package_file, name="package-file")]
