#include "engine/lint/silence.h"

#include <algorithm>

namespace zhunsheng::linting {
namespace {

constexpr std::string_view kWord = "不查";

struct Silencer {
    Site site;
    std::uint32_t line = 0; ///< whose findings it takes
    std::string name;       ///< as written
    std::optional<LintCode> code;
    bool reason = false;
    bool used = false;
};

bool take_prefix(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) {
        return false;
    }
    text.remove_prefix(prefix.size());
    return true;
}

void skip_blanks(std::string_view& text) {
    while (take_prefix(text, " ") || take_prefix(text, "\t") || take_prefix(text, "\u3000")) {
    }
}

/// The names and the reason of a comment that silences; nothing of any other.
struct Parsed {
    std::vector<std::string> names;
    bool reason = false;
};

Parsed parse(std::string_view text) {
    Parsed out;
    static_cast<void>(take_prefix(text, "#") || take_prefix(text, "＃"));
    skip_blanks(text);
    if (!take_prefix(text, kWord)) {
        return out;
    }
    skip_blanks(text);
    do {
        skip_blanks(text);
        const auto size =
            std::find_if(
                text.begin(), text.end(),
                [](char c) { return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')); }) -
            text.begin();
        if (size == 0) {
            break;
        }
        out.names.emplace_back(text.substr(0, static_cast<std::size_t>(size)));
        text.remove_prefix(static_cast<std::size_t>(size));
        skip_blanks(text);
    } while (take_prefix(text, "、") || take_prefix(text, ",") || take_prefix(text, "，"));
    skip_blanks(text);
    out.reason = !text.empty();
    return out;
}

/// The line of the first token that is no comment, from the comment's own line on.
std::uint32_t target(const Desk& desk, std::uint32_t file, std::size_t comment) {
    const auto& tokens = desk.tokens(file);
    const std::uint32_t own = desk.line({file, tokens[comment].span});
    if (comment > 0 && tokens[comment - 1].kind != Token::Kind::comment &&
        desk.line({file, tokens[comment - 1].span}) == own) {
        return own;
    }
    for (std::size_t i = comment + 1; i < tokens.size(); ++i) {
        if (tokens[i].kind != Token::Kind::comment) {
            return desk.line({file, tokens[i].span});
        }
    }
    return own;
}

std::vector<Silencer> silencers(const Desk& desk) {
    std::vector<Silencer> out;
    for (std::uint32_t file = 0; file < desk.file_count(); ++file) {
        const auto& tokens = desk.tokens(file);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens[i].kind != Token::Kind::comment) {
                continue;
            }
            const Site site{file, tokens[i].span};
            const Parsed parsed = parse(desk.text(site));
            for (const std::string& name : parsed.names) {
                out.push_back({site, target(desk, file, i), name, lint_named(name), parsed.reason, false});
            }
        }
    }
    return out;
}

} // namespace

std::vector<LintFinding> silence(Desk& desk, std::vector<LintFinding> findings, bool complete) {
    std::vector<Silencer> all = silencers(desk);
    std::erase_if(findings, [&](const LintFinding& finding) {
        const std::uint32_t line = desk.line({finding.file, finding.span});
        bool silenced = false;
        for (Silencer& silencer : all) {
            if (silencer.code == finding.code && silencer.site.file == finding.file && silencer.line == line) {
                silencer.used = silenced = true;
            }
        }
        return silenced;
    });
    for (const Silencer& silencer : all) {
        // A comment that silences several codes is left for a person to trim.
        const auto same = [&](const Silencer& other) {
            return other.site.span == silencer.site.span && other.site.file == silencer.site.file;
        };
        const bool alone = std::count_if(all.begin(), all.end(), same) == 1;
        if (!silencer.code) {
            desk.report(LintCode::silencer_of_unknown, silencer.site, {silencer.name});
        } else if (!silencer.used && complete) {
            desk.report(LintCode::unused_silencer, silencer.site, {silencer.name},
                        alone ? std::vector<Edit>{desk.removal(silencer.site)} : std::vector<Edit>{});
        } else if (!silencer.reason) {
            desk.report(LintCode::silencer_without_reason, silencer.site, {silencer.name});
        }
    }
    const std::vector<LintFinding> own = desk.take();
    findings.insert(findings.end(), own.begin(), own.end());
    return findings;
}

} // namespace zhunsheng::linting
