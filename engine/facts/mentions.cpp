#include "engine/facts/mentions.h"

#include <algorithm>

#include "engine/facts/parts.h"

namespace zhunsheng {
namespace {

Status default_of(const FactSet& facts, PartId part) {
    return part == kNoPart ? Status::done : facts.part_traits[index(part)].default_status;
}

} // namespace

std::vector<Mention> read_mentions(const FactSet& facts, const std::vector<RoleHit>& hits, const StatusMap& statuses) {
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
    std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) {
        if (a.term != b.term) {
            return a.term < b.term;
        }
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const bool repeats = kept > 0 && mentions[kept - 1].term == mentions[i].term &&
                             mentions[kept - 1].span.overlaps(mentions[i].span);
        if (!repeats) {
            mentions[kept++] = mentions[i];
        }
    }
    mentions.resize(kept);
    return mentions;
}

} // namespace zhunsheng
