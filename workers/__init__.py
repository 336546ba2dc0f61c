"""What happens to an article: the pipeline, the documents, the queue and the stores."""
