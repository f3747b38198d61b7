// The client of `instancelint server`: finds the program, starts it, and says what it does. Everything else is the server's.
"use strict";

const { spawn } = require("child_process");
const fs = require("fs");
const path = require("path");
const vscode = require("vscode");
const { CloseAction, ErrorAction, LanguageClient } = require("vscode-languageclient/node");

const LANGUAGES = ["json", "jsonc", "json5", "jsonl", "yaml", "markdown", "mdx", "shellscript", "http", "rest", "html"];
const SCHEMES = ["file", "untitled"];
const INSTALL = "https://instancelint.github.io/instancelint/editors.html";
const NOT_FOUND = "instancelint was not found; install it in the workspace's environment: pip install instancelint";
const MOST_RESTARTS = 4;

let channel;
let status;
let client;
let turn = Promise.resolve();

/** Return the folders of the workspace that are on this machine. */
function folders() {
  const all = vscode.workspace.workspaceFolders || [];
  return all.filter((folder) => folder.uri.scheme === "file").map((folder) => folder.uri.fsPath);
}

/** Return the program to start: the one that settings name, that of the workspace, or that on PATH. */
function program() {
  const named = vscode.workspace.getConfiguration("instancelint").get("path");
  if (named) {
    return named;
  }
  const inside = process.platform === "win32" ? ["Scripts", "instancelint.exe"] : ["bin", "instancelint"];
  for (const folder of vscode.workspace.isTrusted ? folders() : []) {
    for (const environment of [".venv", "venv"]) {
      const found = path.join(folder, environment, ...inside);
      if (fs.existsSync(found)) {
        return found;
      }
    }
  }
  return "instancelint";
}

/** Whether VS Code reports plain syntax errors of JSON itself, so that the server need not. */
function jsonIsValidated() {
  const service = vscode.extensions.getExtension("vscode.json-language-features");
  return service !== undefined && vscode.workspace.getConfiguration("json").get("validate.enable") !== false;
}

function show(text, tooltip, command) {
  Object.assign(status, { text, tooltip, command });
  status.show();
}

/** Start a process; its log goes to the channel, and `ended` is fulfilled with the last line of it. */
async function launch(command) {
  const verbose = vscode.workspace.getConfiguration("instancelint").get("verbose");
  const child = spawn(command, verbose ? ["server", "--verbose"] : ["server"], { cwd: folders()[0] });
  let last = "";
  child.stderr.on("data", (data) => {
    channel.append(String(data));
    last = String(data).trim().split("\n").pop() || last;
  });
  const ended = new Promise((resolve) => child.once("close", () => resolve(last)));
  await new Promise((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  return { child, ended };
}

/** A client that shows no notification of its own before it has started: `fail` says then what is wrong. */
class Client extends LanguageClient {
  error(message, data, showNotification) {
    super.error(message, data, client === this ? showNotification : false);
  }
}

/** Return a client for a process that was launched; should that end later, another one is launched. */
function clientOf(command, launched) {
  let next = launched;
  const made = new Client(
    "instancelint",
    "instancelint",
    async () => {
      const { child } = next || (await launch(command));
      next = undefined;
      return child;
    },
    {
      documentSelector: LANGUAGES.flatMap((language) => SCHEMES.map((scheme) => ({ scheme, language }))),
      outputChannel: channel,
      initializationOptions: { jsonIsValidated: jsonIsValidated() },
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => (client === made ? later.closed() : { action: CloseAction.DoNotRestart, handled: true }),
      },
    },
  );
  const later = made.createDefaultErrorHandler(MOST_RESTARTS);
  return made;
}

async function start() {
  const command = program();
  show("$(sync~spin) instancelint", `Starting ${command}`, "instancelint.showLog");
  let launched;
  try {
    launched = await launch(command);
    const started = clientOf(command, launched);
    const failed = launched.ended.then((last) => Promise.reject(new Error(last)));
    await Promise.race([started.start(), failed]);
    failed.catch(() => undefined);
    client = started;
    const { version } = started.initializeResult.serverInfo;
    show("$(check) instancelint", `${command}, version ${version}`, "instancelint.showLog");
    channel.appendLine(`Started ${command}, version ${version}`);
  } catch (error) {
    launched?.child.kill();
    const reason = (await launched?.ended) || error.message;
    fail(error.code === "ENOENT" ? NOT_FOUND : `instancelint could not be started: ${reason}`);
  }
}

/** Say why there is no server; nothing waits for the answer. */
function fail(text) {
  channel.appendLine(text);
  show("$(warning) instancelint", `${text}\nClick to try again`, "instancelint.restart");
  const buttons = { "How to install": openGuide, Retry: restart, "Show log": () => channel.show() };
  vscode.window.showWarningMessage(text, ...Object.keys(buttons)).then((choice) => choice && buttons[choice]());
}

function openGuide() {
  return vscode.env.openExternal(vscode.Uri.parse(INSTALL));
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.stop().catch(() => undefined);
}

/** Start the server anew, once whatever was begun before is over. */
function restart() {
  turn = turn.then(stop).then(start);
  return turn;
}

async function fixAll() {
  await vscode.commands.executeCommand("editor.action.sourceAction", {
    kind: "source.fixAll.instancelint",
    apply: "first",
  });
}

async function activate(context) {
  channel = vscode.window.createOutputChannel("instancelint");
  status = vscode.window.createStatusBarItem("instancelint", vscode.StatusBarAlignment.Right);
  status.name = "instancelint";
  const isOurs = (event) => ["instancelint", "json.validate.enable"].some((name) => event.affectsConfiguration(name));
  context.subscriptions.push(
    channel,
    status,
    vscode.commands.registerCommand("instancelint.restart", restart),
    vscode.commands.registerCommand("instancelint.showLog", () => channel.show()),
    vscode.commands.registerCommand("instancelint.fixAll", fixAll),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration((event) => isOurs(event) && restart()),
  );
  await restart();
}

module.exports = { activate, deactivate: stop };
