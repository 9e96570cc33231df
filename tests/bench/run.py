#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Earmark authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Earmark on a made-up library: run.py BIN_DIR SHARED_DIR [--feeds N] [--episodes M]

Makes N feeds of M episodes, serves them on loopback, and prints what subscribing, refreshing, starting, searching and
choosing cost, beside what other parsers need for the same bytes. Without a display of its own (QT_QPA_PLATFORM) it draws to
memory, the empty window it compares with as well. All figures of one run are taken on the same
machine in a row; compare them with each other rather than with those of another machine.
"""
import argparse
import os
import pathlib
import socket
import subprocess
import sys
import tempfile
import time


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("bin_dir", type=pathlib.Path)
    arguments.add_argument("shared", type=pathlib.Path)
    arguments.add_argument("--feeds", type=int, default=100)
    arguments.add_argument("--episodes", type=int, default=500)
    options = arguments.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tools = options.shared / "tools"
    if not tools.is_dir():
        sys.exit(f"{tools} is not there: the library that is measured is made by a tool in it")

    with tempfile.TemporaryDirectory(prefix="earmark-bench.") as scratch:
        scratch = pathlib.Path(scratch)
        os.environ["XDG_CONFIG_HOME"] = str(scratch / "settings")  # those of the listener would count as well
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        subprocess.run([sys.executable, tools / "make_library.py", "--out", scratch / "made", "--feeds",
                        str(options.feeds), "--episodes", str(options.episodes), "--giant", "0", "--base",
                        f"http://127.0.0.1:{port}"], check=True)
        server = subprocess.Popen([sys.executable, tools / "serve.py", scratch / "made", str(port)],
                                  stdout=subprocess.DEVNULL)
        try:
            wait_for(port)
            measure(options.bin_dir, scratch)
        finally:
            server.terminate()
            server.wait()


def wait_for(port):
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    sys.exit("the feed server did not start")


def measure(bin_dir, scratch):
    session = bin_dir / "bench_session"
    window = bin_dir / "bench_window"
    library = ["--library", scratch / "library" / "library.db"]
    print("\n-- reading the same bytes, one thread", flush=True)
    subprocess.run([bin_dir / "bench_parse", scratch / "made" / "feeds"], check=True)
    print("\n-- subscribing", flush=True)
    subprocess.run([session, *library, "--subscribe", scratch / "made" / "library.opml"], check=True)
    print("\n-- refreshing again", flush=True)
    subprocess.run([session, *library, "--refresh"], check=True)
    print("\n-- searching and choosing", flush=True)
    subprocess.run([session, *library], check=True)
    print("\n-- starting", flush=True)
    for mode in (["--empty"], library, ["--empty"], library):
        subprocess.run([window, *mode], check=True)


if __name__ == "__main__":
    main()
