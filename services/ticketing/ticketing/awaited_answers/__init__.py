"""What colleagues wait for from one member of staff, whichever part of the procedure asked it."""
