"""Pictures of the site for the documents, taken of what is built and served."""
