"""What there is to say of each rule, for reports, pages and editors: its text, its page, its examples."""
