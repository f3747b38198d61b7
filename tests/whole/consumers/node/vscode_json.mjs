// VS Code's service for JSON with several schemas at once: what it says, shows and offers for texts.
// {"schemas": [{"uri", "fileMatch", "schema"}], "texts": [{"uri", "text", "hover", "complete"}]}; offsets in UTF-16.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const need = createRequire(pathToFileURL(process.argv[2] + "/"));
const { getLanguageService, TextDocument } = need("vscode-json-languageservice");
const job = JSON.parse(readFileSync(0, "utf8"));
const service = getLanguageService({});
service.configure({ validate: true, schemas: job.schemas });
const answers = [];
for (const { uri, text, hover, complete } of job.texts) {
  const document = TextDocument.create(uri, "json", 1, text);
  const parsed = service.parseJSONDocument(document);
  const problems = await service.doValidation(document, parsed);
  const answer = { problems: problems.map((each) => [document.offsetAt(each.range.start), each.message]) };
  if (hover !== undefined) {
    const shown = await service.doHover(document, document.positionAt(hover), parsed);
    answer.hover = shown.contents.map((each) => each.value ?? each);
  }
  if (complete !== undefined) {
    const { items } = await service.doComplete(document, document.positionAt(complete), parsed);
    answer.items = items.map((each) => [each.label, each.insertText]);
  }
  answers.push(answer);
}
console.log(JSON.stringify(answers));
