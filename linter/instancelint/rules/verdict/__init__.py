"""The verdict of the published schemas: a compiled gate, and the explainer for what the gate doubts."""
