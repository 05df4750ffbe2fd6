"""Sprintrum: a digital sprint for municipal leaders, from a code on the projector to a concept taken home."""

__version__ = "0.1.0"
