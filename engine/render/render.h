// render: GapReport and FactSet → text, Markdown, JSON. The only place that lays out words or colours.
// Not here: deciding anything. Each function returns the whole output, UTF-8, LF, ending in a line break.
#pragma once

#include <string>

#include "engine/why/why.h"

namespace zhunsheng {

struct TextStyle {
    bool color = false;
    int width = 0;    ///< terminal cells to wrap at; 0: do not wrap
    bool all = false; ///< show folded hints and verdicts that hold
};

[[nodiscard]] std::string render_text(const GapReport& report, const TextStyle& style);
[[nodiscard]] std::string render_markdown(const GapReport& report);
/// "zhunsheng.check/1", one line; offsets are code points of the original. A verdict that `whys` (sorted by rule)
/// speak of gets a "why".
[[nodiscard]] std::string render_json(const GapReport& report, const std::vector<Why>& whys = {});

/// "zhunsheng.extract/1".
[[nodiscard]] std::string render_extract_json(const FactSet& facts, const Lexicon& lexicon);
/// The original as offsets count it, and nothing else: decoded, no BOM, its own line breaks, one more at the end if none is.
[[nodiscard]] std::string render_extract_text(const FactSet& facts, const Lexicon& lexicon);

/// Why or why not, then the proof tree, for people.
[[nodiscard]] std::string render_proof(const GapReport& report, const Why& why, const ProofNode& proof,
                                       const TextStyle& style);
/// "zhunsheng.explain/1".
[[nodiscard]] std::string render_proof_json(const GapReport& report, const Why& why, const ProofNode& proof);

} // namespace zhunsheng
