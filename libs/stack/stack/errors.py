"""The one error this package raises."""


class StackError(RuntimeError):
    """The servers cannot start or run; the message is one clear line for the person at the terminal."""
