"""Why a step of an import is tried again."""


class ChangedMeanwhile(Exception):
    """Somebody changed a unit, person or space between reading and writing: the timer runs the step again."""
