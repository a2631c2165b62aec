"""The specialist team of each community: three seats and who held them when."""
