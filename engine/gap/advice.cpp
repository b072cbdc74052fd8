#include "engine/gap/advice.h"

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"

namespace zhunsheng::gap {
namespace {

constexpr std::uint32_t kMentionWeight = 24; ///< a mention in a section tells more than two shared characters
constexpr std::uint32_t kBigramWeight = 12;
constexpr std::uint32_t kLeastScore = 24; ///< less than this says nothing of the place
/// Evidence for the same item of the same document, the next one, the one after that.
constexpr std::array<std::uint32_t, 3> kNeighbourWeights{16, 6, 2};
constexpr std::size_t kTitleShown = 24;

std::uint64_t bigram(char32_t first, char32_t second) {
    return (std::uint64_t{first} << 32U) | second;
}

template <class Visit>
void each_bigram(std::u32string_view text, const Visit& visit) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (is_han(text[i - 1]) && is_han(text[i])) {
            visit(bigram(text[i - 1], text[i]));
        }
    }
}

/// Parts where a rule's text belongs: as it says, else those its conditions look in.
void collect_parts(const Plan& plan, ExprId id, std::vector<PartId>& out) {
    const PlanExpr& e = plan.exprs[index(id)];
    if (e.subject == PlanExpr::Subject::flaw || e.subject == PlanExpr::Subject::wording) {
        return; // what should not stand there is not to be written there
    }
    for (const PartId part : e.parts) {
        if (std::find(out.begin(), out.end(), part) == out.end()) {
            out.push_back(part);
        }
    }
    for (const ExprId operand : e.operands) {
        collect_parts(plan, operand, out);
    }
}

std::vector<PartId> home_parts(const Plan& plan, const PlanRule& rule) {
    std::vector<PartId> parts = rule.belongs_in;
    for (std::size_t i = 0; parts.empty() && i < rule.clauses.size(); ++i) {
        collect_parts(plan, rule.clauses[i].condition, parts);
    }
    return parts;
}

} // namespace

Placement::Placement(const Plan& plan, const Lexicon& lexicon, const FactSet& facts,
                     const std::vector<Verdict>& verdicts)
    : plan_(plan), lexicon_(lexicon), facts_(facts), document_(*facts.document) {
    collect_neighbours(verdicts);
    bigrams_.reserve(document_.headings.size() * 16);
    for (std::uint32_t i = 0; i < document_.headings.size(); ++i) {
        if (document_.headings[i].level != HeadingLevel::item) {
            each_bigram(document_.slice(document_.headings[i].title), [&](std::uint64_t key) {
                bigrams_.push_back({key, i, 0});
            });
        }
    }
    const auto by_bigram = [](const Entry& a, const Entry& b) {
        return std::pair(a.bigram, a.heading) < std::pair(b.bigram, b.heading);
    };
    std::sort(bigrams_.begin(), bigrams_.end(), by_bigram);
    for (auto first = bigrams_.begin(); first != bigrams_.end();) {
        const auto last =
            std::find_if(first, bigrams_.end(), [&](const Entry& entry) { return entry.bigram != first->bigram; });
        const auto weight = kBigramWeight / static_cast<std::uint32_t>(last - first);
        std::for_each(first, last, [&](Entry& entry) { entry.weight = weight; });
        first = last;
    }
}

void Placement::collect_neighbours(const std::vector<Verdict>& verdicts) {
    for (const Verdict& verdict : verdicts) {
        const std::vector<PlanBasis>& bases = plan_.rules[index(verdict.rule)].bases;
        if (verdict.outcome != Outcome::satisfied || bases.empty() || bases.front().item == 0) {
            continue;
        }
        for (const Evidence& evidence : verdict.evidence) {
            const Sentence& sentence = document_.sentences[document_.sentence_at(evidence.span.begin)];
            neighbours_.push_back({bases.front().source, bases.front().item, document_.section_of(sentence.heading)});
        }
    }
}

void Placement::score_neighbours(const PlanRule& rule, std::vector<std::uint32_t>& scores) const {
    if (rule.bases.empty() || rule.bases.front().item == 0) {
        return;
    }
    for (const Neighbour& neighbour : neighbours_) {
        const auto [low, high] = std::minmax(neighbour.item, rule.bases.front().item);
        const auto distance = static_cast<std::size_t>(high - low);
        if (neighbour.source == rule.bases.front().source && distance < kNeighbourWeights.size() &&
            neighbour.heading < scores.size()) {
            scores[neighbour.heading] += kNeighbourWeights[distance];
        }
    }
}

void Placement::score_text(std::string_view text, std::vector<std::uint32_t>& scores) const {
    each_bigram(to_utf32(text), [&](std::uint64_t key) {
        auto at = std::lower_bound(bigrams_.begin(), bigrams_.end(), key,
                                   [](const Entry& entry, std::uint64_t wanted) { return entry.bigram < wanted; });
        for (; at != bigrams_.end() && at->bigram == key; ++at) {
            scores[at->heading] += at->weight;
        }
    });
}

