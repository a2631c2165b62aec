"""The local copy of staff: names, roles and reach."""
