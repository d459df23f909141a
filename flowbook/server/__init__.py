"""The Jupyter server half: lists stores, serves each through a supervised worker, proxies it."""

from .app import Flowbook

__all__ = ["Flowbook"]
