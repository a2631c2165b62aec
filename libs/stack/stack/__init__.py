"""Starts the real servers of Lintel on loopback: PostgreSQL, NATS, Valkey, an SMTP sink and the edge.

Plays the part of the administrator in production: creates databases, roles, broker accounts, access lists
and secrets, and hands every service the environment it would get there. Knows nothing of the services
beyond their names, so nothing in the product can tell an embedded server from any other.
"""

from stack.edge import EdgeConfig
from stack.endpoints import Endpoints
from stack.errors import StackError
from stack.ports import Ports
from stack.supervisor import Stack

__all__ = ["EdgeConfig", "Endpoints", "Ports", "Stack", "StackError"]
