"""Roles of the trade: bundles of permissions with a name and a usual data scope."""
