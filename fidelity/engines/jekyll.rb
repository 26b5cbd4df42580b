# Renders posts as Jekyll does: Liquid with Jekyll's filters, then kramdown with the GFM parser.
#
# Reads a JSON list of {"path", "text", "metadata"}, writes one of {"html"} or {"error"}. The site is
# an empty one with Jekyll's own defaults, so that `site.baseurl` is "".
require "json"
require "tmpdir"
require "jekyll"

if ARGV.first == "--version"
  puts "jekyll #{Jekyll::VERSION}, kramdown #{Kramdown::VERSION}, kramdown-parser-gfm " \
       "#{Gem.loaded_specs["kramdown-parser-gfm"]&.version || begin
         require "kramdown-parser-gfm"
         Kramdown::Parser::GFM::VERSION
       end}, liquid #{Liquid::VERSION}"
  exit
end

Encoding.default_external = Encoding::UTF_8
Jekyll.logger.log_level = :error

def render(site, converter, job)
  text = job["text"]
  page = job["metadata"] || {}
  unless page["render_with_liquid"] == false
    template = site.liquid_renderer.file(job["path"]).parse(text)
    payload = site.site_payload.tap { |drop| drop.page = page }
    text = template.render!(payload, :registers => { :site => site, :page => page })
  end
  { "html" => converter.convert(text) }
rescue StandardError => e
  { "error" => "#{e.class}: #{e.message}" }
end

Dir.mktmpdir do |folder|
  options = { "quiet" => true, "source" => folder, "destination" => File.join(folder, "_site"), "disable_disk_cache" => true }
  site = Jekyll::Site.new(Jekyll.configuration(options))
  converter = site.find_converter_instance(Jekyll::Converters::Markdown)
  jobs = JSON.parse($stdin.read)
  puts JSON.generate(jobs.map { |job| render(site, converter, job) })
end
