"""What comes before the main window: first start, recovery sheet, log-in."""
