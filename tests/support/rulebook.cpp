#include "tests/support/rulebook.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "grammar/grammar.h"

namespace zhunsheng::test {

namespace {

rule::RuleFile parsed(std::string name, std::string text) {
    return grammar::parse(std::make_shared<const Source>(std::move(name), std::move(text)));
}

} // namespace

std::vector<rule::RuleFile> national_rule_files() {
    const std::filesystem::path folder = ZHUNSHENG_SOURCE_DIR "/rules/national";
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".zs") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    std::vector<rule::RuleFile> files;
    for (const auto& path : paths) {
        std::ifstream in(path, std::ios::binary);
        files.push_back(parsed(path.lexically_relative(folder).string(), {std::istreambuf_iterator<char>(in), {}}));
    }
    return files;
}

const Compiled& national() {
    static const Compiled compiled = compile(national_rule_files());
    return compiled;
}

Compiled compile_files(const std::vector<std::pair<std::string, std::string>>& files) {
    std::vector<rule::RuleFile> trees;
    for (const auto& [name, text] : files) {
        trees.push_back(parsed(name, text));
    }
    return compile(trees);
}

std::vector<Layer> parsed_layers(const std::vector<Book>& books) {
    std::vector<Layer> layers;
    for (const Book& book : books) {
        Layer& layer = layers.emplace_back();
        for (const auto& [name, text] : book) {
            layer.files.push_back(parsed(name, text));
        }
    }
    return layers;
}

Compiled compile_text(std::string text) {
    std::vector<std::pair<std::string, std::string>> files;
    if (text.find("规则集 ") == std::string::npos) {
        files.emplace_back("头.zs", "规则集 试 { 名称 \"试\"; 版本 1.0.0; }\n");
    }
    files.emplace_back("规则.zs", std::move(text));
    return compile_files(files);
}

Compiled compile_with_lexicon(std::string text) {
    std::vector<rule::RuleFile> files = national_rule_files();
    for (rule::RuleFile& file : files) {
        std::erase_if(file.declarations, [](const rule::Declaration& declaration) {
            return std::holds_alternative<rule::Rule>(declaration) || std::holds_alternative<rule::Test>(declaration);
        });
    }
    files.push_back(parsed("规则.zs", std::move(text)));
    return compile(files);
}

std::string listing(const std::vector<Diagnostic>& diagnostics) {
    std::string lines;
    for (const Diagnostic& diagnostic : diagnostics) {
        lines += lines.empty() ? "" : "\n";
        lines += std::string(code_text(diagnostic.code)) + " " + std::to_string(diagnostic.place.line) + ":" +
                 std::to_string(diagnostic.place.column) + " " + message(diagnostic, Language::chinese);
    }
    return lines;
}

} // namespace zhunsheng::test
