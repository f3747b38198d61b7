"""Creates a Box instance with httpx."""

import os

import httpx

URL = os.environ.get("ELEMENTS_URL", "http://127.0.0.1:8000/elements/api-v2")
user, organization = os.environ.get("USER_SECRET", "user"), os.environ.get("ORG_SECRET", "organization")

with httpx.Client(headers={"Authorization": f"User {user}, Organization {organization}"}) as client:
    response = client.post(
        f"{URL}/instances",
        json={
            "element": {"key": "box"},
            "name": "Contracts",
            "configuration": {"event.notification.enabled": True},
        },
    )
print(response.status_code)
print(response.headers.get("Instancelint-Findings"))
print(response.json().get("message"))
