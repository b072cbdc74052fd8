#include "engine/plan/neighbours.h"

#include <algorithm>

#include "engine/plan/names.h"

namespace zhunsheng {

void suggest_rulebooks(const std::vector<std::string>& ids, std::vector<Diagnostic>& diagnostics) {
    std::vector<std::string> each = ids;
    std::sort(each.begin(), each.end());
    each.erase(std::unique(each.begin(), each.end()), each.end());
    const lowering::Files no_files;
    std::vector<Diagnostic> unused;
    lowering::Reporter quiet(no_files, unused);
    lowering::SymbolTable known({"规则集", "rulebook"});
    for (std::uint32_t i = 0; i < each.size(); ++i) {
        known.declare(each[i], i, {}, quiet);
    }
    for (Diagnostic& diagnostic : diagnostics) {
        if (diagnostic.code != DiagnosticCode::inherited_unknown || !diagnostic.args.at(1).empty()) {
            continue;
        }
        if (const std::string near = known.nearest(diagnostic.args.at(0)); !near.empty()) {
            diagnostic.args.at(1) = "是不是想写“" + near + "”?";
            diagnostic.args.at(2) = "did you mean “" + near + "”? ";
        }
    }
}

} // namespace zhunsheng
