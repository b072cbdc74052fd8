#include "cli/io/layers.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/io/files.h"
#include "cli/io/rulebooks.h"

namespace zhunsheng::cli {
namespace {

namespace fs = std::filesystem;

const rule::Rulebook* rulebook_of(const rule::RuleFile& file) {
    for (const rule::Declaration& declaration : file.declarations) {
        if (const auto* book = std::get_if<rule::Rulebook>(&declaration)) {
            return book;
        }
    }
    return nullptr;
}

const rule::Rulebook* rulebook_of(const Layer& layer) {
    for (const rule::RuleFile& file : layer.files) {
        if (const rule::Rulebook* book = rulebook_of(file)) {
            return book;
        }
    }
    return nullptr;
}

Result<void> read_files(const std::string& place, Layer& layer, std::vector<Diagnostic>& unread) {
    const Result<std::vector<std::string>> paths = rule_files(place);
    if (!paths) {
        return tl::unexpected(paths.error());
    }
    for (const std::string& path : *paths) {
        if (Result<rule::RuleFile> file = read_rule_file(path)) {
            layer.files.push_back(std::move(*file));
        } else {
            unread.push_back(file.error());
        }
    }
    return {};
}

/// By name, without hidden ones.
std::vector<std::string> folders_in(const fs::path& parent) {
    std::error_code fault;
    std::vector<std::string> folders;
    for (auto entry = fs::directory_iterator(parent, fault); !fault && entry != fs::directory_iterator();
         entry.increment(fault)) {
        if (entry->is_directory(fault) && !entry->path().filename().string().starts_with('.')) {
            folders.push_back(entry->path().lexically_normal().string());
        }
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

/// Folders beside the rulebook, by name; then those of the program.
std::vector<std::string> candidates(const std::string& place) {
    std::error_code fault;
    fs::path here = fs::path(place).lexically_normal();
    here = here.has_filename() ? here : here.parent_path();
    here = here.filename() == "." || here.filename() == ".." ? fs::absolute(here, fault).lexically_normal() : here;
    here = here.has_filename() ? here : here.parent_path();
    here = fs::is_directory(here, fault) ? here : here.parent_path();
    std::vector<fs::path> parents = rulebook_roots();
    parents.insert(parents.begin(), here.parent_path().empty() ? fs::path(".") : here.parent_path());
    std::vector<std::string> found;
    for (const fs::path& parent : parents) {
        const std::vector<std::string> folders = folders_in(parent);
        found.insert(found.end(), folders.begin(), folders.end());
    }
    return found;
}

/// Rule files of a folder, not of folders in it: what lies beside a rulebook may be a large tree.
std::vector<std::string> files_in(const std::string& folder) {
    std::error_code fault;
    std::vector<std::string> files;
    for (auto entry = fs::directory_iterator(folder, fault); !fault && entry != fs::directory_iterator();
         entry.increment(fault)) {
        if (entry->path().extension() == ".zs" && entry->is_regular_file(fault)) {
            files.push_back(entry->path().string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Ids of the rulebooks in these folders.
std::vector<std::string> rulebooks_in(const std::vector<std::string>& folders) {
    std::vector<std::string> ids;
    for (const std::string& folder : folders) {
        if (const std::optional<rule::Rulebook> book = rulebook_in(folder)) {
            ids.push_back(book->id.text);
        }
    }
    return ids;
}

/// Does one of the folder's files declare this rulebook? Only files that hold its name are read as rules.
bool declares(const std::string& folder, const std::string& id) {
    const std::vector<std::string> paths = files_in(folder);
    return std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
        const Result<std::string> text = read_input(path, Limits{}.rule_file_bytes);
        if (!text || text->find(id) == std::string::npos) {
            return false;
        }
        const Result<rule::RuleFile> file = read_rule_file(path);
        const rule::Rulebook* book = file ? rulebook_of(*file) : nullptr;
        return book != nullptr && book->id.text == id;
    });
}

} // namespace

std::vector<std::string> folders_beside(const std::string& folder) {
    const fs::path own = fs::path(folder).lexically_normal();
    std::vector<std::string> folders = folders_in(own.parent_path());
    std::erase(folders, own.string());
    return folders;
}

std::optional<rule::Rulebook> rulebook_in(const std::string& folder) {
    for (const std::string& path : files_in(folder)) {
        const Result<rule::RuleFile> file = read_rule_file(path);
        if (const rule::Rulebook* book = file ? rulebook_of(*file) : nullptr; book != nullptr) {
            return *book;
        }
    }
    return std::nullopt;
}

Result<ReadLayers> read_layers(const std::string& place) {
    ReadLayers read;
    if (const Result<void> first = read_files(place, read.layers.emplace_back(), read.unread); !first) {
        return tl::unexpected(first.error());
    }
    for (std::size_t at = 0; at < read.layers.size(); ++at) {
        const rule::Rulebook* book = rulebook_of(read.layers[at]);
        if (book == nullptr) {
            continue;
        }
        const std::vector<rule::Name> inherits = book->inherits;
        for (const rule::Name& name : inherits) {
            const auto has = [&](const Layer& layer) {
                const rule::Rulebook* other = rulebook_of(layer);
                return other != nullptr && other->id.text == name.text;
            };
            if (std::any_of(read.layers.begin(), read.layers.end(), has)) {
                continue;
            }
            const std::vector<std::string> folders = candidates(place);
            const auto found = std::find_if(folders.begin(), folders.end(),
                                            [&](const std::string& folder) { return declares(folder, name.text); });
            if (found != folders.end()) {
                static_cast<void>(read_files(*found, read.layers.emplace_back(), read.unread));
            } else if (read.neighbours.empty()) {
                read.neighbours = rulebooks_in(folders);
                std::erase(read.neighbours, rulebook_of(read.layers.front())->id.text);
            }
        }
    }
    return read;
}

} // namespace zhunsheng::cli
