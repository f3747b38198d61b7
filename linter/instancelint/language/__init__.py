"""What a cursor, an edit and a fix mean in open texts: findings, completion, hover, actions; it knows no protocol."""
