"""Take each form once, and lose none."""
