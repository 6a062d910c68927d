"""briefcite."""
