"""Read and write briefs as files."""
