// The fields of each sort of declaration in words, in the order in which authors write them.
#pragma once

#include "engine/inspect/fields.h"

namespace zhunsheng::inspect {

[[nodiscard]] std::vector<Field> fields_of(const rule::Rulebook& node, const Book& book);
[[nodiscard]] std::vector<Field> fields_of(const rule::LegalSource& node, const Book& book);
[[nodiscard]] std::vector<Field> fields_of(const rule::Part& node, const Book& book);
[[nodiscard]] std::vector<Field> fields_of(const rule::Term& node, const Book& book);
[[nodiscard]] std::vector<Field> fields_of(const rule::Wording& node, const Book& book);
[[nodiscard]] std::vector<Field> fields_of(const rule::Indicator& node, const Book& book);
[[nodiscard]] std::vector<Field> fields_of(const rule::CueTable& node, const Book& book);
[[nodiscard]] std::vector<Field> fields_of(const rule::Hedge& node, const Book& book);
[[nodiscard]] std::vector<Field> fields_of(const rule::Unit& node, const Book& book);
[[nodiscard]] std::vector<Field> fields_of(const rule::Parameter& node, const Book& book);
[[nodiscard]] std::vector<Field> fields_of(const rule::Rule& node, const Book& book);
[[nodiscard]] std::vector<Field> fields_of(const rule::Waiver& node, const Book& book);

} // namespace zhunsheng::inspect
