#include "engine/why/retrial.h"

#include <algorithm>

#include "engine/base/utf8.h"

namespace zhunsheng::why {

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
    for (const Insertion& insertion : insertions) {
        const std::uint32_t at = insertion.at == 0 ? 0 : document.origin[insertion.at - 1] + 1;
        text += document.original.substr(done, at - done);
        text += to_utf32(insertion.text);
        done = at;
    }
    text += document.original.substr(done);
    const Result<Document> changed = read_text(to_utf8(text), document.name);
    if (!changed) {
        return std::nullopt;
    }
    const FactSet facts = extract_facts(*changed, lexicon, *options.matcher, options.report);
    return retry_facts(report, lexicon, rule, facts, options);
}

} // namespace zhunsheng::why
