"""Values and rules in plain Python: no framework, database, clock, randomness or environment."""
