#include "tests/conformance/verdict_lines.h"

namespace zhunsheng::conformance {
namespace {

std::string span_text(Span span) {
    return std::to_string(span.begin) + "-" + std::to_string(span.end);
}

std::string line(const Verdict& verdict) {
    std::string text(name_of(verdict.outcome, kOutcomeNames));
    text += " reason=" + std::to_string(static_cast<int>(verdict.reason)) + std::string(reason_text(verdict.reason));
    if (verdict.status) {
        text += " status=" + std::string(name_of(*verdict.status, kStatusNames));
    }
    if (verdict.exception != kNone) {
        text += " exception" + std::to_string(verdict.exception);
    }
    if (verdict.waiver != kNone) {
        text += " waiver" + std::to_string(verdict.waiver);
    }
    for (const std::uint32_t clause : verdict.failed_clauses) {
        text += " clause" + std::to_string(clause);
    }
    for (const Evidence& evidence : verdict.evidence) {
        text += " evidence=" + span_text(evidence.span) + "@" + span_text(evidence.focus);
    }
    for (const NearMiss& miss : verdict.near_misses) {
        text += " near=" + span_text(miss.span) + "@" + span_text(miss.focus);
    }
    return verdict.underlying ? text + " under which " + line(*verdict.underlying) : text;
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "[" : ", ") + word;
    }
    return text.empty() ? "[]" : text + "]";
}

/// "field: want …, got …" where the two differ.
void compare(std::string_view field, const std::string& want, const std::string& got, std::string& out) {
    if (want != got) {
        out += (out.empty() ? "" : "; ") + std::string(field) + ": want " + want + ", got " +
               (got.empty() ? "nothing" : got);
    }
}

template <class Item>
std::vector<std::string> focused(const std::vector<Item>& items, const Document& document) {
    std::vector<std::string> words;
    for (const Item& item : items) {
        words.push_back(document.utf8(item.focus));
    }
    return words;
}

} // namespace

std::map<std::string, std::string> lines(const Plan& plan, const std::vector<Verdict>& verdicts) {
    std::map<std::string, std::string> out;
    for (const Verdict& verdict : verdicts) {
        out[plan.rules[index(verdict.rule)].id] = line(verdict);
    }
    return out;
}

std::string unmet(const Expected& expected, const Verdict& verdict, const Document& document) {
    std::string out;
    compare("outcome", expected.outcome, std::string(name_of(verdict.outcome, kOutcomeNames)), out);
    if (!expected.reason.empty()) {
        compare("reason", expected.reason, std::string(reason_text(verdict.reason)), out);
    }
    if (!expected.status.empty()) {
        compare("status", expected.status,
                verdict.status ? std::string(name_of(*verdict.status, kStatusNames)) : std::string(), out);
    }
    if (!expected.detail.empty()) {
        compare("detail", expected.detail, verdict.detail, out);
    }
    if (expected.evidence) {
        compare("evidence", listed(*expected.evidence), listed(focused(verdict.evidence, document)), out);
    }
    if (expected.near) {
        compare("near", listed(*expected.near), listed(focused(verdict.near_misses, document)), out);
    }
    return out;
}

} // namespace zhunsheng::conformance
