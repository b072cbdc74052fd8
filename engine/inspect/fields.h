#pragma once

#include "engine/inspect/book.h"

namespace zhunsheng::inspect {

/// One value of a field: what makes it the same as another, and how it reads.
struct FieldValue {
    std::string key;
    std::string words;
    int grade = 0; ///< of equal keys the higher asks more: 宜 < 应当 < 必须
};

/// A field as its author names it. The order of its values means nothing.
struct Field {
    std::string label;
    std::vector<FieldValue> values;
};

/// A declaration in words.
struct Described {
    std::string sort; ///< 规则, 词条, 语态 …
    std::string id;
    std::string title; ///< empty where it says nothing beyond the id
    std::string place;
    std::string canonical;  ///< equal texts mean the same; layout, comments and orders without meaning are not in it
    std::string without_id; ///< the same but for the id
    std::vector<Field> fields;
};

/// Every declaration but the tests, by sort and id. What changes a verdict is in `canonical`, even where no field says it.
[[nodiscard]] std::vector<Described> describe_all(const Book& book);

} // namespace zhunsheng::inspect
