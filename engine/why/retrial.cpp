#include "engine/why/retrial.h"

#include <algorithm>

#include "engine/base/utf8.h"
#include "engine/flaws/flaws.h"

namespace zhunsheng::why {
namespace {

/// What was masked can be told no more when it is read again: carried over from the document before the change.
/// `moved` tells how far a place of the original has moved.
template <class Moved>
void carry_personal(const Document& before, Document& changed, Moved moved) {
    changed.personal.clear();
    const auto place = [&changed](std::uint32_t offset) {
        const auto last = changed.origin.end() - 1;
        return static_cast<std::uint32_t>(std::lower_bound(changed.origin.begin(), last, offset) -
                                          changed.origin.begin());
    };
    for (PersonalNumber number : before.personal) {
        const Span at = before.original_span(number.span);
        number.span = {place(at.begin + moved(at.begin)), place(at.end + moved(at.begin))};
        changed.personal.push_back(number);
    }
}

} // namespace

Retried retry_facts(const GapReport& report, const Lexicon& lexicon, RuleId rule, const FactSet& facts,
                    const WhyOptions& options) {
    const std::vector<Verdict> verdicts = evaluate(*report.plan, lexicon, facts, options.eval);
    Retried retried;
    retried.becomes = verdicts[index(rule)].outcome;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (report.verdicts[i].outcome == Outcome::satisfied && verdicts[i].outcome != Outcome::satisfied) {
            retried.worsens.push_back(verdicts[i].rule);
        }
    }
    return retried;
}

std::optional<Retried> retry_text(const GapReport& report, const Lexicon& lexicon, RuleId rule,
                                  std::vector<Insertion> insertions, const WhyOptions& options) {
    const Document& document = *report.document;
    std::stable_sort(insertions.begin(), insertions.end(),
                     [](const Insertion& a, const Insertion& b) { return a.at < b.at; });
    std::u32string text;
    std::uint32_t done = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> grown; ///< from where on the text is by how much longer
    for (const Insertion& insertion : insertions) {
        const std::uint32_t at = insertion.at == 0 ? 0 : document.origin[insertion.at - 1] + 1;
        text += document.original.substr(done, at - done);
        text += to_utf32(insertion.text);
        done = at;
        grown.emplace_back(at, static_cast<std::uint32_t>(text.size()) - at);
    }
    text += document.original.substr(done);
    Result<Document> changed = read_text(to_utf8(text), document.name);
    if (!changed) {
        return std::nullopt;
    }
    carry_personal(document, *changed, [&grown](std::uint32_t at) {
        const auto after =
            std::partition_point(grown.begin(), grown.end(), [at](const auto& g) { return g.first <= at; });
        return after == grown.begin() ? 0 : std::prev(after)->second;
    });
    const FactSet facts = read_facts(*changed, lexicon, *options.matcher, options.report, options.eval.previous);
    return retry_facts(report, lexicon, rule, facts, options);
}

} // namespace zhunsheng::why
