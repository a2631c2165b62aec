"""Which channels have a door of their own, and which are keyed in by staff (C3.1)."""

from typing import Literal, get_args

DoorChannel = Literal["forum", "complaint_mailbox", "government_hotline", "email"]
"""`email` opens the door for incoming mails, the others that for cases"""

DOOR_CHANNELS: tuple[str, ...] = get_args(DoorChannel)
CASE_CHANNELS: tuple[str, ...] = tuple(channel for channel in DOOR_CHANNELS if channel != "email")

CUSTOMERS_OWN: tuple[str, ...] = ("web_form", "owner_app")
"""Only the requester comes in here: nobody of staff can have taken it"""
