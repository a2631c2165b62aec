"""The monthly run of a community: dry run, findings, issue."""
