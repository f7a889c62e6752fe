"""Answer requests for the Client Intake page."""
