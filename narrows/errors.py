"""What Narrows says when it cannot go on: what is wrong, where, and what to do."""


class NarrowsError(Exception):
    """An expected failure, shown to the user as one line without a traceback.

    ``message`` says what is wrong and names the file and place; ``hint`` says what to do about it.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n  {self.hint}" if self.hint else self.message
