"""Connections to the company's telephone system: what it reports, and where calls out are asked for."""
