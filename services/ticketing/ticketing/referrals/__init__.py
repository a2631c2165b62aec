"""Cases passed on for somebody's findings or plan while the handler stays accountable (C3.2 routing, K07, K10)."""
