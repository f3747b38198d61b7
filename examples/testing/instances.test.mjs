// Tests of a client in JavaScript, against a mock that they start: node --test
// It needs `pip install 'instancelint[mock]'`.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";

let mock;
let url;

before(async () => {
  mock = spawn("instancelint", ["mock", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(createInterface(mock.stdout), "line"); // Listening on http://127.0.0.1:...
  url = line.split(" ").at(-1);
});

after(async () => {
  mock.kill("SIGINT");
  await once(mock, "exit");
});

function create(configuration) {
  return fetch(`${url}/instances`, {
    method: "POST",
    headers: { Authorization: "User user, Organization organization", "Content-Type": "application/json" },
    body: JSON.stringify({ element: { key: "zendesk" }, name: "Support", configuration }),
  });
}

const account = { username: "agent@acme.io", password: "tR5vN8wz", "zendesk.subdomain": "acme" };

test("the platform accepts an instance", async () => {
  const response = await create(account);
  assert.equal(response.status, 200);
  assert.equal((await response.json()).configuration.password, "********");
});

test("the platform refuses events without a callback URL", async () => {
  const response = await create({ ...account, "event.notification.enabled": true });
  assert.equal(response.status, 400);
  assert.equal(response.headers.get("Instancelint-Findings"), "IL301");
});
