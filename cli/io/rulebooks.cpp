#include "cli/io/rulebooks.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "cli/io/files.h"
#include "cli/io/layers.h"
#include "cli/io/terminal.h"
#include "engine/base/utf8.h"
#include "engine/plan/neighbours.h"
#include "grammar/grammar.h"

namespace zhunsheng::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kNational = "national";
/// How far above an uninstalled program its source tree may be.
constexpr int kLevelsUp = 6;

bool is_there(const fs::path& path) {
    std::error_code fault;
    return fs::exists(path, fault);
}

std::size_t count_errors(const std::vector<Diagnostic>& diagnostics) {
    return static_cast<std::size_t>(std::count_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) {
        return level(d.code) == DiagnosticLevel::error;
    }));
}

/// The place of the first byte that is no UTF-8, for the message.
Diagnostic wrong_encoding(const std::string& path, std::string_view text) {
    Diagnostic diagnostic = about_file(DiagnosticCode::rulebook_encoding, path);
    diagnostic.place = {1, 1};
    while (!text.empty()) {
        const std::size_t stop = std::min(text.find('\n'), text.size());
        std::size_t invalid = 0;
        const std::u32string line = to_utf32(text.substr(0, stop), &invalid);
        if (invalid > 0) {
            diagnostic.place.column = static_cast<std::uint32_t>(line.find(U'\uFFFD') + 1);
            return diagnostic;
        }
        text.remove_prefix(std::min(stop + 1, text.size()));
        ++diagnostic.place.line;
    }
    return diagnostic;
}

} // namespace

std::vector<fs::path> rulebook_roots() {
    std::error_code fault;
    const fs::path program = fs::read_symlink("/proc/self/exe", fault);
    if (fault) {
        return {};
    }
    fs::path folder = program.parent_path();
    std::vector<fs::path> found{folder.parent_path() / "share" / "zhunsheng" / "rules"};
    for (int i = 0; i < kLevelsUp && folder.has_relative_path(); ++i) {
        folder = folder.parent_path();
        found.push_back(folder / "rules");
    }
    return found;
}

Result<std::string> find_rulebook(const std::string& choice) {
    if (!choice.empty() && is_there(choice)) {
        return choice;
    }
    const char* named = std::getenv("ZHUNSHENG_RULES");
    if (choice.empty() && named != nullptr && *named != '\0') {
        if (is_there(named)) {
            return std::string(named);
        }
        return tl::unexpected(
            about_file(DiagnosticCode::rulebook_missing, "", {named, "环境变量 ZHUNSHENG_RULES 写的路径"}));
    }
    const std::string name = choice.empty() ? std::string(kNational) : choice;
    std::string tried = choice.empty() ? "" : choice;
    // A name is one step, so that it cannot lead out of the folders of rulebooks.
    if (name.find('/') == std::string::npos) {
        for (const fs::path& root : rulebook_roots()) {
            if (const fs::path place = root / name; is_there(place)) {
                return place.string();
            }
        }
        tried += (tried.empty() ? "" : "、") + std::string("程序所在位置的 share/zhunsheng/rules、上级目录的 rules");
    }
    return tl::unexpected(about_file(DiagnosticCode::rulebook_missing, "", {name, tried}));
}

Result<std::vector<std::string>> rule_files(const std::string& place) {
    std::error_code fault;
    if (!fs::is_directory(place, fault)) {
        return std::vector<std::string>{place};
    }
    std::vector<std::string> files;
    auto entry = fs::recursive_directory_iterator(place, fault);
    for (; !fault && entry != fs::recursive_directory_iterator(); entry.increment(fault)) {
        if (entry->path().extension() == ".zs" && !entry->path().filename().string().starts_with('.')) {
            files.push_back(entry->path().string());
        }
    }
    if (fault) {
        const bool denied = fault == std::errc::permission_denied;
        return tl::unexpected(denied ? about_file(DiagnosticCode::file_denied, place)
                                     : about_file(DiagnosticCode::file_failed, place, {fault.message()}));
    }
    if (files.empty()) {
        return tl::unexpected(about_file(DiagnosticCode::rulebook_empty, place, {" .zs 规则文件"}));
    }
    std::sort(files.begin(), files.end());
    return files;
}

Result<rule::RuleFile> read_rule_file(const std::string& path) {
    Result<std::string> text = read_input(path, Limits{}.rule_file_bytes);
    if (!text) {
        return tl::unexpected(text.error());
    }
    std::size_t invalid = 0;
    static_cast<void>(to_utf32(*text, &invalid));
    if (invalid > 0) {
        return tl::unexpected(wrong_encoding(path, *text));
    }
    return grammar::parse(std::make_shared<const Source>(display_name(path), std::move(*text)));
}

Result<Compiled> compile_rulebook(const std::string& place) {
    Result<ReadLayers> read = read_layers(place);
    if (!read) {
        return tl::unexpected(read.error());
    }
    Compiled compiled = compile_layers(read->layers);
    suggest_rulebooks(read->neighbours, compiled.diagnostics);
    compiled.diagnostics.insert(compiled.diagnostics.end(), read->unread.begin(), read->unread.end());
    sort_by_place(compiled.diagnostics);
    return compiled;
}

namespace {

/// False, with everything said, when the file of waivers cannot be used.
bool read_waivers(const std::string& path, Plan& plan) {
    if (path.empty()) {
        return true;
    }
    const Result<rule::RuleFile> file = read_rule_file(path);
    if (!file) {
        complain(file.error());
        return false;
    }
    const std::vector<Diagnostic> diagnostics = add_waivers(*file, plan);
    complain(diagnostics);
    return !has_error(diagnostics);
}

/// A file that cannot be read is told by whoever uses that rulebook.
void list_elsewhere(const std::string& folder, Plan& plan) {
    std::vector<rule::RuleFile> files;
    for (const std::string& path : rule_files(folder).value_or(std::vector<std::string>{})) {
        if (Result<rule::RuleFile> file = read_rule_file(path)) {
            files.push_back(std::move(*file));
        }
    }
    add_elsewhere(files, plan);
}

} // namespace

std::unique_ptr<const Rulebook> load_rulebook(const std::string& choice, const std::string& waivers,
                                              const std::vector<std::string>& elsewhere) {
    const Result<std::string> place = find_rulebook(choice);
    if (!place) {
        complain(place.error());
        return nullptr;
    }
    Result<Compiled> compiled = compile_rulebook(*place);
    if (!compiled) {
        complain(compiled.error());
        return nullptr;
    }
    if (!compiled->ok()) {
        complain(compiled->diagnostics);
        const std::size_t errors = count_errors(compiled->diagnostics);
        complain(about_file(DiagnosticCode::rulebook_broken, *place, {std::to_string(errors)}));
        return nullptr;
    }
    if (compiled->plan.rules.empty()) {
        complain(about_file(DiagnosticCode::rulebook_empty, *place, {"规则"}));
        return nullptr;
    }
    if (!read_waivers(waivers, compiled->plan)) {
        return nullptr;
    }
    for (const std::string& folder : elsewhere) {
        list_elsewhere(folder, compiled->plan);
    }
    return std::make_unique<const Rulebook>(std::move(*compiled));
}

} // namespace zhunsheng::cli
