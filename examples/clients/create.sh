#!/bin/sh
# Creates a Box instance with curl.
url="${ELEMENTS_URL:-http://127.0.0.1:8000/elements/api-v2}"
answer=$(curl --silent --request POST "$url/instances" \
  --header "Authorization: User ${USER_SECRET:-user}, Organization ${ORG_SECRET:-organization}" \
  --header "Content-Type: application/json" \
  --write-out '\n%{http_code}\n%header{instancelint-findings}' \
  --data '{
    "element": {"key": "box"},
    "name": "Contracts",
    "configuration": {"event.notification.enabled": true}
  }')
echo "$answer" | tail -n 2
echo "$answer" | sed -n 's/^{"requestId":"[^"]*","message":"\(.*\)","findings".*/\1/p' | sed 's/\\"/"/g'
