#include "cli/io/suggest.h"

#include <algorithm>
#include <numeric>

#include "engine/base/utf8.h"

namespace zhunsheng::cli {
namespace {

/// Insertions, deletions, changes and swaps of neighbours that turn one into the other.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(last.begin(), last.end(), 0);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        before = last;
        last = row;
    }
    return last[b.size()];
}

} // namespace

std::string nearest(std::string_view written, const std::vector<std::string>& candidates) {
    const std::u32string wanted = to_utf32(written);
    std::size_t best = std::max<std::size_t>(1, wanted.size() / 3) + 1;
    std::string found;
    for (const std::string& candidate : candidates) {
        const std::size_t far = distance(wanted, to_utf32(candidate));
        if (far < best) {
            best = far;
            found = candidate;
        }
    }
    return found;
}

std::string did_you_mean(std::string_view written, const std::vector<std::string>& candidates, std::string otherwise) {
    const std::string found = nearest(written, candidates);
    return found.empty() ? std::move(otherwise) : "是不是想写 " + found + "?";
}

} // namespace zhunsheng::cli
