"""Frame around the pages: sidebar, top bar, footer, lock, help, shortcuts."""
