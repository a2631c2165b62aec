"""What every service needs and no service owns: tenancy, transactions, events, timers, the edge of HTTP.

Of the domain it knows what isolation needs, nothing more: a tenant, and a community as the data scope of staff.
"""
