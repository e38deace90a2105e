"""Takes mail on 127.0.0.1 and keeps each as NNN.eml, its recipients as NNN.to; prints its port; ends with its input."""

import pathlib
import socket
import sys

from aiosmtpd.controller import Controller


class Keep:
    """Writes what was sent, byte for byte."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.count = 0

    async def handle_DATA(self, server, session, envelope):
        self.count += 1
        name = f"{self.count:03d}"
        (self.folder / f"{name}.eml").write_bytes(envelope.original_content)
        (self.folder / f"{name}.to").write_text("\n".join(envelope.rcpt_tos) + "\n")
        return "250 OK"


# The controller tries its own port once it listens, so it has to be told a real one.
with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
controller = Controller(Keep(sys.argv[1]), hostname="127.0.0.1", port=port, ready_timeout=30)
controller.start()
print(f"bound 127.0.0.1:{port}", flush=True)
sys.stdin.read()
controller.stop()
