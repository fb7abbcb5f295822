"""The files of a message: fetched, stored as they came, and looked at by their first bytes."""

import asyncio
from dataclasses import replace

from bot.channels import Channel, FileProblem
from dialogs.images import MAX_BYTES, image_facts
from dialogs.messages import Attachment, Inbound
from storage.evidence_files import EvidenceFiles


async def fetched(inbound: Inbound, channel: Channel, files: EvidenceFiles) -> Inbound:
    """The message with its files stored; a file that cannot be used says why in `problem`.

    Raises TryLater when the messenger cannot give a file now.
    """
    if not inbound.attachments:
        return inbound
    attachments = [await _fetched(item, channel, files) for item in inbound.attachments]
    # Several pictures of one message are an album, whether the messenger calls it one or not.
    album = inbound.album or (inbound.message_id if len(attachments) > 1 else None)
    return replace(inbound, attachments=tuple(attachments), album=album)


async def _fetched(item: Attachment, channel: Channel, files: EvidenceFiles) -> Attachment:
    if item.kind == "sticker" or not item.ref or item.problem:
        return item
    if item.size > MAX_BYTES:
        return replace(item, problem="too_big")
    try:
        data = await channel.fetch(item.ref, MAX_BYTES)
    except FileProblem as problem:
        return replace(item, problem=problem.code)
    stored = replace(item, sha256=await asyncio.to_thread(files.keep, data), size=len(data))
    if item.kind not in ("picture", "file"):
        return stored
    facts = image_facts(data)
    if not facts.problem:  # a document that is a picture counts as one
        return replace(
            stored, kind="picture", mime=facts.mime, width=facts.width, height=facts.height
        )
    return replace(stored, problem=facts.problem if item.kind == "picture" else "")
