#!/usr/bin/env python3
"""What users feel, each beside a peer or a floor of the same run: `make bench`.

Drives the built program and its peers as child processes and prints a table in Markdown: time as the median of several
runs, memory as the peak of the child, and both as a ratio to the peer. Needs openpyxl and
reportlab; where they are missing it installs them into a virtual environment under scratch/.
"""

import argparse
import functools
import json
import os
import platform
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
SCRATCH = os.path.join(ROOT, "scratch", "bench")


def equipped():
    """Runs this file again in an environment that has the peers, if this one has not."""
    try:
        import openpyxl, reportlab  # noqa: F401, E401
        return
    except ImportError:
        venv = os.path.join(SCRATCH, "venv")
        python = os.path.join(venv, "bin", "python")
        if sys.prefix == os.path.abspath(venv):
            sys.exit("The peers openpyxl and reportlab could not be installed.")
        if not os.path.exists(python):
            print(f"Installing the peers openpyxl and reportlab into {os.path.relpath(venv, ROOT)}.", file=sys.stderr)
            made = subprocess.run([sys.executable, "-m", "venv", venv])
            if made.returncode:
                sys.exit("python3 cannot make a virtual environment: on Debian, apt-get install python3-venv.")
            subprocess.run([python, "-m", "pip", "install", "-q", "openpyxl", "reportlab"], check=True)
        os.execv(python, [python, *sys.argv])


class Run:
    """Seconds and peak megabytes of a command: the median time, and the largest memory, of `times` runs."""

    def __init__(self, argv, times=5):
        errors = os.path.join(SCRATCH, "stderr")
        # One run more than is counted: the first warms the disk cache.
        meter = [sys.executable, "-I", "-S", os.path.join(HERE, "meter.py"), str(times + 1), errors, *argv]
        runs = json.loads(subprocess.run(meter, check=True, capture_output=True, text=True).stdout)
        code = max(run[2] for run in runs)
        if code:
            with open(errors) as file:
                raise Failed(f"`{' '.join(argv)}` ended with {code}: {file.read()[-600:]}")
        self.seconds = statistics.median(run[0] for run in runs[1:])
        self.peak = max(run[1] for run in runs[1:]) / (1024 if platform.system() == "Linux" else 1024 * 1024)


class Failed(Exception):
    pass


def which(name):
    for folder in os.environ["PATH"].split(":"):
        path = os.path.join(folder, name)
        if os.access(path, os.X_OK):
            return path
    sys.exit(f"{name} is not on the PATH: run `make setup`.")


def made(path, make):
    """The path of an input that is made once and kept under scratch/."""
    if not os.path.exists(path):
        make(path)
    return path


def rows(count):
    """Answers to the four questions, then rows of remarks: all of them must be read to know what is there."""
    yield ["ID", "Answer", "Comment"]
    for number in (1, 2, 3, 4, 5):
        yield [f"Q1.{number}", "Yes", "As described in the handbook"]
    for number in range(count - 6):
        yield ["", "", f"Remark {number}: reviewed by the team in week {number % 52 + 1}, nothing to add"]


def make_csv(path):
    import csv
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows(rows(100_000))


def make_xlsx(path):
    import openpyxl
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Answers")
    for row in rows(100_000):
        sheet.append(row)
    book.save(path)


def make_pdf(path):
    """A SOC 2 report of about fifty pages, laid out as the examples are."""
    sys.path.insert(0, os.path.join(ROOT, "Examples", "make"))
    sys.dont_write_bytecode = True
    import soc
    codes = sorted(soc.CRITERIA)
    controls = [
        ([codes[n % len(codes)]], f"K-{n:03}", f"Control number {n} is carried out by its owner each week and recorded.",
         "Inspected the records of a sample of 25 weeks and asked the owner how it is carried out.",
         "No exceptions noted.") for n in range(600)]
    soc.soc2(path, dict(
        organization="Benchmark Systems Inc.", short="Benchmark", system="Benchmark Platform", auditor="Halvorsen Pike LLP",
        auditor_city="Portland, Oregon", start="July 1, 2025", end="June 30, 2026", report_date="August 21, 2026",
        categories="Security", subservice="Northlight Hosting Corp.", subservice_does="infrastructure hosting",
        signer="A. Person", signer_title="Chief Technology Officer", overview=["A platform for benchmarks."],
        components=["People: some."], cuecs=["Granting and removing their own users' access."],
        criteria_titles=soc.CRITERIA, controls=controls, responses=[]))


def compared(name, ours, peer_name, peer, aim):
    ratio = lambda a, b: f"{a / b:.2f} ×" if b else "–"
    time_text = lambda s: f"{s * 1000:.1f} ms" if s < 1 else f"{s:.2f} s"
    memory = lambda run: f"{run.peak:.0f} MB"
    return [name, time_text(ours.seconds), memory(ours), f"{peer_name}: {time_text(peer.seconds)}, {memory(peer)}",
            ratio(ours.seconds, peer.seconds), ratio(ours.peak, peer.peak), aim]


