#include "engine/plan/bind_places.h"

#include <algorithm>

namespace zhunsheng::lowering {
namespace {

/// Null where its rules are for every report: it names no place, or builds on no other book.
const Layers::Book* binding(const Layers::Book& book) {
    const bool inherits = std::find(book.above.begin(), book.above.end(), true) != book.above.end();
    return book.node != nullptr && inherits && !book.node->place.value.empty() ? &book : nullptr;
}

const Layers::Book* binding(const Layers& layers, const std::string& id) {
    for (std::uint32_t layer = 0; layer < layers.books().size(); ++layer) {
        if (layers.id(layer) == id) {
            return binding(layers.books()[layer]);
        }
    }
    return nullptr;
}

void bind(const Layers::Book& book, rule::Text& place, std::vector<rule::FieldPlace>& fields) {
    place = book.node->place;
    for (rule::FieldPlace field : book.node->fields) {
        if (field.keyword == "地区") {
            field.file = book.node_file;
            fields.push_back(field);
        }
    }
}

rule::Rule& own_copy(Located<rule::Rule>& at, std::deque<rule::Rule>& copies) {
    for (rule::Rule& copy : copies) {
        if (&copy == at.node) {
            return copy;
        }
    }
    rule::Rule& copy = copies.emplace_back(*at.node);
    at.node = &copy;
    return copy;
}

} // namespace

void bind_to_places(const Layers& layers, Merged& merged) {
    for (Located<rule::Rule>& at : merged.declarations.rules) {
        const Layers::Book* own = binding(layers.books()[layers.layer_of(at.file)]);
        if (own != nullptr && at.node->place.value.empty()) {
            rule::Rule& rule = own_copy(at, merged.rules);
            bind(*own, rule.place, rule.fields);
        }
        for (std::size_t i = 0; i < at.node->stages.size(); ++i) {
            const Layers::Book* book = binding(layers, at.node->stages[i].name.text);
            if (book != nullptr && at.node->stages[i].change.place.value.empty()) {
                rule::Overlay& stage = own_copy(at, merged.rules).stages[i];
                bind(*book, stage.change.place, stage.fields);
            }
        }
    }
}

} // namespace zhunsheng::lowering
