# says: more than 4 GiB
import mmap

kept = []
while True:  # each mapping is resident at once, which takes half as long as writing to it
    kept.append(mmap.mmap(-1, 64 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_POPULATE))
