"""The nouns of Firsthand: frozen records, one a file. Import each from its own module."""
