"""Starts a command in a terminal of its own and types what it is told to.

talk.py COLUMNS ROWS STEPS COMMAND...: STEPS is a JSON list of [text to wait for, text to type or signal to send].
Prints a JSON object: what the terminal was sent, the exit code, and whether echo is on afterwards.
"""

import fcntl, json, os, pty, select, signal, struct, sys, termios, time

columns, rows, steps, command = int(sys.argv[1]), int(sys.argv[2]), json.loads(sys.argv[3]), sys.argv[4:]
child, terminal = pty.fork()
if child == 0:
    os.execvp(command[0], command)
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

seen = b""
echo = None


def read(until, seconds=8):
    """Reads until a text comes, counted from the last one, or nothing comes any more."""
    global seen, echo
    start, end = len(seen), time.time() + seconds
    while time.time() < end:
        if until is not None and until.encode() in seen[start:]:
            return True
        ready, _, _ = select.select([terminal], [], [], 0.05)
        if not ready:
            continue
        try:
            part = os.read(terminal, 65536)
        except OSError:
            return until is None
        if not part:
            return until is None
        seen += part
        echo = bool(termios.tcgetattr(terminal)[3] & termios.ECHO)
    return False


missed = None
for wait, send in steps:
    if not read(wait):
        missed = wait
        break
    time.sleep(0.05)
    if isinstance(send, dict):
        os.kill(child, getattr(signal, send["signal"]))
    else:
        os.write(terminal, send.encode())
read(None, 0.5 if missed else 8)
if missed:
    os.kill(child, signal.SIGKILL)
_, status = os.waitpid(child, 0)
code = os.waitstatus_to_exitcode(status)
print(json.dumps({"seen": seen.decode(errors="replace"), "code": code, "echo": echo, "missed": missed}))
