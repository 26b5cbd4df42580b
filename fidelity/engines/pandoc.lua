-- Renders posts as Pandoc's Markdown: `pandoc lua pandoc.lua`.
--
-- Reads a JSON list of {"text", "flavour"}, writes one of {"html"} or {"error"}. Of Quarto's own
-- filters those are repeated that move headings: the first heading of a callout is its title, and
-- the headings of a tabset are its tabs.
-- Source: Quarto's documentation, "Callout Blocks" and "Tabset Panels".

local CALLOUT = "^callout"

local function quarto_div(div)
  for _, class in ipairs(div.classes) do
    if class:find(CALLOUT) and div.content[1] and div.content[1].t == "Header" then
      div.content[1] = pandoc.Para(div.content[1].content)
      return div
    elseif class == "panel-tabset" then
      local level
      for index, block in ipairs(div.content) do
        if block.t == "Header" and block.level == (level or block.level) then
          level = block.level
          div.content[index] = pandoc.Para(block.content)
        end
      end
      return div
    end
  end
end

local function render(job)
  local document = pandoc.read(job.text, "markdown")
  if job.flavour == "quarto" then
    document = document:walk({ Div = quarto_div })
  end
  return pandoc.write(document, "html", pandoc.WriterOptions({ html_math_method = "mathjax" }))
end

local answers = {}
for index, job in ipairs(pandoc.json.decode(io.read("a"), false)) do
  local fine, result = pcall(render, job)
  answers[index] = fine and { html = result } or { error = tostring(result) }
end
io.write(pandoc.json.encode(answers))
