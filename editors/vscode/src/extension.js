// The client of `instancelint server`: finds the program, starts it, and says what it does. Everything else is the server's.
"use strict";

const fs = require("fs");
const path = require("path");
const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const LANGUAGES = ["json", "jsonc", "json5", "jsonl", "yaml", "markdown", "mdx", "shellscript", "http", "rest", "html"];
const INSTALL = "https://instancelint.github.io/instancelint/editors.html";

let client;
let status;

/** Return the program to start: the one that settings name, that of the workspace, or that on PATH. */
function program() {
  const named = vscode.workspace.getConfiguration("instancelint").get("path");
  if (named) {
    return named;
  }
  const inside = process.platform === "win32" ? ["Scripts", "instancelint.exe"] : ["bin", "instancelint"];
  for (const folder of vscode.workspace.isTrusted ? vscode.workspace.workspaceFolders || [] : []) {
    for (const environment of [".venv", "venv"]) {
      const found = path.join(folder.uri.fsPath, environment, ...inside);
      if (folder.uri.scheme === "file" && fs.existsSync(found)) {
        return found;
      }
    }
  }
  return "instancelint";
}

function show(text, tooltip) {
  status.text = text;
  status.tooltip = tooltip;
  status.show();
}

async function start() {
  const command = program();
  const verbose = vscode.workspace.getConfiguration("instancelint").get("verbose");
  const run = { command, args: verbose ? ["server", "--verbose"] : ["server"] };
  const schemes = ["file", "untitled"];
  client = new LanguageClient("instancelint", "instancelint", { run, debug: run }, {
    documentSelector: LANGUAGES.flatMap((language) => schemes.map((scheme) => ({ scheme, language }))),
  });
  show("$(sync~spin) instancelint", `Starting ${command}`);
  try {
    await client.start();
    const info = client.initializeResult && client.initializeResult.serverInfo;
    show("$(check) instancelint", `${command}${info && info.version ? `, version ${info.version}` : ""}`);
  } catch {
    client = undefined;
    show("$(warning) instancelint", `${command} could not be started`);
    const text = "instancelint could not be started; install it with: pip install 'instancelint[lsp]'";
    const choice = await vscode.window.showWarningMessage(text, "How to install", "Retry");
    if (choice === "Retry") {
      await start();
    } else if (choice) {
      await vscode.env.openExternal(vscode.Uri.parse(INSTALL));
    }
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running) {
    await running.stop().catch(() => undefined);
    running.outputChannel.dispose();
  }
}

async function restart() {
  await stop();
  await start();
}

async function fixAll() {
  await vscode.commands.executeCommand("editor.action.sourceAction", {
    kind: "source.fixAll.instancelint",
    apply: "first",
  });
}

async function activate(context) {
  status = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Right);
  status.command = "instancelint.showLog";
  context.subscriptions.push(
    status,
    vscode.commands.registerCommand("instancelint.restart", restart),
    vscode.commands.registerCommand("instancelint.showLog", () => client && client.outputChannel.show()),
    vscode.commands.registerCommand("instancelint.fixAll", fixAll),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("instancelint") && restart()),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
