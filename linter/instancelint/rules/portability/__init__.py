"""IL8xx: YAML and portability."""
