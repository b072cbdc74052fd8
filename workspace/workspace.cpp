#include "workspace/workspace.h"

#include <utility>
#include <vector>

#include "grammar/grammar.h"

namespace zhunsheng {

void Workspace::put(const std::string& name, std::string text) {
    const auto known = files_.find(name);
    if (known != files_.end() && known->second.source->text() == text) {
        return;
    }
    files_.insert_or_assign(name, grammar::parse(std::make_shared<const Source>(name, std::move(text))));
    ++parses_;
    compiled_.reset();
}

void Workspace::remove(const std::string& name) {
    if (files_.erase(name) > 0) {
        compiled_.reset();
    }
}

const Compiled& Workspace::compiled() {
    if (!compiled_) {
        std::vector<rule::RuleFile> files;
        files.reserve(files_.size());
        for (const auto& [name, file] : files_) {
            files.push_back(file);
        }
        compiled_ = compile(files);
    }
    return *compiled_;
}

} // namespace zhunsheng
