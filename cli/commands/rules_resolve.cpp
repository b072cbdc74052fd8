#include <fmt/format.h>

#include "cli/commands/rules.h"
#include "cli/io/layers.h"
#include "cli/io/rulebooks.h"
#include "engine/plan/neighbours.h"
#include "engine/plan/resolve.h"
#include "grammar/grammar.h"

namespace zhunsheng::cli {
namespace {

Exit run_resolve(const std::string& choice) {
    const Result<std::string> place = find_rulebook(choice);
    if (!place) {
        complain(place.error());
        return Exit::usage;
    }
    const Result<ReadLayers> read = read_layers(*place);
    if (!read) {
        complain(read.error());
        return Exit::usage;
    }
    complain(read->unread);
    Resolved resolved = resolve(read->layers);
    suggest_rulebooks(read->neighbours, resolved.diagnostics);
    complain(resolved.diagnostics);
    if (!read->unread.empty() || has_error(resolved.diagnostics)) {
        return Exit::usage;
    }
    const auto source = std::make_shared<const Source>(*place, resolved.text);
    return print(grammar::format(grammar::parse(source)));
}

} // namespace

Command add_rules_resolve(CLI::App& rules) {
    auto place = std::make_shared<std::string>();
    CLI::App* resolve = rules.add_subcommand("resolve", "把规则集和它继承的规则集合并成一个,写出每一项的来源");
    add_rulebook_argument(*resolve, *place);
    return {resolve, [place] { return run_resolve(*place); }};
}

} // namespace zhunsheng::cli
