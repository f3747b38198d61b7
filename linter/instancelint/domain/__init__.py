"""Knowledge of the platform: schemas, elements, secrets, hosts, dates and kinds of payload."""
