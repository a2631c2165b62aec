"""Second-level classes of complaints: shipped ones and the company's own (C3.2 taxonomy, S0-17, S2-08)."""
