"""Prove the tables of ``src/libraries`` by running the libraries they speak of."""
