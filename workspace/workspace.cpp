#include "workspace/workspace.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "grammar/grammar.h"

namespace zhunsheng {

std::vector<rule::RuleFile>::iterator Workspace::find(const std::string& name) {
    return std::lower_bound(
        files_.begin(), files_.end(), name,
        [](const rule::RuleFile& file, const std::string& wanted) { return file.source->name() < wanted; });
}

void Workspace::put(const std::string& name, std::string text) {
    const auto at = find(name);
    const bool known = at != files_.end() && at->source->name() == name;
    if (known && at->source->text() == text) {
        return;
    }
    rule::RuleFile parsed = grammar::parse(std::make_shared<const Source>(name, std::move(text)));
    ++parses_;
    compiled_.reset();
    if (known) {
        *at = std::move(parsed);
    } else {
        files_.insert(at, std::move(parsed));
    }
}

void Workspace::remove(const std::string& name) {
    const auto at = find(name);
    if (at != files_.end() && at->source->name() == name) {
        files_.erase(at);
        compiled_.reset();
    }
}

const Compiled& Workspace::compiled() {
    if (!compiled_) {
        compiled_ = compile(files_);
    }
    return *compiled_;
}

} // namespace zhunsheng
