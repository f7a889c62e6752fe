"""Read numbers, money, periods and targets out of a brief's free text, in the languages in which briefs arrive."""
