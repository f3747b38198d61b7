// Creates a Box instance with axios.
import axios from "axios";

const url = process.env.ELEMENTS_URL ?? "http://127.0.0.1:8000/elements/api-v2";
const { USER_SECRET = "user", ORG_SECRET = "organization" } = process.env;

const response = await axios.post(
  `${url}/instances`,
  {
    element: { key: "box" },
    name: "Contracts",
    configuration: { "event.notification.enabled": true },
  },
  {
    headers: { Authorization: `User ${USER_SECRET}, Organization ${ORG_SECRET}` },
    validateStatus: () => true,
  },
);
console.log(response.status);
console.log(response.headers["instancelint-findings"]);
console.log(response.data.message);
