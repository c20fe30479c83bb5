#!/usr/bin/env python3
"""Makes the papers of the three invented vendors anew: `python3 Examples/make-examples.py [FOLDER]`.

The files are committed, so the demo and the tests need no Python. Needs reportlab, openpyxl and PyYAML. The same bytes come out
at every run with the same versions of these.
"""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "make"))

import answers  # noqa: E402
import fernhollow  # noqa: E402
import mailhaven  # noqa: E402
import quarterdeck  # noqa: E402
import refused  # noqa: E402

folder = sys.argv[1] if len(sys.argv) > 1 else HERE
for part in (quarterdeck, fernhollow, mailhaven, answers, refused):
    part.make(folder)
