"""What the consolidated daily refuses."""

from kit.problems import Refusal


class ReissueNeedsReason(Refusal):
    code = "reissue_needs_reason"
    title = "The report was issued before: a further edition says why"
