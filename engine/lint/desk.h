// The desk a lint works at: the files with their tokens, what they declare, what they compiled to, and where findings go.
// Internal to lint/. A lint is a function void(Desk&) of checks.h.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lint/lint.h"
#include "engine/lint/tokens.h"
#include "engine/plan/names.h"

namespace zhunsheng::linting {

using lowering::Located;
using lowering::Site;

class Desk {
public:
    Desk(std::span<const rule::RuleFile> files, const Compiled& compiled);

    [[nodiscard]] const lowering::Declarations& declared() const { return declared_; }
    [[nodiscard]] const Compiled& compiled() const { return compiled_; }
    [[nodiscard]] std::size_t file_count() const { return files_.size(); }
    [[nodiscard]] const rule::RuleFile& file(std::uint32_t index) const { return *files_[index]; }
    [[nodiscard]] const std::vector<Token>& tokens(std::uint32_t file) const { return tokens_[file]; }
    [[nodiscard]] std::string_view text(Site site) const { return files_[site.file]->source->slice(site.span); }
    [[nodiscard]] std::uint32_t line(Site site) const {
        return files_[site.file]->source->locate(site.span.begin).line;
    }
    /// "规则.zs:12:3", for messages that name a second place.
    [[nodiscard]] std::string place(Site site) const;
    /// Where a file's tests, samples and mutations stand, in order.
    [[nodiscard]] std::vector<Span> test_spans(std::uint32_t file) const;
    /// The compiled rule; nothing where it did not compile.
    [[nodiscard]] const PlanRule* plan_rule(std::string_view id) const;

    /// A fix that would delete a comment, other than the one found, is left out: only a person knows what to do with it.
    void report(LintCode code, Site site, std::vector<std::string> args, std::vector<Edit> fix = {});

    // ---- fields and lists ---------------------------------------------------------------------------------------------

    /// The field of a block that holds `inner`, from its keyword to its “;”.
    [[nodiscard]] Span field_of(Site inner) const;
    /// The token of a field's keyword directly inside the block at `block`, and the one after it; nothing when absent.
    [[nodiscard]] const Token* keyword(Site block, std::string_view chinese, std::string_view ascii) const;
    [[nodiscard]] const Token* after(std::uint32_t file, const Token& token) const;
    /// Deletes a span, with its line where nothing else stands on it.
    [[nodiscard]] Edit removal(Site site) const;
    /// Deletes items[i] of a list with the mark that parts it from its neighbour.
    [[nodiscard]] static Edit removal_from(std::span<const Span> items, std::size_t i);

    [[nodiscard]] std::vector<LintFinding> take() { return std::move(findings_); }

private:
    [[nodiscard]] bool deletes_comment(Site found, const std::vector<Edit>& fix) const;
    [[nodiscard]] std::size_t token_at(std::uint32_t file, std::uint32_t byte) const;
    [[nodiscard]] bool is_mark(std::uint32_t file, std::size_t token, std::string_view marks) const;

    lowering::Files files_;
    const Compiled& compiled_;
    lowering::Declarations declared_;
    std::vector<std::vector<Token>> tokens_;
    std::vector<LintFinding> findings_;
};

} // namespace zhunsheng::linting
