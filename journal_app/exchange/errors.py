# SPDX-License-Identifier: GPL-3.0-or-later
"""What can be wrong with a file that comes in or goes out: a sentence for the writer."""


class ExchangeError(Exception):
    """The file or its place is at fault; `sentence` says what to do, and never quotes an entry."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
