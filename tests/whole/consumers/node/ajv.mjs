// Loads all schemas of a job into Ajv at once and prints the verdict of each case:
// {"schemas": [...], "cases": [{"id": address, "data": value}]} on standard input, a list of booleans on the output.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const need = createRequire(pathToFileURL(process.argv[2] + "/"));
const job = JSON.parse(readFileSync(0, "utf8"));
const addFormats = need("ajv-formats").default;
const makers = {
  "http://json-schema.org/draft-07/schema#": need("ajv").default,
  "https://json-schema.org/draft/2020-12/schema": need("ajv/dist/2020").default,
};
const owner = new Map();
for (const [dialect, Maker] of Object.entries(makers)) {
  const ajv = new Maker({ strict: job.strict, strictTypes: false, strictTuples: false, strictRequired: false });
  addFormats(ajv);
  ajv.addVocabulary(["markdownDescription", "errorMessage", "defaultSnippets"]);
  for (const schema of job.schemas.filter((each) => each.$schema === dialect)) {
    ajv.addSchema(schema);
    owner.set(schema.$id, ajv);
  }
}
console.log(JSON.stringify(job.cases.map(({ id, data }) => owner.get(id).getSchema(id)(data))));
