"""The language server: what an editor asks, in its protocol, answered by `language`."""
