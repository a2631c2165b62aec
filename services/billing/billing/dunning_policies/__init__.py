"""What a company has set about dunning: from which day past due each stage comes, and from which amount on."""
