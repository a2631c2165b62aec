"""Tickets as ticketing states them: number and community, for what is disputed over one."""
