"""How the bundled zh→en model is made: text, training, export and measuring. Not installed with the service."""
