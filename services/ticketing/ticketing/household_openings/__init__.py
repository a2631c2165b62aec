"""How many households each operator opened on a day, and whether they spoke with anybody then (S1-47, C3.15)."""
