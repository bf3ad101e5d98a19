"""Why this exists: the only place where data, words and drawing meet."""
