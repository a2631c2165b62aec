"""Settings of registry; it needs none beyond those of every service."""

from kit.settings import Settings as KitSettings


class Settings(KitSettings, frozen=True, kw_only=True):
    """Read from the environment."""
