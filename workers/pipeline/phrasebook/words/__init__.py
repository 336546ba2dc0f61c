"""The general vocabulary of government and newspaper prose, by part of speech. Data only."""
