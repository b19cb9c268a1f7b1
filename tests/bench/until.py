# Starts each command of a list on a terminal of its own, in turn, and prints after how many milliseconds
# its output held the text it was waited for: [[command, pattern], ...] and the rounds come as arguments.
import json, os, pty, re, select, sys, time

commands, rounds = json.loads(sys.argv[1]), int(sys.argv[2])


def until(command, pattern):
    start = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp(command[0], command)
    seen, wanted, end = b"", re.compile(pattern.encode()), None
    while end is None and time.perf_counter() - start < 10:
        if not select.select([terminal], [], [], 10)[0]:
            break
        try:
            read = os.read(terminal, 65536)
        except OSError:
            break
        seen += read
        if wanted.search(seen):
            end = time.perf_counter()
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    os.close(terminal)
    if end is None:
        sys.exit("%s never showed %s, but:\n%s" % (" ".join(command), pattern, seen.decode()))
    return (end - start) * 1000


print(json.dumps([[until(*command) for command in commands] for _ in range(rounds)]))
