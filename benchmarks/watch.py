"""
Runs one program and prints what it took, as JSON; started anew for each run by `measure.py`.

A process is never smaller than the one that started it was, as far as the system's peak of memory tells. That is why
this one imports next to nothing.

    python -I -S watch.py SECONDS OUTPUT PROGRAM [ARGUMENTS ...]

The program is killed after SECONDS; what it prints goes to the file OUTPUT.
"""

import os
import signal
import sys
import time


def main() -> None:
    """Print `[exit code, wall seconds, processor seconds, MiB]`."""
    seconds, output, *words = sys.argv[1:]
    # A group of its own, so that a program that hangs is ended together with its workers.
    nothing = (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0)
    written = (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    start = time.perf_counter()
    number = os.posix_spawnp(
        words[0], words, os.environ, file_actions=[nothing, written, (os.POSIX_SPAWN_DUP2, 1, 2)], setpgroup=0
    )
    signal.signal(signal.SIGALRM, lambda *_: os.killpg(number, signal.SIGKILL))
    signal.alarm(int(seconds))
    _, status, usage = os.wait4(number, 0)
    wall = time.perf_counter() - start
    signal.alarm(0)
    print([os.waitstatus_to_exitcode(status), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024])


if __name__ == "__main__":
    main()
