"""The steps of an import: what the file says beside what is present, and the rows that follow from it."""
