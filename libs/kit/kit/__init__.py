"""What every service needs and no service owns: tenancy, transactions, events, timers, the edge of HTTP.

Nothing here knows a word of the domain.
"""
