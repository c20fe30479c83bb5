"""Runs a command several times and prints the seconds and the peak kilobytes of each run as JSON.

A process of its own, and a small one: a child's peak memory is counted from what its parent held when it was started.
Usage: python3 -I -S meter.py TIMES OUTPUT COMMAND…, where OUTPUT is a file for what the command says on stderr.
"""

import os
import sys
import time

times, output, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
null = os.open(os.devnull, os.O_RDWR)
runs = []
for _ in range(times):
    errors = os.open(output, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    before = time.perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=[
        (os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, errors, 2)])
    _, status, usage = os.wait4(child, 0)
    runs.append([time.perf_counter() - before, usage.ru_maxrss, os.waitstatus_to_exitcode(status)])
    os.close(errors)
print(runs)
