-- What a person does in Neovim, from the first text to the last: the result is written to a file.
local result = {}

local function codes()
  local found = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    table.insert(found, each.code or each.user_data.lsp.code)
  end
  table.sort(found)
  return table.concat(found, " ")
end

local function wait_for(expected)
  vim.wait(30000, function() return codes() == expected end, 50)
  return codes()
end

local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 30000) or {}) do
    return answer.result
  end
end

local function client()
  return (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
end

local function drive()
  result.opened = wait_for("IL222")
  vim.api.nvim_win_set_cursor(0, { 5, 27 })
  local encoding = client().offset_encoding or "utf-16"
  local here = vim.lsp.util.make_range_params(0, encoding)
  here.context = { diagnostics = {}, only = { "quickfix" } }
  local action = ask("textDocument/codeAction", here)[1]
  result.action = action.title
  local edit = action.edit or ask("codeAction/resolve", action).edit
  vim.lsp.util.apply_workspace_edit(edit, encoding)
  result.line = vim.api.nvim_buf_get_lines(0, 4, 5, false)[1]
  result.fixed = wait_for("")
  vim.api.nvim_buf_set_lines(0, 1, 2, false, { "  key: boxx # 😀" })
  result.typed = wait_for("IL701")
  here = vim.lsp.util.make_position_params(0, encoding)
  here.position = { line = 1, character = 8 }
  result.hover = ask("textDocument/hover", here).contents.value
  local config = io.open("instancelint.toml", "w")
  config:write('ignore = ["IL701"]\n')
  config:close()
  result.ignored = wait_for("")
  os.remove("instancelint.toml")
  result.again = wait_for("IL701")
  vim.api.nvim_buf_set_lines(0, 0, -1, false, { "element:", "  key: stripe", "name: Payments", "configuration:" })
  result.emptied = wait_for("IL202")
  local about = { textDocument = vim.lsp.util.make_text_document_params() }
  local lens
  vim.wait(30000, function()
    lens = (ask("textDocument/codeLens", about) or {})[1]
    return lens and lens.command.title == "stripe: 1 missing"
  end, 50)
  ask("workspace/executeCommand", lens.command)
  result.filled = wait_for("")
  result.setting = vim.api.nvim_buf_get_lines(0, 4, 5, false)[1]
  result.pulls = client().server_capabilities.diagnosticProvider ~= nil
end

local ok, problem = pcall(drive)
result.problem = not ok and tostring(problem) or nil
local file = io.open("result.json", "w")
file:write((vim.json and vim.json.encode or vim.fn.json_encode)(result))
file:close()
vim.cmd("qall!")
