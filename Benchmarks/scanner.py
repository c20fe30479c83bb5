"""Runs in the peer's own environment: the YARA analyzer of cisco-ai-mcp-scanner over listings, in one process.

Prints as JSON how many findings it has in each file: in the tools as its own offline command reads them, and in prompts,
resources and the server's instructions as well. Usage: python scanner.py LIST, where LIST is a file of paths.
"""

import asyncio
import json
import logging
import sys

from mcpscanner.core.analyzers import YaraAnalyzer
from mcpscanner.core.analyzers.static_analyzer import StaticAnalyzer


async def main():
    logging.disable(logging.CRITICAL)
    yara = YaraAnalyzer()
    static = StaticAnalyzer(analyzers=[yara])
    found = {}
    with open(sys.argv[1], encoding="utf-8") as file:
        paths = file.read().splitlines()
    for path in paths:
        count = sum(len(result["findings"]) for result in await static.scan_tools_file(path))
        with open(path, encoding="utf-8") as file:
            listing = json.load(file)
        texts = [(listing.get("initialize") or {}).get("instructions")]
        for kind in ("prompts", "resources", "resourceTemplates"):
            texts += [entry.get("description") for entry in listing.get(kind) or []]
        for text in texts:
            count += len(await yara.analyze(text, {"content_type": "description"})) if text else 0
        found[path] = count
    print(json.dumps(found))


asyncio.run(main())
