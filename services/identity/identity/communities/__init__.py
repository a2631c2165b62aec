"""What identity knows of registry's communities: enough to grant a data scope and to name it."""
