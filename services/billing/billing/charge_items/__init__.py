"""The published price list of a community: items, price versions by date, who is charged what."""