void Placement::score_mentions(ExprId id, std::vector<std::uint32_t>& scores) const {
    const PlanExpr& e = plan_.exprs[index(id)];
    if (e.term != kNoTerm) {
        const auto first = std::lower_bound(facts_.mentions.begin(), facts_.mentions.end(), e.term,
                                            [](const Mention& mention, TermId term) { return mention.term < term; });
        for (auto at = first; at != facts_.mentions.end() && at->term == e.term; ++at) {
            const std::uint32_t heading = document_.section_of(at->at.heading);
            if (heading < scores.size()) {
                scores[heading] += kMentionWeight;
            }
        }
    }
    for (const ExprId operand : e.operands) {
        score_mentions(operand, scores);
    }
}

std::uint32_t Placement::best_heading(const PlanRule& rule, PartId part) {
    scores_.assign(document_.headings.size(), 0);
    score_text(rule.title, scores_);
    score_text(rule.remedy, scores_);
    for (const PlanClause& clause : rule.clauses) {
        score_mentions(clause.condition, scores_);
    }
    score_neighbours(rule, scores_);
    std::uint32_t best = kNone;
    for (std::uint32_t i = 0; i < scores_.size(); ++i) {
        const HeadingLevel level = document_.headings[i].level;
        const bool candidate = (level == HeadingLevel::h2 || level == HeadingLevel::h3) &&
                               facts_.heading_part[i] == part && scores_[i] >= kLeastScore;
        if (candidate && (best == kNone || scores_[i] > scores_[best])) {
            best = i;
        }
    }
    return best;
}

std::uint32_t Placement::last_of_part(PartId part) const {
    std::uint32_t last = kNone;
    for (std::uint32_t i = 0; i < document_.headings.size(); ++i) {
        const std::uint32_t parent = document_.headings[i].parent;
        const bool opens = parent == kNone || facts_.heading_part[parent] != part;
        if (facts_.heading_part[i] == part && opens) {
            last = i;
        }
    }
    return last;
}

std::uint32_t Placement::end_of(std::uint32_t heading) const {
    const Heading& found = document_.headings[heading];
    std::uint32_t end = std::max(found.body.end, found.title.end);
    while (end > found.title.end && (document_.text[end - 1] == U'\n' || document_.text[end - 1] == U' ')) {
        --end;
    }
    return end;
}

const std::string& Placement::heading_text(std::uint32_t heading) {
    heading_texts_.resize(document_.headings.size());
    std::string& text = heading_texts_[heading];
    if (!text.empty()) {
        return text;
    }
    std::string numbers;
    for (std::uint32_t at = document_.headings[heading].parent; at < document_.headings.size();
         at = document_.headings[at].parent) {
        numbers.insert(0, document_.utf8(document_.headings[at].number));
    }
    const Heading& found = document_.headings[heading];
    std::u32string_view title = document_.slice(found.title);
    const bool cut = title.size() > kTitleShown;
    title = title.substr(0, kTitleShown);
    text = "“" + numbers + document_.utf8(found.number) + to_utf8(title) + (cut ? "…" : "") + "”";
    return text;
}

std::optional<Advice> Placement::place_builtin(PartEntry::Builtin builtin) const {
    Advice advice;
    const auto end = static_cast<std::uint32_t>(document_.text.size());
    switch (builtin) {
    case PartEntry::Builtin::title:
        advice.insert_at = document_.title ? document_.title->end : 0;
        advice.where = "标题处";
        return advice;
    case PartEntry::Builtin::addressee:
        advice.insert_at = document_.title ? document_.title->end : 0;
        advice.where = "标题之后";
        return advice;
    case PartEntry::Builtin::preamble:
        advice.insert_at = document_.preamble.end;
        advice.where = "导语处";
        return advice;
    case PartEntry::Builtin::signature:
        advice.insert_at = document_.signature ? document_.signature->end : end;
        advice.where = "落款处";
        return advice;
    case PartEntry::Builtin::none:
    case PartEntry::Builtin::headings:
    case PartEntry::Builtin::rest: break;
    }
    return std::nullopt;
}

Advice Placement::place(const PlanRule& rule) {
    const std::vector<PartId> parts = home_parts(plan_, rule);
    Advice advice;
    for (const PartId part : parts) {
        if (auto builtin = place_builtin(lexicon_.parts[index(part)].builtin)) {
            return *builtin;
        }
        const std::uint32_t last = last_of_part(part);
        if (last == kNone) {
            continue;
        }
        const std::uint32_t best = best_heading(rule, part);
        const std::uint32_t chosen = best == kNone ? last : best;
        advice.insert_at = end_of(chosen);
        advice.where = heading_text(chosen) + (best == kNone ? "部分末尾" : "一节末尾");
        return advice;
    }
    if (!parts.empty()) {
        const PartEntry& part = lexicon_.parts[index(parts.front())];
        advice.where = "新增的“" + (part.title.empty() ? part.name : part.title) + "”部分(报告里没有这一部分)";
    }
    return advice;
}

} // namespace zhunsheng::gap
