// Which notation a text is in, by its looks; the name of a file says it to the linter.

const FENCE = /^ {0,3}(```|~~~)/m;
const REQUEST = /^(GET|POST|PUT|PATCH|DELETE)[ \t]+\S+/m;
const COMMAND = /^[ \t]*(\$[ \t]+)?(curl|wget|http|https|xh|xhs)[ \t]/m;

export const NOTATIONS = {
  "payload.json": "JSON",
  "payload.yaml": "YAML",
  "payload.sh": "curl",
  "payload.md": "Markdown",
  "payload.http": "HTTP file",
};

/** Returns the name of a file that a text could be the content of. */
export function nameOf(text) {
  const begin = text.trimStart();
  if (/^(?:[{[]|\/\/|\/\*)/.test(begin)) return "payload.json";
  if (FENCE.test(text)) return "payload.md";
  if (COMMAND.test(text) || begin.startsWith("#!")) return "payload.sh";
  if (begin.startsWith("###") || REQUEST.test(text)) return "payload.http";
  return "payload.yaml";
}
