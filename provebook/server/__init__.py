"""The Jupyter server half: lists stores, runs a worker for each, passes requests on."""

from .app import Provebook

__all__ = ["Provebook"]
