"""Read and compare versions of artifacts."""
