# says: more than 4 GiB
import mmap
import tempfile

kept, size = [], 64 << 20  # resident again with each mapping, and the machine has them once
with tempfile.TemporaryFile() as file:
    file.write(b"x" * size)
    while True:
        kept.append(mmap.mmap(file.fileno(), size, flags=mmap.MAP_SHARED | mmap.MAP_POPULATE))
