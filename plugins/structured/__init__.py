"""What search engines are told of the dataset, its predictions and its posts."""
