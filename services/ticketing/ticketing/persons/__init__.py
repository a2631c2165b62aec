"""The local copy of who there is and where they own: ids only, names and numbers stay in registry."""
