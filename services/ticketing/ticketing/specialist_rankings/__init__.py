"""Who handles valid complaints, ranked by how many were closed (C3.13, S0-54 to S0-56), with points of appraisal."""
