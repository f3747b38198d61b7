"""A documented sample event, signed as the platform signs it."""

from __future__ import annotations

import base64
import hmac
import json
from datetime import datetime
from hashlib import sha256

from instancelint.mock.stored_instance import StoredInstance

SIGNATURE = "Elements-Webhook-Signature"
"""The header with the signature of a delivery."""


def delivery(instance: StoredInstance, number: int, now: datetime) -> tuple[bytes, dict[str, str]]:
    """
    Return the body and the headers of a delivery with one event of an instance.

    The body is signed if the instance has a signature key: HMAC-SHA256 of the very bytes, in Base64.
    """
    event = {
        "date": now.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "elementKey": instance.data["element"].get("key"),
        "eventType": "UPDATED",
        "objectId": str(number),
        "objectType": "sample",
    }
    message = {
        "eventId": number,
        "instanceId": instance.id,
        "response": {"events": [event]},
        "notificationId": number,
    }
    body = json.dumps(message).encode()
    headers = {"Content-Type": "application/json"}
    if instance.signature_key:
        digest = hmac.new(instance.signature_key.encode(), body, sha256).digest()
        headers[SIGNATURE] = "sha256=" + base64.b64encode(digest).decode()
    return body, headers
