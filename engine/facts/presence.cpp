#include <algorithm>

#include "engine/base/utf8.h"
#include "engine/facts/parts.h"

namespace zhunsheng {
namespace {

using Builtin = PartEntry::Builtin;

/// Less text than this under a heading is a heading without content.
constexpr std::uint32_t kLeastContent = 12;

/// Han characters of every part's own text: its sentences and the headings inside it, not the ones that stand on top.
std::vector<std::uint32_t> content_of(const FactSet& facts) {
    const Document& document = *facts.document;
    std::vector<std::uint32_t> content(facts.parts.size(), 0);
    for (const Sentence& sentence : document.sentences) {
        const bool inner =
            sentence.heading != kNone && (document.headings[sentence.heading].parent != kNone ||
                                          document.headings[sentence.heading].level == HeadingLevel::item);
        if (sentence.is_heading && !inner) {
            continue;
        }
        const PartId part = part_of(facts, sentence, sentence.span.begin);
        if (part == kNoPart || content[index(part)] >= kLeastContent) {
            continue;
        }
        for (const char32_t c : document.slice(sentence.span)) {
            content[index(part)] += is_han(c) ? 1U : 0U;
        }
    }
    return content;
}

Span sentence_of(const FactSet& facts, const Mention& mention) {
    return facts.document->sentences[mention.at.sentence].span;
}

/// Judges one part at a time; the first thing that is missing is the reason.
class Judge {
public:
    Judge(const Lexicon& lexicon, const std::vector<RoleHit>& titles, FactSet& facts)
        : lexicon_(lexicon), titles_(titles), facts_(facts), content_(content_of(facts)) {}

    void run() {
        for (std::uint32_t i = 0; i < facts_.parts.size(); ++i) {
            PartFact& fact = facts_.parts[i];
            const PartEntry& entry = lexicon_.parts[i];
            if (is_place(entry.builtin)) {
                judge_place(entry.builtin, fact);
            } else if (opened(i)) {
                judge_opened(PartId{i}, entry, fact);
            } else if (!judge_shared(PartId{i}, fact) && !judge_scattered(entry, fact)) {
                judge_lead(PartId{i}, fact);
            }
        }
    }

private:
    static bool is_place(Builtin builtin) { return builtin != Builtin::none && builtin != Builtin::rest; }

    [[nodiscard]] bool opened(std::uint32_t part) const {
        return !facts_.parts[part].headings.empty() || content_[part] > 0;
    }

    void judge_place(Builtin builtin, PartFact& fact) const {
        const Document& document = *facts_.document;
        std::optional<Span> span;
        switch (builtin) {
        case Builtin::title: span = document.title; break;
        case Builtin::addressee: span = document.addressee; break;
        case Builtin::signature: span = document.signature; break;
        case Builtin::preamble:
            span = document.preamble.empty() ? std::nullopt : std::optional<Span>(document.preamble);
            break;
        default:
            if (!document.headings.empty()) {
                span = document.headings.front().span();
            }
        }
        if (span) {
            fact.presence = Presence::present;
            fact.evidence.push_back(*span);
        } else {
            fact.reason = "全文未见";
        }
    }

    void judge_opened(PartId part, const PartEntry& entry, PartFact& fact) const {
        for (const std::uint32_t heading : fact.headings) {
            fact.evidence.push_back(facts_.document->headings[heading].span());
        }
        fact.presence = Presence::partial;
        if (content_[index(part)] < kLeastContent) {
            fact.reason = "只有标题,标题下没有内容";
        } else if (entry.builtin != Builtin::rest && !strongly_titled(part, fact)) {
            fact.reason = "标题只部分对应“" + entry.title + "”";
        } else if (entry.element != kNoTerm && !mentions_within(entry.element, part)) {
            fact.reason = "有相应内容,但未见" + lexicon_.terms[index(entry.element)].name;
        } else {
            fact.presence = Presence::present;
        }
    }

