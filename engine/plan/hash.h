// The content hash of a rulebook: the same for the same declarations, whatever their files, order, layout or comments.
#pragma once

#include <string>

#include "engine/plan/names.h"

namespace zhunsheng::lowering {

/// The canonical text of one declaration, or of a piece of one: equal texts mean the same.
[[nodiscard]] std::string canonical(const rule::Rulebook& node);
[[nodiscard]] std::string canonical(const rule::LegalSource& node);
[[nodiscard]] std::string canonical(const rule::Part& node);
[[nodiscard]] std::string canonical(const rule::Term& node);
[[nodiscard]] std::string canonical(const rule::Wording& node);
[[nodiscard]] std::string canonical(const rule::Indicator& node);
[[nodiscard]] std::string canonical(const rule::CueTable& node);
[[nodiscard]] std::string canonical(const rule::Hedge& node);
[[nodiscard]] std::string canonical(const rule::Unit& node);
[[nodiscard]] std::string canonical(const rule::Parameter& node);
[[nodiscard]] std::string canonical(const rule::Rule& node);
[[nodiscard]] std::string canonical(const rule::Waiver& node);
/// Of a stage of a rule.
[[nodiscard]] std::string canonical(const rule::Overlay& node);
[[nodiscard]] std::string canonical(const rule::Wording::Item& node);
[[nodiscard]] std::string canonical(const rule::Expr& node);
[[nodiscard]] std::string canonical(const rule::Clause& node);
[[nodiscard]] std::string canonical(const rule::Rule::Basis& node);
[[nodiscard]] std::string canonical(const rule::Rule::SeverityAt& node);
[[nodiscard]] std::string canonical(const rule::Rule::Message& node);

/// SHA-256 in hex over a canonical text of all declarations but the tests.
[[nodiscard]] std::string content_hash(const Declarations& declarations);

} // namespace zhunsheng::lowering
