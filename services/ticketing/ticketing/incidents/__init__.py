"""One cause behind several tickets: opened, controlled, reviewed, closed; everybody concerned is told once (H5)."""
