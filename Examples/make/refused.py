"""Files that tprm refuses, where a test cannot make them itself."""

import os

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas


def make(folder):
    path = os.path.join(folder, "refused", "password.pdf")
    if os.path.exists(path):
        return  # Encryption is not the same at every run.
    os.makedirs(os.path.dirname(path), exist_ok=True)
    canvas = Canvas(path, pagesize=A4, encrypt=StandardEncryption("a password", "another", strength=128))
    canvas.drawString(72, 720, "Nobody reads this without the password.")
    canvas.save()
