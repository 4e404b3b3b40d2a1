"""Offline-first desktop application for people's tribunals (人民法庭)."""

__version__ = "0.1.0"
