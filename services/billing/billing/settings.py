"""What differs between a laptop and production, for billing."""

from kit.settings import Settings as KitSettings


class Settings(KitSettings, frozen=True, kw_only=True):
    """`billing_chunk` bounds how many units one step of a billing run holds in memory."""

    billing_chunk: int = 2_000
