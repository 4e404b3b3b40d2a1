"""Keys, passwords, the audit chain and the guard of the data folder; see ``docs/decisions/keys-and-vault.md``."""
