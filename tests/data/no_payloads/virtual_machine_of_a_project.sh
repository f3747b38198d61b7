curl -X POST "$CLOUD/projects/p/instances" -H "Authorization: Bearer $T" \
  -H 'Content-Type: application/json' -d '{"name": "vm-1", "machineType": "n1", "tags": {"a": 1}}'
