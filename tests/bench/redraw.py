# Starts each command of a list on a terminal of its own, and prints after how many milliseconds a key is drawn:
# [[command, text that the first question shows], ...] and the rounds come as arguments. Keys are pressed in turn.
import json, os, pty, select, sys, time

commands, rounds = json.loads(sys.argv[1]), int(sys.argv[2])


def until(terminal, wanted):
    seen = b""
    end = time.perf_counter() + 30
    while wanted not in seen:
        if time.perf_counter() > end or not select.select([terminal], [], [], 30)[0]:
            sys.exit("never showed %r, but:\n%s" % (wanted, seen.decode(errors="replace")))
        seen += os.read(terminal, 65536)


def begun(command, shown):
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp(command[0], command)
    until(terminal, shown.encode())
    return pid, terminal


def pressed(terminal, digit):
    start = time.perf_counter()
    os.write(terminal, digit.encode())
    until(terminal, b"Enter takes " + digit.encode())
    return (time.perf_counter() - start) * 1000


terminals = [begun(*command) for command in commands]
for _, terminal in terminals:
    for digit in "1212121212":
        pressed(terminal, digit)
print(json.dumps([[pressed(terminal, "12"[turn % 2]) for _, terminal in terminals] for turn in range(rounds)]))
for pid, _ in terminals:
    os.kill(pid, 9)
