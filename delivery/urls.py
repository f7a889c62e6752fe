from __future__ import annotations

from django.urls import path

from delivery.views import downloads, packages, shared

urlpatterns = [
    path("e/<int:engagement_id>/packages/", packages.packages, name="packages"),
    path("e/<int:engagement_id>/packages/vouch/<str:item>/", packages.sign_off, name="package-sign-off"),
    path("e/<int:engagement_id>/packages/draft/<str:name>", downloads.draft_file, name="package-draft-file"),
    path("packages/<str:public_id>/", packages.package, name="package"),
    path("packages/<str:public_id>/verify/", packages.verify, name="package-verify"),
    path("packages/<str:public_id>/verify/copy/", packages.verify_upload, name="package-verify-copy"),
    path("packages/<str:public_id>/compare/<str:other_id>/", packages.compare, name="package-compare"),
    path("packages/<str:public_id>/share/", packages.share, name="package-share"),
    path("packages/<str:public_id>/links/<int:link_id>/revoke/", packages.unshare, name="package-unshare"),
    path("packages/<str:public_id>/<str:name>", downloads.package_file, name="package-file"),
    path("s/<str:token>/", shared.shared, name="shared"),
    path("s/<str:token>/pin/", shared.pin, name="shared-pin"),
    path("s/<str:token>/answer/", shared.answer, name="shared-answer"),
    path("s/<str:token>/files/<str:name>", shared.shared_file, name="shared-file"),
]
