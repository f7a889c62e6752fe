"""Say how the product is: health, diagnostics, invariants, logs."""
