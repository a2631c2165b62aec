"""Which visit is next, and who has taken it: nobody is called by two people."""
