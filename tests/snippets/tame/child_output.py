# prints: 'a\nb'
import subprocess

print("a", flush=True)
subprocess.run(["echo", "b"])
