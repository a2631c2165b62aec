"""The content of reports as it was handed in, sealed; a correction is a further edition."""
