"""JSON: the standard library reads what is valid, the error-tolerant scanner everything else."""
