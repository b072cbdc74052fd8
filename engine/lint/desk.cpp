#include "engine/lint/desk.h"

#include <algorithm>
#include <tuple>

#include "engine/base/utf8.h"

namespace zhunsheng::linting {
namespace {

lowering::Files pointers(std::span<const rule::RuleFile> files) {
    lowering::Files out;
    for (const rule::RuleFile& file : files) {
        out.push_back(&file);
    }
    return out;
}

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

} // namespace

Desk::Desk(std::span<const rule::RuleFile> files, const Compiled& compiled)
    : files_(pointers(files)), compiled_(compiled), declared_(lowering::collect(files_)) {
    for (const rule::RuleFile& file : files) {
        tokens_.push_back(tokens_of(file.source->text()));
    }
}

std::string Desk::place(Site site) const {
    const Source& source = *files_[site.file]->source;
    const LineColumn at = source.locate(site.span.begin);
    return source.name() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::vector<Span> Desk::test_spans(std::uint32_t file) const {
    std::vector<Span> spans;
    const auto add = [&](const auto& list) {
        for (const auto& declared : list) {
            if (declared.file == file) {
                spans.push_back(declared.node->span);
            }
        }
    };
    add(declared_.tests);
    add(declared_.samples);
    add(declared_.mutations);
    std::sort(spans.begin(), spans.end());
    return spans;
}

const PlanRule* Desk::plan_rule(std::string_view id) const {
    const auto& rules = compiled_.plan.rules;
    const auto found = std::lower_bound(rules.begin(), rules.end(), id,
                                        [](const PlanRule& rule, std::string_view wanted) { return rule.id < wanted; });
    return found != rules.end() && found->id == id ? &*found : nullptr;
}

void Desk::report(LintCode code, Site site, std::vector<std::string> args, std::vector<Edit> fix) {
    std::sort(fix.begin(), fix.end(), [](const Edit& a, const Edit& b) { return a.span < b.span; });
    if (deletes_comment(site, fix)) {
        fix.clear();
    }
    findings_.push_back({code, site.file, site.span, std::move(args), std::move(fix)});
}

bool Desk::deletes_comment(Site found, const std::vector<Edit>& fix) const {
    return std::any_of(fix.begin(), fix.end(), [&](const Edit& edit) {
        const auto& tokens = tokens_[found.file];
        for (std::size_t i = token_at(found.file, edit.span.begin); i < tokens.size(); ++i) {
            if (tokens[i].span.begin >= edit.span.end) {
                break;
            }
            const bool comment = tokens[i].kind == Token::Kind::comment && tokens[i].span != found.span;
            if (comment && edit.span.contains(tokens[i].span)) {
                return true;
            }
        }
        return false;
    });
}

/// The first token that ends after `byte`.
std::size_t Desk::token_at(std::uint32_t file, std::uint32_t byte) const {
    const auto& tokens = tokens_[file];
    const auto found = std::upper_bound(tokens.begin(), tokens.end(), byte,
                                        [](std::uint32_t at, const Token& token) { return at < token.span.end; });
    return static_cast<std::size_t>(found - tokens.begin());
}

bool Desk::is_mark(std::uint32_t file, std::size_t token, std::string_view marks) const {
    const Token& t = tokens_[file][token];
    if (t.kind != Token::Kind::mark) {
        return false;
    }
    const char32_t c = narrow_mark(to_utf32(text({file, t.span})).front());
    return c < 0x80 && marks.find(static_cast<char>(c)) != std::string_view::npos;
}

Span Desk::field_of(Site inner) const {
    const auto& tokens = tokens_[inner.file];
    std::size_t first = token_at(inner.file, inner.span.begin);
    std::size_t last = first;
    while (first > 0 && !is_mark(inner.file, first - 1, ";{}")) {
        --first;
    }
    while (first < last && tokens[first].kind == Token::Kind::comment) {
        ++first;
    }
    while (last + 1 < tokens.size() && !is_mark(inner.file, last, ";{}")) {
        ++last;
    }
    return {tokens[first].span.begin, tokens[last].span.end};
}

const Token* Desk::keyword(Site block, std::string_view chinese, std::string_view ascii) const {
    const auto& tokens = tokens_[block.file];
    int depth = 0;
    for (std::size_t i = token_at(block.file, block.span.begin); i < tokens.size(); ++i) {
        if (tokens[i].span.begin >= block.span.end) {
            break;
        }
        if (is_mark(block.file, i, "{")) {
            ++depth;
        } else if (is_mark(block.file, i, "}")) {
            --depth;
        } else if (depth == 1 && i > 0 && is_mark(block.file, i - 1, "{;}")) {
            const std::string_view word = text({block.file, tokens[i].span});
            if (word == chinese || word == ascii) {
                return &tokens[i];
            }
        }
    }
    return nullptr;
}

const Token* Desk::after(std::uint32_t file, const Token& token) const {
    const std::size_t next = token_at(file, token.span.end);
    return next < tokens_[file].size() ? &tokens_[file][next] : nullptr;
}

Edit Desk::removal(Site site) const {
    const std::string_view all = files_[site.file]->source->text();
    Span span = site.span;
    std::uint32_t begin = span.begin;
    std::uint32_t end = span.end;
    while (begin > 0 && is_blank(all[begin - 1])) {
        --begin;
    }
    while (end < all.size() && is_blank(all[end])) {
        ++end;
    }
    const bool from_start = begin == 0 || all[begin - 1] == '\n';
    const bool to_end = end == all.size() || all[end] == '\n' || all[end] == '\r';
    if (from_start && to_end) {
        end += end < all.size() && all[end] == '\r' ? 1 : 0;
        end += end < all.size() && all[end] == '\n' ? 1 : 0;
        return {{begin, end}, ""};
    }
    return {{from_start ? span.begin : begin, from_start ? end : span.end}, ""};
}

Edit Desk::removal_from(std::span<const Span> items, std::size_t i) {
    if (items.size() < 2) {
        return {items[i], ""};
    }
    return {i == 0 ? Span{items[0].begin, items[1].begin} : Span{items[i - 1].end, items[i].end}, ""};
}

} // namespace zhunsheng::linting
