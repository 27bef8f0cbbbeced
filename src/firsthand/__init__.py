"""Firsthand reads dated news reports and says what happened, who says so first-hand, and who only repeats it."""

from __future__ import annotations

__version__ = "0.1.0"
