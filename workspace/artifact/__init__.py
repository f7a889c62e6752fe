"""The page of an artifact, its versions and comparisons."""
