"""Day closings (日结): what went through a cashier's hands in one shift, counted, and checked by somebody else."""
