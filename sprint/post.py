"""The way to a mail server, where the host has named one: plain SMTP, text only."""

from __future__ import annotations

import smtplib
import ssl
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from sprint.config import MailServer

PATIENCE_SECONDS = 20.0


def send(server: MailServer, to: str, subject: str, text: str) -> None:
    """Raises what the server or the way there says; the loop goes on, for sockets are patched."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = server.sender, to, subject
    message["Date"] = formatdate()
    message["Message-ID"] = make_msgid(domain=server.sender.rpartition("@")[2].rstrip(">"))
    # No answering machine answers a machine.
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text)
    with _open(server) as smtp:
        if server.user:
            smtp.login(server.user, server.password)
        smtp.send_message(message)


def _open(server: MailServer) -> smtplib.SMTP:
    context = ssl.create_default_context()
    if server.tls == "whole":
        return smtplib.SMTP_SSL(server.host, server.port, timeout=PATIENCE_SECONDS, context=context)
    smtp = smtplib.SMTP(server.host, server.port, timeout=PATIENCE_SECONDS)
    if server.tls == "start":
        smtp.starttls(context=context)
    return smtp
