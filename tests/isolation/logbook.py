"""Keeps every line the product logs while it is open."""

import logging
from types import TracebackType
from typing import Any, Self

import structlog

_LEVELS = (
    "msg",
    "debug",
    "info",
    "warning",
    "error",
    "critical",
    "exception",
    "fatal",
    "log",
    "warn",
    "failure",
    "err",
)


class Logbook(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []
        self._original: dict[str, Any] = {}

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))

    def __enter__(self) -> Self:
        """The product's logger is made once per process, so its last step is the place to listen."""
        for level in _LEVELS:
            if original := getattr(structlog.PrintLogger, level, None):
                self._original[level] = original
                setattr(structlog.PrintLogger, level, self._kept(original))
        logging.getLogger().addHandler(self)
        return self

    def _kept(self, original: Any) -> Any:
        def write(printer: Any, message: str) -> None:
            self.lines.append(message)
            original(printer, message)

        return write

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        logging.getLogger().removeHandler(self)
        for level, original in self._original.items():
            setattr(structlog.PrintLogger, level, original)
