"""How people reach Jianbao: pages, JSON API, command line."""
