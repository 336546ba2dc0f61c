"""What the ``jianbao`` command does, one module per group of commands."""
