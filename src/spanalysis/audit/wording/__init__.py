"""Why this exists: words and set phrases of a sentence are found in one pass, without regard to case and accents."""