def measurements(tprm, vendors, corpus):
    """Every comparison, as a name and what makes its row."""
    at = lambda name: os.path.join(SCRATCH, name)
    python, true = sys.executable, which("true")
    floor = lambda: Run([tprm, "--version"], 15)
    read = ("import openpyxl,sys\nb=openpyxl.load_workbook(sys.argv[1],read_only=True)\n"
            "n=sum(1 for s in b for r in s.iter_rows(values_only=True))")
    read_csv = "import csv,sys\nn=sum(1 for r in csv.reader(open(sys.argv[1],newline='')))"

    def start():
        return compared("start-up, `tprm --version`", Run([tprm, "--version"], 30), "`true`", Run([true], 30),
                        "15 ms, 30 MB")

    def table():
        path = made(at("rows.csv"), make_csv)
        return compared("`look`, CSV of 100,000 rows", Run([tprm, "look", path]), "Python's csv",
                        Run([python, "-c", read_csv, path]), "")

    def workbook():
        path = made(at("rows.xlsx"), make_xlsx)
        return compared("`look`, XLSX of 100,000 rows", Run([tprm, "look", path]), "openpyxl, read-only",
                        Run([python, "-c", read, path], 3), "")

    def questionnaire():
        path, map_path = at("questionnaire.xlsx"), at("questionnaire.yaml")
        if not os.path.exists(map_path):
            sys.path.insert(0, HERE)
            import questionnaire as large
            large.map_of(large.book(path), map_path)
        ours = Run([tprm, "look", path, "--map", map_path])
        return compared("`look`, a questionnaire of 15 sheets, 1 MB", ours, "openpyxl, read-only",
                        Run([python, "-c", read, path], 3), "0.10 ×, 60 MB")

    def report():
        path = made(at("report.pdf"), make_pdf)
        ours = Run([tprm, "look", path], 9)
        # The two views of each page, as it is read and where each word stands, side by side: what any reader of
        # tables and prose has to wait for.
        poppler = which("pdftotext")
        both = f'"{poppler}" -q "$1" /dev/null & "{poppler}" -q -bbox-layout "$1" /dev/null; wait'
        alone = Run([poppler, "-q", path, "-"], 9)
        views = Run(["/bin/sh", "-c", both, "sh", path], 9)
        return compared(f"`look`, PDF of 50 pages ({ours.seconds / alone.seconds:.1f} × plain `pdftotext`)", ours,
                        "`pdftotext` twice, text and word boxes", views, "1.3 ×, 100 MB")

    def portfolio():
        store = at("portfolio/tprm.sqlite")
        if not os.path.exists(store):
            os.makedirs(os.path.dirname(store), exist_ok=True)
            subprocess.run([tprm, "demo", "--vendors", str(vendors), "--store", store], check=True,
                           stdout=subprocess.DEVNULL)
        ours = Run([tprm, "assess", "--all", "--store", store, "--as-of", "2026-11-02"], 3)
        return compared(f"`assess --all`, {vendors} vendors of 200 facts", ours, "start-up", floor(), "10 s, 300 MB")

    def memo():
        folder = at("demo")
        store = os.path.join(folder, "tprm.sqlite")
        if not os.path.exists(store):
            subprocess.run([os.path.join(ROOT, "Examples", "demo.sh"), folder], check=True, stdout=subprocess.DEVNULL,
                           env={**os.environ, "TPRM": tprm})
        ours = Run([tprm, "memo", "quarterdeck", "--store", store, "--as-of", "2026-11-02", "-o", at("memo.html")], 5)
        return compared("`memo`, one vendor", ours, "start-up", floor(), "")

    def beside_scanner(name, argv, peer_argv, aim, times=9):
        ours, peer = Run(argv, times), scanner()
        if not peer:
            return compared(f"{name} ({PEER} is not here: skipped)", ours, "start-up", floor(), aim)
        return compared(name, ours, f"{PEER}, YARA", Run([os.path.join(peer, peer_argv[0]), *peer_argv[1:]], 2), aim)

    def server():
        path = os.path.join(made_listings(), "one.json")
        return beside_scanner("`look`, one MCP server of 12 tools", [tprm, "look", path],
                              ["mcp-scanner", "--analyzers", "yara", "--raw", "static", "--tools", path], "30 ms, 40 MB")

    def servers():
        path = os.path.join(made_listings(), "large.json")
        return beside_scanner("`look`, an MCP listing of 1,650 tools", [tprm, "look", path],
                              ["mcp-scanner", "--analyzers", "yara", "--raw", "static", "--tools", path], "0.5 s", 5)

    def corpus_of_servers():
        paths = [path for kind in KINDS for path in files(corpus or made_listings(), kind)]
        listed = at("listed")
        with open(listed, "w") as file:
            file.write("\n".join(paths))
        return beside_scanner(f"`look`, {len(paths)} MCP servers at once", [tprm, "look", *paths],
                              ["python", os.path.join(HERE, "scanner.py"), listed], "", 3)

    return [start, table, workbook, questionnaire, report, portfolio, memo, server, servers, corpus_of_servers]


