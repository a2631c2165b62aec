"""Who handles valid complaints, ranked by how many of them were closed (C3.13, S0-54 to S0-56), and
the points of their appraisal by the company's weights."""
