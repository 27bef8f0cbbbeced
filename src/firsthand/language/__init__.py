"""Reports into sentences. The only place that loads a model of language."""
