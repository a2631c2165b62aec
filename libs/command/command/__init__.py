"""The `lintel` command: runs, migrates and examines services, writes the contracts. Knows services by entry points."""
