"""The server's log without passwords, also where others write configuration into it."""

from __future__ import annotations

import logging

from ..shared.text import without_userinfo


class _Scrubbing(logging.Filter):
    """Takes passwords out of the addresses in a message."""

    def filter(self, record: logging.LogRecord) -> bool:
        """See ``logging.Filter``; all records pass."""
        text = record.getMessage()
        plain = without_userinfo(text)
        if plain != text:
            record.msg, record.args = plain, ()
        return True


def keep_passwords_out(log: logging.Logger | logging.LoggerAdapter[logging.Logger]) -> None:
    """From now on none is written by the log's handlers, nor by those of its parents."""
    logger: logging.Logger | None = log if isinstance(log, logging.Logger) else log.logger
    while logger:
        for handler in logger.handlers:
            if not any(isinstance(one, _Scrubbing) for one in handler.filters):
                handler.addFilter(_Scrubbing())
        logger = logger.parent if logger.propagate else None
