"""Office files are zip archives: what their directory says is checked before anything is unpacked."""

import zipfile
from io import BytesIO

from ingest.read.errors import ReadError

_MOST = 1_000_000_000  # bytes unpacked
_SUSPICIOUS = 50_000_000  # bytes unpacked, from which the ratio counts
_RATIO = 200  # a sheet of equal numbers packs about 1 : 100
_PROLOGUE = 4096  # bytes of a part in which a document type would stand


def check_archive(data: bytes, name: str) -> None:
    """Refuses broken archives, encrypted files, zip bombs and XML with a document type (entity bombs).

    `zipfile` never unpacks more than the directory says, so that the sizes checked bound the reading.
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ReadError(
            f"{name}: encrypted, or in the binary format of before 2007",
            "Remove the password, or save it as .docx or .xlsx.",
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            size = sum(entry.file_size for entry in entries)
            if size > _MOST or (size > _SUSPICIOUS and size > _RATIO * len(data)):
                raise ReadError(
                    f"{name}: unpacks from {len(data):,} to {size:,} bytes, as a zip bomb does",
                    "If the file is yours, save it again without the padding.",
                )
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")):
                    with archive.open(entry) as part:
                        if b"<!DOCTYPE" in part.read(_PROLOGUE).replace(b"\0", b""):
                            raise ReadError(
                                f"{name}: {entry.filename} declares a document type; no Office file may",
                                "The file was tampered with; do not open it elsewhere either.",
                            )
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        raise ReadError(f"{name}: broken archive ({error})", "Open and save the file again.") from error
