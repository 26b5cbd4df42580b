"""What is known of the world outside the posts, as tables: conferences, events, kinds of resources."""
