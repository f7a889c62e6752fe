"""Answer requests for packages, shared links and downloads."""
