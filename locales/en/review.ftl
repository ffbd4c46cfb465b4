## Review and history
section-review = Review
section-history = History
