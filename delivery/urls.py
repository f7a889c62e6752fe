from __future__ import annotations

from django.urls import path

from delivery import pages, share_views, views

urlpatterns = [
    path("e/<int:engagement_id>/packages/", pages.packages, name="packages"),
    path("e/<int:engagement_id>/packages/vouch/<str:item>/", pages.vouch, name="package-vouch"),
    path("e/<int:engagement_id>/packages/draft/<str:name>", views.draft_file, name="package-draft-file"),
    path("packages/<str:public_id>/", pages.package, name="package"),
    path("packages/<str:public_id>/verify/", pages.verify, name="package-verify"),
    path("packages/<str:public_id>/verify/copy/", pages.verify_upload, name="package-verify-copy"),
    path("packages/<str:public_id>/compare/<str:other_id>/", pages.compare, name="package-compare"),
    path("packages/<str:public_id>/share/", pages.share, name="package-share"),
    path("packages/<str:public_id>/links/<int:link_id>/revoke/", pages.unshare, name="package-unshare"),
    path("packages/<str:public_id>/<str:name>", views.package_file, name="package-file"),
    path("s/<str:token>/", share_views.shared, name="shared"),
    path("s/<str:token>/pin/", share_views.pin, name="shared-pin"),
    path("s/<str:token>/answer/", share_views.answer, name="shared-answer"),
    path("s/<str:token>/files/<str:name>", share_views.shared_file, name="shared-file"),
]
