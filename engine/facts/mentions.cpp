#include "engine/facts/mentions.h"

#include <algorithm>

#include "engine/facts/parts.h"

namespace zhunsheng {
namespace {

Status default_of(const FactSet& facts, PartId part) {
    return part == kNoPart ? Status::done : facts.part_traits[index(part)].default_status;
}

/// Stable: mentions that came by place stay so within their term.
std::vector<Mention> by_term(const std::vector<Mention>& mentions, std::size_t terms) {
    std::vector<std::uint32_t> next(terms + 1, 0);
    for (const Mention& mention : mentions) {
        ++next[index(mention.term) + 1];
    }
    for (std::size_t i = 1; i < next.size(); ++i) {
        next[i] += next[i - 1];
    }
    std::vector<Mention> sorted(mentions.size());
    for (const Mention& mention : mentions) {
        sorted[next[index(mention.term)]++] = mention;
    }
    return sorted;
}

/// Of a term's overlapping mentions the leftmost stays, then the longest.
void drop_repeats(std::vector<Mention>& mentions) {
    std::size_t kept = 0;
    for (const Mention& mention : mentions) {
        Mention* last = kept > 0 ? &mentions[kept - 1] : nullptr;
        if (last == nullptr || last->term != mention.term || !last->span.overlaps(mention.span)) {
            mentions[kept++] = mention;
        } else if (last->span.begin == mention.span.begin && mention.span.end > last->span.end) {
            *last = mention;
        }
    }
    mentions.resize(kept);
}

} // namespace

std::vector<Mention> read_mentions(const FactSet& facts, const std::vector<RoleHit>& hits, const StatusMap& statuses,
                                   std::size_t terms) {
    const Document& document = *facts.document;
    std::vector<Mention> mentions;
    mentions.reserve(hits.size());
    for (const RoleHit& hit : hits) {
        const Clause& clause = document.clauses[hit.clause];
        const Sentence& sentence = document.sentences[clause.sentence];
        Mention mention;
        mention.term = TermId{hit.owner};
        mention.span = hit.span;
        mention.at = {hit.clause, clause.sentence, sentence.paragraph, sentence.heading,
                      part_of(facts, sentence, hit.span.begin)};
        // The verb of a phrase over several clauses stands last: 行政执法三项制度,…落实不到位.
        mention.status = std::max(statuses.at(hit.clause, default_of(facts, mention.at.part)),
                                  statuses.at(hit.last_clause, default_of(facts, mention.at.part)));
        mentions.push_back(mention);
    }
    mentions = by_term(mentions, terms);
    drop_repeats(mentions);
    return mentions;
}

} // namespace zhunsheng
