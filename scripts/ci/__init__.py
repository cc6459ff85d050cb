"""What the workflows run besides `make` and `notes`; each also runs at home."""