PEER = "cisco-ai-mcp-scanner"
KINDS = ("harmless", "poisoned", "decoys")
NAMES = {"harmless": ("harmless", "benign"), "poisoned": ("poisoned", "malicious"), "decoys": ("decoys",)}


def files(corpus, kind):
    """The listings of a kind below a folder, whatever of its names the folder has."""
    for name in NAMES[kind]:
        folder = os.path.join(corpus, name)
        if os.path.isdir(folder):
            return [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".json")]
    return []


def made_listings():
    """The folder of the listings that are made here, from a seed."""
    folder = os.path.join(SCRATCH, "listings")
    if not os.path.exists(os.path.join(folder, "large.json")):
        sys.path.insert(0, HERE)
        import listings
        listings.write(folder)
    return folder


@functools.cache
def scanner():
    """The folder with the programs of the other scanner, in an environment of its own that is made at the first call."""
    venv = os.path.join(SCRATCH, "scanner")
    programs = os.path.join(venv, "bin")
    os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # else it asks the network for a list of prices at every start
    if not os.path.exists(os.path.join(programs, "mcp-scanner")):
        print(f"Installing the peer {PEER} into {os.path.relpath(venv, ROOT)}.", file=sys.stderr)
        made = subprocess.run([sys.executable, "-m", "venv", venv]).returncode
        if made or subprocess.run([os.path.join(programs, "python"), "-m", "pip", "install", "-q", PEER]).returncode:
            print(f"SKIPPED: {PEER} could not be installed, so nothing is measured beside it.", file=sys.stderr)
            return None
    return programs


def detection(tprm, corpus):
    """How many listings of each kind each program finds orders in, on the same files."""
    paths = {kind: files(corpus, kind) for kind in KINDS}
    ours = {path for group in paths.values() for path in group if signals(tprm, path)}
    theirs, peer = None, scanner()
    if peer:
        listed = os.path.join(SCRATCH, "listed")
        with open(listed, "w") as file:
            file.write("\n".join(path for group in paths.values() for path in group))
        answer = subprocess.run([os.path.join(peer, "python"), os.path.join(HERE, "scanner.py"), listed],
                                check=True, capture_output=True, text=True).stdout
        theirs = {path for path, count in json.loads(answer).items() if count}
    print(f"\n| listings in which an order to the agent is found | tprm | {PEER}, YARA | aim |\n|---|---|---|---|")
    for kind, aim in zip(KINDS, ("none", "all", "none")):
        of = lambda found: "skipped: not installed" if found is None else \
            f"{sum(path in found for path in paths[kind])} of {len(paths[kind])}"
        print(f"| {kind} | {of(ours)} | {of(theirs)} | {aim} |", flush=True)


def signals(tprm, path):
    """Whether `look` tells of an order to the agent anywhere in the listing."""
    looked = subprocess.run([tprm, "look", path, "--json"], capture_output=True, text=True)
    if looked.returncode:
        raise Failed(f"`look {path}` ended with {looked.returncode}: {looked.stderr[-300:]}")

    def told(value):
        if isinstance(value, dict):
            return any(key == "signals" and bool(inner) or told(inner) for key, inner in value.items())
        return isinstance(value, list) and any(told(inner) for inner in value)
    return told(json.loads(looked.stdout))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--program", default=os.path.join(ROOT, ".build", "release", "tprm"))
    arguments.add_argument("--vendors", type=int, default=5000)
    arguments.add_argument("--only", help="measure only what has this word in its name: start, table, server, detection, …")
    arguments.add_argument("--corpus", help="a folder of MCP listings, in harmless/ (or benign/), poisoned/ and decoys/, "
                           "to measure on instead of the ones that are made here")
    given = arguments.parse_args()
    os.makedirs(SCRATCH, exist_ok=True)
    equipped()
    tprm = os.path.abspath(given.program)
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores. Median of several runs; "
          "memory is the peak, of which about 10 MB are the meter's own where it is that small.\n")
    print("| what | time | memory | beside | time ÷ | memory ÷ | aim |\n|---|---|---|---|---|---|---|")
    failed = 0
    corpus = given.corpus and os.path.abspath(given.corpus)
    for measure in measurements(tprm, given.vendors, corpus):
        if given.only and given.only not in measure.__name__:
            continue
        try:
            print("| " + " | ".join(measure()) + " |", flush=True)
        except (Failed, OSError, subprocess.CalledProcessError) as error:
            failed += 1
            print(f"| {measure.__name__} | failed | | | | | |", flush=True)
            print(error, file=sys.stderr)
    if not given.only or given.only in "detection":
        try:
            detection(tprm, corpus or made_listings())
        except (Failed, OSError, subprocess.CalledProcessError) as error:
            failed += 1
            print(f"| detection | failed | | |\n{error}", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
