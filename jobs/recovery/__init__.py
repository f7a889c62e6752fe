"""Find and take up again what a dead process or a lost message left behind."""
