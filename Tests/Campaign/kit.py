"""What the scripts of the campaign share: a world of its own for the program, a terminal that tmux
plays, failing system calls, and a report that counts. Not called by itself."""
import atexit
import hashlib
import os
import pty
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def program():
    """The program to judge: $STRATA, else what is shipped, else what is being worked on."""
    built = [os.path.join(ROOT, ".build", name) for name in ("strata", "debug/strata")]
    for path in [os.environ.get("STRATA")] + built:
        if path and os.access(path, os.X_OK):
            return os.path.abspath(path)
    sys.exit("there is no strata to try: make build")


def count(place, default):
    """A number that the caller may give as a word."""
    return int(sys.argv[place]) if len(sys.argv) > place else default


def read(path):
    """The bytes of a file; None where there is none that can be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())


def files(folder):
    """Every file below a folder."""
    return sorted(
        os.path.join(place, name) for place, _, names in os.walk(folder) for name in names)


def snapshot(folder, without=()):
    """What a folder holds: kinds, modes, contents."""
    found = {}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if os.path.join(place, name) not in without]
        for name in folders + names:
            path = os.path.join(place, name)
            if path in without:
                continue
            if os.path.islink(path):
                found[path] = "-> " + os.readlink(path)
            elif os.path.isdir(path):
                found[path] = "folder %o" % os.stat(path).st_mode
            else:
                content = hashlib.sha256(read(path) or b"").hexdigest()
                found[path] = "%o %s" % (os.stat(path).st_mode, content)
    return found


def changes(before, after):
    """What is another one in two snapshots."""
    return sorted(
        path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def has(program_name):
    return shutil.which(program_name) is not None


def can_trace():
    """Whether strace is here and may trace."""
    return has("strace") and subprocess.run(
        ["strace", "-o", "/dev/null", "true"], capture_output=True).returncode == 0


class Report:
    """Counts what was seen and what went wrong; ends the script with one line."""

    def __init__(self, name):
        self.name, self.seen, self.wrong = name, {}, []
        self.start = time.time()

    def see(self, what, number=1):
        self.seen[what] = self.seen.get(what, 0) + number

    def fail(self, sentence):
        self.wrong.append(sentence)
        if len(self.wrong) <= 40:
            print("%s: %s" % (self.name, sentence), file=sys.stderr, flush=True)

    def expect(self, is_so, sentence):
        if not is_so:
            self.fail(sentence)
        return is_so

    def skip(self, reason):
        print("%s: skipped, %s" % (self.name, reason))
        sys.exit(0)

    def end(self, words=""):
        """The last line, from which the summary is made."""
        counts = ", ".join("%s %s" % (number, what) for what, number in self.seen.items())
        line = "; ".join(part for part in [counts, words] if part)
        if self.wrong:
            line = "%d WRONG; %s" % (len(self.wrong), line)
        elif not self.seen:
            line, self.wrong = "NOTHING WAS TESTED", ["nothing"]
        print("%s: %s" % (self.name, line), flush=True)
        sys.exit(1 if self.wrong else 0)


class Result:
    def __init__(self, status, output, messages, seconds, memory):
        self.status, self.output, self.messages = status, output, messages
        self.seconds, self.memory = seconds, memory

    @property
    def words(self):
        return self.messages.decode("utf-8", "replace").strip()

    def __repr__(self):
        return "status %s, %r, %r" % (self.status, self.output[-300:], self.messages[-300:])


def watch(process, seconds):
    """Waits until it ends, or ends it; gives the status, what it used, and the most MiB it had. What
    the system counts at the end counts this program too, from which it was made."""
    end, pause, peak = time.time() + seconds, 0.0005, 0
    while True:
        status = read("/proc/%d/status" % process.pid) or b""
        found = re.search(rb"VmHWM:\s+(\d+)", status)
        if found:
            peak = max(peak, int(found.group(1)) / 1024)
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            process.returncode = 0
            return status, usage, peak
        if time.time() > end:
            process.kill()
        time.sleep(pause)
        pause = min(pause * 1.5, 0.02)


class World:
    """A home with a library, a state folder and a configuration; gone when the script ends."""

    def __init__(self, folder=None):
        self.folder = folder or tempfile.mkdtemp(prefix="strata-campaign-")
        if folder is None:
            atexit.register(self.remove)
        self.program = program()
        self.library = os.path.join(self.folder, "data", "strata")
        self.state = os.path.join(self.folder, "state")
        self.config = os.path.join(self.folder, "config", "strata", "config.yaml")
        # `env -i` and always the same: the same calls each time, whatever surrounds the campaign.
        self.environment = {
            "HOME": self.folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm",
            "XDG_DATA_HOME": os.path.join(self.folder, "data"), "XDG_STATE_HOME": self.state,
            "XDG_CONFIG_HOME": os.path.join(self.folder, "config"),
            "SWIFT_BACKTRACE": "enable=no", "SWIFT_DETERMINISTIC_HASHING": "1",
            "STRATA": self.program,
        }

    def remove(self):
        atexit.unregister(self.remove)
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def version(self, name="shop", version="1.0.0"):
        return os.path.join(self.library, "profiles", name, version + ".yaml")

    def keep(self, text, name="shop", version="1.0.0"):
        write(self.version(name, version), text)

    def wipe(self):
        for name in os.listdir(self.folder):
            path = self.path(name)
            if os.path.isdir(path) and not os.path.islink(path):
                shutil.rmtree(path, ignore_errors=True)
            else:
                os.unlink(path)

    def revisions(self):
        return [path for path in files(os.path.join(self.state, "strata", "revisions"))]

    def drafts(self):
        """The texts of all drafts, without their first lines."""
        found = []
        for path in files(os.path.join(self.state, "strata", "drafts")):
            if not os.path.basename(path).startswith("."):
                found.append((read(path) or b"\n").split(b"\n", 1)[-1])
        return found

    def leftovers(self):
        return [path for path in files(self.library) if "/.strata-" in path]

    # Calling

    def call(self, words, input=None, seconds=60, memory=None, environment=None, cwd=None):
        """Calls a program for so many seconds at most. `memory`: megabytes of address space, and the
        seconds are those of the processor then, whatever else the machine has to do."""
        variables = {**self.environment, **(environment or {})}
        with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as output, \
                tempfile.TemporaryFile() as messages:
            source.write(input or b"")
            source.seek(0)

            def limit():
                resource.setrlimit(resource.RLIMIT_AS, (memory << 20, memory << 20))
                resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))

            process = subprocess.Popen(
                words, stdin=source, stdout=output, stderr=messages, env=variables,
                cwd=cwd or self.folder, preexec_fn=limit if memory else None)
            status, usage, peak = watch(process, seconds * (10 if memory else 1))
            took = usage.ru_utime + usage.ru_stime
            code = 128 + (status & 127) if status & 127 else status >> 8
            texts = []
            for file in (output, messages):
                file.seek(0)
                texts.append(file.read())
            return Result(code, texts[0], texts[1], took, peak)

    def run(self, *words, **options):
        return self.call([self.program, *words], **options)

    def run_on_terminal(self, *words, seconds=30, environment=None):
        """Calls it with a terminal for its output and its messages; gives the bytes and the status."""
        variables = {**self.environment, **(environment or {})}
        here, there = pty.openpty()
        process = subprocess.Popen(
            [self.program, *words], stdin=subprocess.DEVNULL, stdout=there, stderr=there,
            env=variables, cwd=self.folder, start_new_session=True)
        os.close(there)
        timer = threading.Timer(seconds, process.kill)
        timer.start()
        text = b""
        while True:
            try:
                piece = os.read(here, 65536)
            except OSError:
                break
            if not piece:
                break
            text += piece
        os.close(here)
        code = process.wait()
        timer.cancel()
        return Result(128 - code if code < 0 else code, text, b"", 0, 0)


class Pane:
    """The program on a terminal that tmux plays, on a server of its own."""

    def __init__(self, world, words="", columns=100, rows=30, variables="", script=None,
                 program_words='"$STRATA"'):
        self.world = world
        self.name = "campaign-%d-%d" % (os.getpid(), random.getrandbits(40))
        self.notes = world.path("." + self.name)
        write(world.path(".tmux.conf"),
              "set -g status off\nset -g default-terminal tmux-256color\nset -sg escape-time 0\n"
              "set -g history-limit 100\n")
        script = script or (
            'stty -g >"$PANE.before"; env %s sh -c \'echo $$ >"$PANE.process"; exec %s %s\'\n'
            'echo $? >"$PANE.ended"; stty -g >"$PANE.after"; mv "$PANE.ended" "$PANE.status"\n'
            "exec cat -v" % (variables, program_words, words))
        self.tmux("new-session", "-d", "-x", str(columns), "-y", str(rows), "-c",
                  world.folder, "-e", "PANE=" + self.notes, "/bin/sh", "-c", script)
        atexit.register(self.close)

    def tmux(self, *words):
        return subprocess.run(
            ["tmux", "-L", self.name, "-f", self.world.path(".tmux.conf"), *words],
            env={**self.world.environment, "TMUX_TMPDIR": self.world.folder}, cwd="/",
            capture_output=True).stdout.decode("utf-8", "replace")

    def close(self):
        atexit.unregister(self.close)
        self.tmux("kill-server")

    def press(self, *keys):
        self.tmux("send-keys", "--", *keys)

    def type(self, text):
        self.tmux("send-keys", "-l", "--", text)

    def resize(self, columns, rows):
        self.tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def screen(self):
        return self.tmux("capture-pane", "-p")

    def fact(self, *names):
        return self.tmux(
            "display-message", "-p", " ".join("#{%s}" % name for name in names)).split()

    def wait(self, wanted, seconds=10):
        """Waits for a text on the screen, or for anything; says whether it came."""
        end = time.time() + seconds
        while time.time() < end:
            if (wanted in self.screen()) if isinstance(wanted, str) else wanted():
                return True
            time.sleep(0.02)
        return False

    def note(self, kind):
        return (read("%s.%s" % (self.notes, kind)) or b"").decode().strip()

    @property
    def process(self):
        self.wait(lambda: self.note("process"), 5)
        return int(self.note("process") or -1)

    def status(self, seconds=10):
        """How it ended, as a shell tells it; None where it goes on."""
        return int(self.note("status")) if self.wait(lambda: self.note("status"), seconds) else None

    def is_restored(self):
        """Whether the terminal is as it was before the program started."""
        modes = self.fact("alternate_on", "cursor_flag", "mouse_any_flag", "keypad_flag",
                          "keypad_cursor_flag")
        return modes == ["0", "1", "0", "0", "0"] and self.note("before") == self.note("after")


def is_alive(process):
    text = (read("/proc/%d/stat" % process) or b"").decode("utf-8", "replace")
    return bool(text) and text.rsplit(")", 1)[-1].split()[0] not in "ZX"


def wait_for_end(process, seconds=10):
    end = time.time() + seconds
    while is_alive(process) and time.time() < end:
        time.sleep(0.01)
    return not is_alive(process)


def used_time(process):
    """Hundredths of a second of processor time."""
    text = (read("/proc/%d/stat" % process) or b"").decode("utf-8", "replace")
    fields = text.rsplit(")", 1)[-1].split()
    return int(fields[11]) + int(fields[12]) if len(fields) > 12 else 0


class Calls:
    """The system calls of a command that touch a folder, each with its number among its kind."""

    LINE = re.compile(r"^(?:\d+ +)?([a-z0-9_]+)\(")
    # What starts and ends a process is none of a save.
    NOT_OURS = {"execve"}

    def __init__(self, trace, folder):
        numbers, self.found, self.lines = {}, [], {}
        for line in trace.splitlines():
            match = self.LINE.match(line)
            if not match:
                continue
            call = match.group(1)
            numbers[call] = numbers.get(call, 0) + 1
            if folder in line and call not in self.NOT_OURS:
                self.found.append((call, numbers[call]))
                self.lines[call, numbers[call]] = line


SAMPLE = """\
apiVersion: strata/v1
kind: AppProfile
metadata:
  name: %s
  version: %s
layers:
  - name: db
    service: postgresql
    parameters:
      username: clerk
      databaseName: shop
      password: {generate: true}
  - name: notes
    service: manifest
    manifests:
      - name: doc
        content: |
          apiVersion: v1
          kind: ConfigMap
          metadata:
            name: doc
            namespace: "{{.spectro.system.apptier.NAMESPACE}}"
          data:
            colour: blue
  - name: api
    service: container
    parameters:
      image: nginx:1.27
      ports: ["80"]
      env:
        DB_HOST: "{{.spectro.app.$appDeploymentName.db.POSTGRESMSTR_SVC}}"
"""


def sample(name="shop", version="1.0.0"):
    return SAMPLE % (name, version)
