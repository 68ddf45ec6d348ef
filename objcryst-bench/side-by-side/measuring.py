"""Child processes measured with getrusage, results of several rounds as medians and ranges, tables in Markdown."""
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict


class Finished:
    """What a child process took and said."""

    def __init__(self, usage, wall, output):
        self.cpu = usage.ru_utime + usage.ru_stime
        self.wall = wall
        self.megabytes = usage.ru_maxrss / 1024
        self.output = output

    def results(self):
        """The lines RESULT, names, value (tab separated) as {names: value}."""
        rows = [line.split("\t")[1:] for line in self.output.splitlines() if line.startswith("RESULT\t")]
        return {tuple(row[:-1]): float(row[-1]) for row in rows}


def run(command, **environment):
    """Runs a command to its end; variables come with the prefix OBJCRYST_BENCH_."""
    variables = dict(os.environ, **{"OBJCRYST_BENCH_" + k: str(v) for k, v in environment.items()})
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begun = time.monotonic()
        child = subprocess.Popen([str(word) for word in command], stdout=out, stderr=err, env=variables)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - begun
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        finished = Finished(usage, wall, out.read().decode(errors="replace"))
        if child.returncode not in (0, 1):
            sys.stderr.write(err.read().decode(errors="replace"))
            raise RuntimeError("%s ended with %d" % (" ".join(map(str, command)), child.returncode))
    return finished


def in_turn(rounds, *programs):
    """Calls each program once a round, one after the other; {names: [value of each round]} for each."""
    collected = [defaultdict(list) for _ in programs]
    for _ in range(rounds):
        for program, values in zip(programs, collected):
            for names, value in program().items():
                values[names].append(value)
    return collected


def median(values):
    return statistics.median(values) if values else float("nan")


def number(value):
    """Three digits, without an exponent."""
    if value != value:
        return "–"
    digits = max(0, 2 - math.floor(math.log10(abs(value)))) if value else 0
    return "{:,.{}f}".format(value, digits).replace(",", " ")


def spread(values):
    """Median and, of several values, the range."""
    if not values:
        return "–"
    text = number(median(values))
    return text if len(values) == 1 else "%s (%s–%s)" % (text, number(min(values)), number(max(values)))


def ratio(more, less):
    """How many times the median of the first list is that of the second."""
    if not more or not less or median(less) == 0:
        return "–"
    return "%.1f" % (median(more) / median(less)) if median(more) < 100 * median(less) else "%.0f" % (median(more) / median(less))


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows] + [""]
