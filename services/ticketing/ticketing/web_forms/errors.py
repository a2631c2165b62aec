"""What the public form refuses."""

from kit.problems import Refusal


class LooksAutomated(Refusal):
    status = 422
    code = "looks_automated"
    title = "This form was filled in by a machine"
