#include "engine/inspect/clause_of_law.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace zhunsheng::inspect {
namespace {

void add_gaps(const std::set<int>& cited, int ClauseOfLaw::*number, const std::string& source,
              std::set<ClauseOfLaw>& out) {
    if (cited.empty()) {
        return;
    }
    for (int each = *cited.begin(); each < *cited.rbegin(); ++each) {
        if (!cited.contains(each)) {
            ClauseOfLaw gap{source, 0, 0, ""};
            gap.*number = each;
            out.insert(std::move(gap));
        }
    }
}

} // namespace

ClauseOfLaw clause_of(const rule::Rule::Basis& basis) {
    return basis.source.text.empty() ? ClauseOfLaw{basis.text.value, 0, 0, ""}
                                     : ClauseOfLaw{basis.source.text, basis.article, basis.item, basis.text.value};
}

ClauseOfLaw clause_of(const rule::LegalSource& source, const rule::LegalSource::Provision& provision) {
    return {source.id.text, provision.article, provision.item, provision.note.value};
}

std::string id_of(const ClauseOfLaw& clause) {
    std::string id = clause.source;
    id += clause.article > 0 ? fmt::format(" 第{}条", clause.article) : "";
    id += clause.item > 0 ? fmt::format(" 第{}项", clause.item) : "";
    id += clause.note.empty() ? "" : " " + clause.note;
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

std::map<ClauseOfLaw, std::vector<StandingRule>> rules_by_clause(const Book& book) {
    std::map<ClauseOfLaw, std::vector<StandingRule>> rules;
    for (std::uint32_t i = 0; i < book.declared().rules.size(); ++i) {
        for (const rule::Rule::Basis* basis : bases_of(*book.declared().rules[i].node)) {
            std::vector<StandingRule>& list = rules[clause_of(*basis)];
            if (list.empty() || list.back().rule != i) {
                list.push_back({i, basis->relation});
            }
            list.back().relation = std::min(list.back().relation, basis->relation);
        }
    }
    return rules;
}

std::vector<ClauseOfLaw> clauses_of(const Book& book, const rule::LegalSource& source) {
    std::vector<ClauseOfLaw> all;
    std::set<ClauseOfLaw> others;
    std::set<int> articles;
    std::set<int> items;
    for (const rule::LegalSource::Provision& provision : source.provisions) {
        all.push_back(clause_of(source, provision));
    }
    for (const auto& [clause, rules] : rules_by_clause(book)) {
        if (clause.source == source.id.text && provision_of(source, clause) == nullptr) {
            others.insert(clause);
            (clause.article > 0 ? articles : items).insert(clause.article > 0 ? clause.article : clause.item);
        }
    }
    if (all.empty()) {
        items.erase(0);
        add_gaps(articles, &ClauseOfLaw::article, source.id.text, others);
        add_gaps(items, &ClauseOfLaw::item, source.id.text, others);
    }
    all.insert(all.end(), others.begin(), others.end());
    return all;
}

const rule::LegalSource::Provision* provision_of(const rule::LegalSource& source, const ClauseOfLaw& clause) {
    const auto found = std::find_if(source.provisions.begin(), source.provisions.end(),
                                    [&](const auto& provision) { return clause_of(source, provision) == clause; });
    return found == source.provisions.end() ? nullptr : &*found;
}

} // namespace zhunsheng::inspect
