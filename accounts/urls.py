"""Addresses of log-in, log-out, passwords and notifications."""

from __future__ import annotations

from django.contrib.auth import views as ways
from django.urls import path

from accounts import views
from accounts.auth.password_reset import ResetForm

RESET = ways.PasswordResetView.as_view(form_class=ResetForm)

urlpatterns = [
    path("login/", views.LogIn.as_view(), name="login"),
    path("logout/", ways.LogoutView.as_view(), name="logout"),
    path("password/", views.ChangePassword.as_view(), name="password_change"),
    path("password/forgotten/", RESET, name="password_reset"),
    path("password/forgotten/sent/", ways.PasswordResetDoneView.as_view(), name="password_reset_done"),
    path("password/new/<uidb64>/<token>/", views.NewPassword.as_view(), name="password_reset_confirm"),
    path("notifications/", views.notifications, name="notifications"),
    path("notifications/read/", views.read_all, name="notifications-read"),
    path("notifications/<int:pk>/read/", views.read_notification, name="notification-read"),
]
