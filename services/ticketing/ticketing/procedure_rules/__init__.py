"""The tenant's figures of the complaint procedure: what makes a case severe, when a plan needs approval."""
