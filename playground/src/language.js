// What the linter knows at a place of the text: what may be written there, and what is said of it.
import { autocompletion, snippet } from "@codemirror/autocomplete";
import { hoverTooltip } from "@codemirror/view";
import { make } from "./dom.js";

const WORD = /[\w.${}/-]*$/;

/** Returns a template as CodeMirror reads it, from the form that editors agree on. */
const template = (text) => text.replace(/\$\{?0\}?$/, "").replace(/\\([\\$}])/g, (_, char) => (char === "}" ? "\\}" : char));

function apply(edits, isSnippet) {
  const [own, ...others] = edits;
  return (view) => {
    if (isSnippet && !others.length) {
      snippet(template(own.text))(view, null, own.from, own.to);
      return;
    }
    const changes = edits.map(({ from, to, text }) => ({ from, to, insert: text }));
    const before = others.filter(({ from }) => from < own.from);
    const shift = before.reduce((sum, { from, to, text }) => sum + text.length - (to - from), 0);
    view.dispatch({ changes, selection: { anchor: own.from + own.text.length + shift }, userEvent: "input.complete" });
  };
}

/** Makes the extensions; `given` returns the text with its settings, `isReady` whether the linter can be asked. */
export function language({ ask, given, isReady }) {
  async function asked(method, offset) {
    if (!isReady()) return null;
    try {
      return (await ask(method, { ...given(), offset })).result;
    } catch {
      return null;
    }
  }

  async function source(context) {
    const before = context.matchBefore(WORD);
    const found = await asked("complete", context.pos);
    if (!found?.length || context.aborted) return null;
    return {
      from: before ? before.from : context.pos,
      filter: false,
      options: found.map(({ label, detail, info, edits, snippet: isSnippet, kind, required }) => ({
        label,
        detail: required ? `required  ${detail}` : detail,
        type: kind,
        info: info ? () => made(info) : undefined,
        apply: apply(edits, isSnippet),
      })),
    };
  }

  const made = (html) => {
    const dom = make("div", { className: "hover" });
    dom.innerHTML = html;
    return dom;
  };

  async function tooltip(view, offset) {
    const found = await asked("hover", offset);
    return found && { pos: found.from, end: found.to, above: true, create: () => ({ dom: made(found.html) }) };
  }

  return [autocompletion({ override: [source], icons: false }), hoverTooltip(tooltip)];
}
