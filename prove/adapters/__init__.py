"""How objects of libraries are looked at and changed that are no plain instances."""
