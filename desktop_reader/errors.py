"""The one kind of error that a person may see; anything else that is raised is a bug."""


class ReaderError(Exception):
    """Something in the world is not as it must be: a file, the disk, a call.

    `template` is one English sentence that says what, where and what to do, with `{name}` fields;
    `values` fill them. The window translates the template, `str()` gives the English sentence.
    Survives pickling, so it can cross from the import process.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template, values)
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values) if self.values else self.template

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.template, self.values)


class DamagedError(ReaderError):
    """The library's own file is damaged: a repair may save what is in it."""


class InterruptedReadError(Exception):
    """Work was stopped on request: nobody wants what would have come of it."""


class NoDatabaseError(ReaderError):
    """The file is no database: it never was one, or its beginning is lost."""


def _rebuild(kind: type[ReaderError], template: str, values: dict[str, object]) -> ReaderError:
    return kind(template, **values)
