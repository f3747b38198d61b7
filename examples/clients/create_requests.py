"""Creates a Box instance with requests."""

import os

import requests

URL = os.environ.get("ELEMENTS_URL", "http://127.0.0.1:8000/elements/api-v2")
user, organization = os.environ.get("USER_SECRET", "user"), os.environ.get("ORG_SECRET", "organization")

response = requests.post(
    f"{URL}/instances",
    headers={"Authorization": f"User {user}, Organization {organization}"},
    json={
        "element": {"key": "box"},
        "name": "Contracts",
        "configuration": {"event.notification.enabled": True},
    },
    timeout=10,
)
print(response.status_code)
print(response.headers.get("Instancelint-Findings"))
print(response.json().get("message"))
