"""Reads a hand-over as its receiver would: the e-mail, its archive, and what is in it. Exit 0 or 1."""
import email
import email.policy
import hashlib
import io
import os
import subprocess
import sys
import zipfile

root = sys.argv[1]


def read(name):
    with open(os.path.join(root, name), "rb") as file:
        return file.read()


def fail(why):
    print(why)
    sys.exit(1)


message = email.message_from_bytes(read("message.eml"), policy=email.policy.default)
if message.defects or any(part.defects for part in message.walk()):
    fail("the message has defects")
attached = list(message.iter_attachments())
if [part.get_filename() for part in attached] != ["bundle.zip"]:
    fail("the message does not carry the archive")
if hashlib.sha256(read("tagmanifest-sha256.txt")).hexdigest() not in message.get_body(("plain",)).get_content():
    fail("the message does not bear the seal")
for raw in (attached[0].get_payload(decode=True), read("bundle.zip")):
    archive = zipfile.ZipFile(io.BytesIO(raw))
    if archive.testzip() is not None:
        fail("the archive is damaged")
    tops = {name.split("/")[0] for name in archive.namelist()}
    if len(tops) != 1:
        fail("the archive has several folders at its top")
    for name in archive.namelist():
        path = name.split("/", 1)[1]
        if not name.isascii() or path in ("note-interne.pdf", "message.eml", "bundle.zip"):
            fail(f"the archive holds {name}")
        if archive.read(name) != read(path):
            fail(f"{name} differs from the folder")
unzip = subprocess.run(["unzip", "-tq", os.path.join(root, "bundle.zip")], capture_output=True)
if unzip.returncode != 0:
    fail("unzip refuses the archive")
print("agreed")
