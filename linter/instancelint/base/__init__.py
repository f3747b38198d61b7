"""Knows nothing of payloads: texts and spans, paths, patterns, messages, did-you-mean, files in and out."""
