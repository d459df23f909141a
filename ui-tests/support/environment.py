"""A second environment for kernels: ``environment.py VENV KERNELSPEC``.

A real virtual environment with all that this one has, linked, but without Provebook.
"""

import json
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

venv, spec = map(Path, sys.argv[1:])
subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
python = venv / "bin" / "python"
where = "import sysconfig; print(sysconfig.get_path('purelib'))"
target = Path(subprocess.check_output([python, "-c", where], text=True).strip())
for entry in Path(sysconfig.get_path("purelib")).iterdir():
    if not re.search("provebook|__pycache__", entry.name, re.IGNORECASE):
        os.symlink(entry, target / entry.name)
spec.mkdir(parents=True)
kernel = {
    "argv": [str(python), "-m", "ipykernel_launcher", "-f", "{connection_file}"],
    "display_name": "Bare",
    "language": "python",
    "env": {"PYTHONPATH": ""},
}
(spec / "kernel.json").write_text(json.dumps(kernel))
