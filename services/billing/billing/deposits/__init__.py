"""Deposits (押金): what is held for somebody, and how it is given back or kept."""