    [[nodiscard]] bool strongly_titled(PartId part, const PartFact& fact) const {
        if (fact.headings.empty()) {
            return true; // an unnumbered heading line, which only a strong title opens
        }
        return std::any_of(fact.headings.begin(), fact.headings.end(), [&](std::uint32_t heading) {
            return claimed(part, facts_.document->headings[heading].title);
        });
    }
    [[nodiscard]] bool claimed(PartId part, Span title) const {
        return std::any_of(titles_.begin(), titles_.end(), [&](const RoleHit& hit) {
            return PartId{hit.owner} == part && !hit.weak && title.contains(hit.span);
        });
    }
    [[nodiscard]] bool mentions_within(TermId term, PartId part) const {
        return std::any_of(facts_.mentions.begin(), facts_.mentions.end(), [&](const Mention& mention) {
            return mention.term == term && in_part(facts_, mention.span, part);
        });
    }

    /// Whether a sentence under the shared heading opens with the part's own words: 下一步,我镇将…
    [[nodiscard]] bool tells_within(PartId part, const Heading& heading) const {
        const auto number = static_cast<std::uint32_t>(&heading - facts_.document->headings.data());
        return std::any_of(titles_.begin(), titles_.end(), [&](const RoleHit& hit) {
            const Sentence& sentence = facts_.document->sentences[facts_.document->clauses[hit.clause].sentence];
            return PartId{hit.owner} == part && !hit.weak && !is_title(sentence) && sentence.heading == number &&
                   hit.span.begin <= sentence.span.begin + kLeadWords && sentence.span.size() >= 2 * kLeastContent;
        });
    }

    /// 存在问题及下一步安排: named in a heading that went to the other part.
    bool judge_shared(PartId part, PartFact& fact) const {
        for (const Heading& heading : facts_.document->headings) {
            if (heading.level != HeadingLevel::item && heading.parent == kNone && claimed(part, heading.title)) {
                fact.evidence.push_back(heading.span());
                fact.presence = lexicon_.parts[index(part)].element == kNoTerm && tells_within(part, heading)
                                    ? Presence::present
                                    : Presence::partial;
                if (fact.presence == Presence::partial) {
                    fact.reason = "与其他部分合写在一个标题下";
                }
                return true;
            }
        }
        return false;
    }

    /// An item's heading is the first words of a sentence of the body: 二是主要负责人切实履行…
    [[nodiscard]] bool is_title(const Sentence& sentence) const {
        return sentence.is_heading &&
               (sentence.heading == kNone || facts_.document->headings[sentence.heading].level != HeadingLevel::item);
    }

    /// What is only planned, demanded or admitted elsewhere does not stand for the part.
    bool judge_scattered(const PartEntry& entry, PartFact& fact) const {
        if (entry.scattered == kNoTerm) {
            return false;
        }
        for (const Mention& mention : facts_.mentions) {
            const bool told = mention.status == Status::done || mention.status == entry.default_status;
            if (mention.term != entry.scattered || !told || is_title(facts_.document->sentences[mention.at.sentence])) {
                continue;
            }
            const Span sentence = sentence_of(facts_, mention);
            if (fact.evidence.empty() || fact.evidence.back() != sentence) {
                fact.evidence.push_back(sentence);
            }
        }
        if (fact.evidence.empty()) {
            return false;
        }
        fact.presence = Presence::partial;
        fact.reason = "散见于其他部分,没有单列";
        return true;
    }

    /// A paragraph in the body that opens with the part's own title: 下一步,我镇将…
    void judge_lead(PartId part, PartFact& fact) const {
        for (const RoleHit& hit : titles_) {
            if (PartId{hit.owner} != part || hit.weak || facts_.part_traits[hit.owner].default_status == Status::done) {
                continue;
            }
            const Sentence& sentence = facts_.document->sentences[facts_.document->clauses[hit.clause].sentence];
            if (!sentence.is_heading && hit.span.begin <= sentence.span.begin + kLeadWords) {
                fact.evidence.push_back(sentence.span);
            }
        }
        fact.presence = fact.evidence.empty() ? Presence::absent : Presence::partial;
        fact.reason = fact.evidence.empty() ? "全文未见相应的标题和内容" : "只在其他部分中有一段,没有单列";
    }

    static constexpr std::uint32_t kLeadWords = 6;

    const Lexicon& lexicon_;
    const std::vector<RoleHit>& titles_;
    FactSet& facts_;
    std::vector<std::uint32_t> content_;
};

} // namespace

void judge_presence(const Lexicon& lexicon, const std::vector<RoleHit>& titles, FactSet& facts) {
    Judge(lexicon, titles, facts).run();
}

} // namespace zhunsheng
