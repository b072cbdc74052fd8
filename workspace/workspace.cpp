#include "workspace/workspace.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "grammar/grammar.h"

namespace zhunsheng {
namespace {

using Files = std::vector<rule::RuleFile>;

Files::iterator place_of(Files& files, const std::string& name) {
    return std::lower_bound(
        files.begin(), files.end(), name,
        [](const rule::RuleFile& file, const std::string& wanted) { return file.source->name() < wanted; });
}

bool is_there(const Files& files, Files::iterator at, const std::string& name) {
    return at != files.end() && at->source->name() == name;
}

} // namespace

void Workspace::put(const File& file, std::string text) {
    if (file.layer >= layers_.size()) {
        layers_.resize(file.layer + 1);
    }
    Files& files = layers_[file.layer].files;
    const auto at = place_of(files, file.name);
    const bool known = is_there(files, at, file.name);
    if (known && at->source->text() == text) {
        return;
    }
    rule::RuleFile parsed = grammar::parse(std::make_shared<const Source>(file.name, std::move(text)));
    ++parses_;
    compiled_.reset();
    if (known) {
        *at = std::move(parsed);
    } else {
        files.insert(at, std::move(parsed));
    }
}

void Workspace::remove(const File& file) {
    if (file.layer >= layers_.size()) {
        return;
    }
    Files& files = layers_[file.layer].files;
    if (const auto at = place_of(files, file.name); is_there(files, at, file.name)) {
        files.erase(at);
        compiled_.reset();
    }
}

const Compiled& Workspace::compiled() {
    if (!compiled_) {
        if (layers_.empty()) {
            layers_.emplace_back();
        }
        compiled_ = layers_.size() > 1 ? compile_layers(layers_) : compile(layers_.front().files);
    }
    return *compiled_;
}

} // namespace zhunsheng
