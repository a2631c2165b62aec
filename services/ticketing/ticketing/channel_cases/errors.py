"""What is refused about cases of other systems."""

from kit.problems import Refusal


class ChannelCaseDiffers(Refusal):
    status, code, title = 409, "channel_case_differs", "Another matter came in under this number before"
