"""What is said: the closed catalogue of templates, their shipped texts and the texts a company wrote instead."""
