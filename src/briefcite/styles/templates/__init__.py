"""Templates of styles: parsed, filtered and expanded to nodes that seams join; nothing here knows records."""
