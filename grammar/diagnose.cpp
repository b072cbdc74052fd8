// The farthest failure in words: what was seen, what was expected, how to mend it.

#include "grammar/state.h"

namespace zhunsheng::grammar {
void State::report_failure(std::uint32_t from) {
    static_cast<void>(from);
    if (reported == far)
        return;
    reported = far;
    std::string zh, en;
    for (const auto* e : expected) {
        zh += zh.empty() ? "" : "、";
        zh += e->zh;
        en += en.empty() ? "" : ", ";
        en += e->en;
    }
    report(DiagnosticCode::unexpected, {far, far}, {std::string(text().substr(far, 9)), zh, "", "", en});
}
void State::report_phrasing_failure(Span inside) {
    report(DiagnosticCode::bad_phrasing, {far, inside.end}, {"", "", "", "", "", ""});
}
} // namespace zhunsheng::grammar
