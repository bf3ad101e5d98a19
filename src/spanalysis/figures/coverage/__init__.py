"""Why this exists: who is covered by a benefit, in the world, by region and in the countries of a group."""
