"""Prints the ids of the store workers that the process with the given id has started."""

import sys

import psutil

for child in psutil.Process(int(sys.argv[1])).children():
    if any(part.endswith("worker") for part in child.cmdline()[1:2]):
        print(child.pid)
