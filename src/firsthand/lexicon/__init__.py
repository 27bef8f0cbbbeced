"""The words of Firsthand: rules and word lists as data, loaded and proved in one place."""
