"""Logs, traces and metrics with one vocabulary: service, tenant, request, trace.

Traces cross HTTP → outbox → NATS → consumer through `traceparent`. Bodies and personal data are never logged.
"""

import logging
import sys
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from typing import Any

import structlog
from opentelemetry import trace
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import ALWAYS_OFF, ParentBasedTraceIdRatio
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from prometheus_client import Counter, Gauge, Histogram

log: structlog.stdlib.BoundLogger = structlog.get_logger("lintel")

REQUESTS = Histogram("lintel_http_seconds", "HTTP requests by route template", ["service", "method", "route", "status"])
EVENTS = Counter("lintel_events_total", "Events by outcome", ["service", "step", "outcome"])
SECURITY = Counter("lintel_security_events_total", "Things that should never happen", ["service", "kind"])
OUTBOX_AGE = Gauge("lintel_outbox_oldest_seconds", "Age of the oldest unpublished fact", ["service"])
TIMER_LATE = Histogram(
    "lintel_timer_late_seconds", "How late timers fire", ["service"], buckets=(0.1, 0.5, 1, 2, 5, 10, 30, 60, 300)
)
LOOP_LAG = Gauge("lintel_event_loop_lag_seconds", "Delay of the event loop", ["service"])

_propagator = TraceContextTextMapPropagator()
_tracer = trace.get_tracer("lintel")


def configure(service: str, level: str = "INFO", otlp_endpoint: str = "") -> None:
    """Set up logging to standard error as JSON lines and, when an endpoint is given, export of spans."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _add_trace,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    structlog.contextvars.bind_contextvars(service=service)
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    if isinstance(trace.get_tracer_provider(), TracerProvider):  # several services in one process share it
        return
    sampler = ParentBasedTraceIdRatio(0.1) if otlp_endpoint else ALWAYS_OFF
    provider = TracerProvider(resource=Resource({"service.name": service}), sampler=sampler)
    if otlp_endpoint:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter

        provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=otlp_endpoint)))
    trace.set_tracer_provider(provider)


def _add_trace(_logger: Any, _method: str, entry: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    context = trace.get_current_span().get_span_context()
    if context.is_valid:
        entry["trace_id"] = format(context.trace_id, "032x")
    return entry


@contextmanager
def span(name: str, carrier: Mapping[str, str], **attributes: str) -> Iterator[None]:
    """A span that continues the trace found in `carrier` (HTTP or message headers)."""
    parent = _propagator.extract(carrier)
    with _tracer.start_as_current_span(name, context=parent, attributes=attributes):
        yield


def traceparent() -> str:
    """The current trace as a header value; empty outside of a trace."""
    carrier: dict[str, str] = {}
    _propagator.inject(carrier)
    return carrier.get("traceparent", "")
