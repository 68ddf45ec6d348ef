#!/usr/bin/env python3
"""Runs ObjCryst++ and objcryst in turn on the same problems and writes tables in Markdown: medians, ranges and ratios.

    compare.py [--parts a,b,c,d,e,f] [--rounds 5] [--quick] [--data ../shared/data] [--out FILE]

Parts: a structure factors, b trials a second, c processor time to a solved structure, d profile fits, indexing, large cells, files,
e start and memory, f growth with atoms, reflections and threads, g a molecule of many torsions. Ratios above 1: ours is faster (smaller). Run it at the root of the
project on a machine that does nothing else; part c takes hours, the others some minutes a round. A part that fails is reported in its place.
Debian: apt-get install python3-pyobjcryst, and name the Python that has it with --python if it is another one.
"""
import argparse
import datetime
import os
import platform
import subprocess
import sys
import tempfile
import traceback

from parts_other import others, starting
from parts_solving import solving
from parts_speed import growth, kernel, trials
from parts_torsions import torsions
from programs import Bench, say

PARTS = {"a": kernel, "b": trials, "c": solving, "d": others, "e": starting, "f": growth, "g": torsions}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--parts", default=",".join(PARTS))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="one round of short measurements, to see that all works")
    parser.add_argument("--data", default="../shared/data")
    parser.add_argument("--objcryst", default="./objcryst")
    parser.add_argument("--python", default="/usr/bin/python3", help="one that has pyobjcryst")
    parser.add_argument("--scratch", help="keeps fitted profiles from one call to the next")
    parser.add_argument("--out")
    return parser.parse_args()


def machine(bench):
    """Where and with what, as one paragraph."""
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.processor())
    java = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    jvm = subprocess.run([java, "-version"], capture_output=True, text=True).stderr.splitlines()[0]
    return "%s, %d logical processors, load %.1f at the start; %s; %s; %d rounds in turn, median (range)." % (
        model, os.cpu_count(), os.getloadavg()[0], jvm.replace('"', ""), datetime.date.today().isoformat(), bench.rounds)


def main():
    args = arguments()
    scratch = args.scratch or tempfile.mkdtemp(prefix="objcryst-compare")
    os.makedirs(scratch, exist_ok=True)
    bench = Bench(args.objcryst, args.python, args.data, scratch, 1 if args.quick else args.rounds, args.quick)
    lines = [machine(bench), ""]
    for part in args.parts.split(","):
        say("part " + part)
        try:
            lines += PARTS[part](bench)
        except Exception as fault:  # the other parts are worth having
            traceback.print_exc()
            lines += ["## %s" % part, "", "Failed: %s" % fault, ""]
        if args.out:
            with open(args.out, "w", encoding="utf-8") as out:
                out.write("\n".join(lines))
    print("\n".join(lines))


if __name__ == "__main__":
    sys.exit(main())
