"""Show the brief as a form, and read what was typed."""
