curl -X POST https://api.cloud-elements.com/elements/api-v2/formulas/4711/instances -H "Authorization: User ${USER}, Organization ${ORGANIZATION}" -H "Content-Type: application/json" -d '{
  "name": "Sync orders", "active": true, "configuration": {"source.instance": 17, "target.instance": "18"}
}'
