"""What is refused at the doors of other systems."""

from kit.problems import Refusal


class ChannelKeyMissing(Refusal):
    status, code, title = 401, "channel_key_missing", "This door opens with a key in X-Lintel-Key"


class ChannelKeyUnknown(Refusal):
    status, code, title = 401, "channel_key_unknown", "There is no such key"


class ChannelKeyRevoked(Refusal):
    status, code, title = 401, "channel_key_revoked", "The key was revoked"


class ChannelKeyExpired(Refusal):
    status, code, title = 401, "channel_key_expired", "The key was replaced, and the time for the old one is over"


class OverlapTooLong(Refusal):
    status, code, title = 422, "overlap_too_long", "The old key may go on for thirty days at most"


class ChannelNotYours(Refusal):
    status, code, title = 403, "channel_not_yours", "The key belongs to another channel"


class CommunityNotYours(Refusal):
    status, code, title = 403, "community_not_yours", "The key does not open this community"


class NoDoorForStaff(Refusal):
    status, code, title = 403, "no_door_for_staff", "Staff register tickets themselves, this door is for other systems"


class ChannelHasDoor(Refusal):
    status, code, title = 422, "channel_has_door", "What comes over this channel comes in by itself"
