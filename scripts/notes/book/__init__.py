"""The book as it is written: pages, directives, navigation, and the data that both languages read."""
