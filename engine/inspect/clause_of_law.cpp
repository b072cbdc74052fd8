#include "engine/inspect/clause_of_law.h"

#include <fmt/format.h>
#include <set>

namespace zhunsheng::inspect {
namespace {

void add_gaps(const std::set<int>& cited, int ClauseOfLaw::*number, const std::string& source,
              std::vector<ClauseOfLaw>& out) {
    if (cited.empty()) {
        return;
    }
    for (int each = *cited.begin(); each < *cited.rbegin(); ++each) {
        if (!cited.contains(each)) {
            ClauseOfLaw gap{source, 0, 0};
            gap.*number = each;
            out.push_back(std::move(gap));
        }
    }
}

} // namespace

ClauseOfLaw clause_of(const rule::Rule::Basis& basis) {
    return basis.source.text.empty() ? ClauseOfLaw{basis.text.value, 0, 0}
                                     : ClauseOfLaw{basis.source.text, basis.article, basis.item};
}

std::string id_of(const ClauseOfLaw& clause) {
    std::string id = clause.source;
    id += clause.article > 0 ? fmt::format(" 第{}条", clause.article) : "";
    id += clause.item > 0 ? fmt::format(" 第{}项", clause.item) : "";
    return id;
}

std::vector<const rule::Rule::Basis*> bases_of(const rule::Rule& rule) {
    std::vector<const rule::Rule::Basis*> all;
    const auto add = [&](const std::vector<rule::Rule::Basis>& bases) {
        for (const rule::Rule::Basis& basis : bases) {
            all.push_back(&basis);
        }
    };
    add(rule.bases);
    for (const rule::Overlay& stage : rule.stages) {
        add(stage.change.bases);
    }
    for (const rule::Rule::Exception& exception : rule.exceptions) {
        add(exception.bases);
    }
    return all;
}

lowering::Site site_of(const rule::Rule::Basis& basis, const lowering::Located<rule::Rule>& rule) {
    const bool cited = !basis.source.text.empty();
    return {cited ? lowering::file_of(basis.source, rule.file) : lowering::file_of(basis.text, rule.file), basis.span};
}

std::map<ClauseOfLaw, std::vector<std::uint32_t>> rules_by_clause(const Book& book) {
    std::map<ClauseOfLaw, std::vector<std::uint32_t>> rules;
    for (std::uint32_t i = 0; i < book.declared().rules.size(); ++i) {
        for (const rule::Rule::Basis* basis : bases_of(*book.declared().rules[i].node)) {
            std::vector<std::uint32_t>& list = rules[clause_of(*basis)];
            if (list.empty() || list.back() != i) {
                list.push_back(i);
            }
        }
    }
    return rules;
}

std::vector<ClauseOfLaw> uncited(const Book& book, const std::string& source) {
    std::set<int> articles;
    std::set<int> items;
    for (const auto& [clause, rules] : rules_by_clause(book)) {
        if (clause.source == source && clause.article > 0) {
            articles.insert(clause.article);
        } else if (clause.source == source && clause.item > 0) {
            items.insert(clause.item);
        }
    }
    std::vector<ClauseOfLaw> gaps;
    add_gaps(articles, &ClauseOfLaw::article, source, gaps);
    add_gaps(items, &ClauseOfLaw::item, source, gaps);
    return gaps;
}

} // namespace zhunsheng::inspect
