"""What differs between a laptop and production for ticketing: nothing beyond what every service needs."""

from kit.settings import Settings as KitSettings


class Settings(KitSettings, frozen=True, kw_only=True):
    """Read from the environment by kit."""
