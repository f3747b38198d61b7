// Creates a Box instance with fetch, which Node has since version 18.
const url = process.env.ELEMENTS_URL ?? "http://127.0.0.1:8000/elements/api-v2";
const { USER_SECRET = "user", ORG_SECRET = "organization" } = process.env;

const response = await fetch(`${url}/instances`, {
  method: "POST",
  headers: {
    Authorization: `User ${USER_SECRET}, Organization ${ORG_SECRET}`,
    "Content-Type": "application/json",
  },
  body: JSON.stringify({
    element: { key: "box" },
    name: "Contracts",
    configuration: { "event.notification.enabled": true },
  }),
});
console.log(response.status);
console.log(response.headers.get("Instancelint-Findings"));
console.log((await response.json()).message);
