# Creates a Box instance with net/http.
require "json"
require "net/http"

url = ENV.fetch("ELEMENTS_URL", "http://127.0.0.1:8000/elements/api-v2")
user = ENV.fetch("USER_SECRET", "user")
organization = ENV.fetch("ORG_SECRET", "organization")

body = {
  "element" => { "key" => "box" },
  "name" => "Contracts",
  "configuration" => { "event.notification.enabled" => true }
}
response = Net::HTTP.post(
  URI("#{url}/instances"),
  JSON.generate(body),
  "Authorization" => "User #{user}, Organization #{organization}",
  "Content-Type" => "application/json"
)
puts response.code
puts response["Instancelint-Findings"]
puts JSON.parse(response.body)["message"]
