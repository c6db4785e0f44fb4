"""Checks a BagIt 1.0 folder from the words of RFC 8493 alone: complete and valid, with its Payload-Oxum. Exit 0 or 1."""
import hashlib
import os
import re
import sys

root = sys.argv[1]


def fail(why):
    print(why)
    sys.exit(1)


def read(name):
    with open(os.path.join(root, name), "rb") as file:
        return file.read()


def decoded(path):
    return path.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")


def entries(name):
    found = {}
    for line in read(name).decode("utf-8").splitlines():
        match = re.fullmatch(r"([0-9a-f]{64}) [ *](.+)", line)
        if match is None:
            fail(f"{name}: {line!r}")
        path = decoded(match[2])
        if path in found or path.startswith(("/", "~")) or ".." in path.split("/"):
            fail(f"{name}: {path}")
        found[path] = match[1]
    return found


def check(found):
    for path, digest in found.items():
        full = os.path.join(root, path)
        if not os.path.isfile(full) or os.path.islink(full):
            fail(f"missing: {path}")
        if hashlib.sha256(read(path)).hexdigest() != digest:
            fail(f"changed: {path}")


if read("bagit.txt") != b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
    fail("bagit.txt")
payload, tags = entries("manifest-sha256.txt"), entries("tagmanifest-sha256.txt")
check(payload)
check(tags)
if not all(path.startswith("data/") for path in payload) or any(path.startswith("data/") for path in tags):
    fail("payload and tag files are mixed")
for name in ("bagit.txt", "bag-info.txt", "manifest-sha256.txt"):
    if name not in tags:
        fail(f"not in the tag manifest: {name}")
present = {
    os.path.relpath(os.path.join(folder, name), root).replace(os.sep, "/")
    for folder, _, names in os.walk(os.path.join(root, "data"))
    for name in names
}
if present != set(payload):
    fail(f"not listed: {sorted(present - set(payload))}")
info = dict(line.split(": ", 1) for line in read("bag-info.txt").decode("utf-8").splitlines())
octets = sum(os.path.getsize(os.path.join(root, path)) for path in payload)
if info.get("Payload-Oxum") != f"{octets}.{len(payload)}":
    fail("Payload-Oxum")
print("valid")
