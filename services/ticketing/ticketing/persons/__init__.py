"""The local copy of who there is and where they own or live: ids and dates only, names and numbers stay in registry."""
