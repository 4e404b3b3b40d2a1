"""The open case file (案卷): its sections, from intake to archive."""
