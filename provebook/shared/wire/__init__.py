"""Types of what Python and the browser tell one another, generated from ``schema/wire``.

Imported for type checking only: the store worker and the verification run in Pythons that
have no Provebook, and none needs them while it runs.
"""
