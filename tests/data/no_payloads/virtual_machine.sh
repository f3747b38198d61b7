curl -X POST https://cloud.acme.io/instances \
  -H 'X-Token: ${TOKEN}' \
  -d '{"name": "web-1", "flavor": "m1", "tags": "web", "configuration": {"disk": 20}}'
curl -X POST https://cloud.acme.io/instances -d @machine.json
