"""From text to data with places; what parsers notice is data, not findings."""
