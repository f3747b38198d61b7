// The editor: CodeMirror with the colours of the notation, and our findings as its diagnostics.
import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, isolateHistory } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { yaml } from "@codemirror/lang-yaml";
import {
  Language,
  StreamLanguage,
  bracketMatching,
  defineLanguageFacet,
  indentOnInput,
  syntaxHighlighting,
} from "@codemirror/language";
import { http } from "@codemirror/legacy-modes/mode/http";
import { shell } from "@codemirror/legacy-modes/mode/shell";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import {
  EditorView,
  drawSelection,
  dropCursor,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { parseCode, parser as markdown } from "@lezer/markdown";

const script = StreamLanguage.define(shell);
/** Markdown without what else pages hold: that would be most of what a reader has to load. */
const page = new Language(
  defineLanguageFacet(),
  markdown.configure(
    parseCode({
      codeParser: (info) => ({ json, yaml, yml: yaml })[info.split(/\s/)[0]]?.().language.parser ?? script.parser,
    }),
  ),
);
const LANGUAGES = {
  json: json(),
  jsonc: json(),
  json5: json(),
  yaml: yaml(),
  yml: yaml(),
  sh: script,
  http: StreamLanguage.define(http),
  md: page,
};

/** Makes the editor; `onChange` is called after each change of the text, `extensions` go before ours. */
export function makeEditor({ parent, onChange, extensions }) {
  const language = new Compartment();
  let suffix = "";
  const view = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        extensions,
        lineNumbers(),
        lintGutter(),
        highlightActiveLineGutter(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        dropCursor(),
        indentOnInput(),
        syntaxHighlighting(classHighlighter),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        EditorState.tabSize.of(2),
        EditorView.lineWrapping,
        EditorView.cspNonce.of(NONCE),
        EditorView.contentAttributes.of({ "aria-label": "Payload", spellcheck: "false", tabindex: "0" }),
        EditorView.updateListener.of((update) => update.docChanged && onChange()),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
        ]),
        language.of([]),
      ],
    }),
  });

  return {
    view,
    text: () => view.state.doc.toString(),
    focus: () => view.focus(),

    /** Replaces what differs of the text, so that the cursor and what can be undone stay. */
    replace(after) {
      const before = view.state.doc.toString();
      const most = Math.min(before.length, after.length);
      let head = 0;
      while (head < most && before[head] === after[head]) head += 1;
      let tail = 0;
      while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
      if (head === before.length && head === after.length) return;
      view.dispatch({
        changes: { from: head, to: before.length - tail, insert: after.slice(head, after.length - tail) },
        annotations: isolateHistory.of("full"),
      });
    },

    /** Shows a range, with the cursor in it. */
    show(from, to = from) {
      const end = view.state.doc.length;
      const range = { anchor: Math.min(from, end), head: Math.min(to, end) };
      view.dispatch({ selection: range, effects: EditorView.scrollIntoView(range.anchor, { y: "nearest", yMargin: 80 }) });
    },

    /** Colours the text in the notation of a file's name. */
    speak(name) {
      const found = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
      if (found === suffix) return;
      suffix = found;
      view.dispatch({ effects: language.reconfigure(LANGUAGES[found] ?? []) });
    },

    /** Underlines the findings. */
    mark(findings, onFix) {
      const end = view.state.doc.length;
      const diagnostics = findings
        .map((finding, index) => ({ ...finding, index }))
        .filter((finding) => finding.from !== null)
        .map((finding) => ({
          from: Math.min(finding.from, end),
          to: Math.min(Math.max(finding.to, finding.from), end),
          severity: finding.severity,
          source: `${finding.code} ${finding.name}`,
          message: finding.message,
          actions:
            finding.fix && finding.fix.safety !== "manual"
              ? [{ name: finding.fix.title, apply: () => onFix(finding.index, finding.fix.safety) }]
              : [],
        }));
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
  };
}
