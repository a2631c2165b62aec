"""Keys with which other systems come in: each opens one channel for some communities, and nothing else."""
