// Why or why not in the plain words of office staff, on a layout. Private to render/.
#pragma once

#include "engine/render/layout.h"

namespace zhunsheng::render {

/// The verdict in one sentence: how many conditions are missing, and what of the first; empty where nothing can be said.
[[nodiscard]] std::string headline(const GapReport& report, const Why& why);

/// What holds the verdict where it is, how far each condition got, what to write where.
void write_why(Layout& out, const GapReport& report, const Why& why);

/// A condition over several lines of its rule file, on one.
[[nodiscard]] std::string condition_text(std::string_view text);
/// 全文句数 312 → 部分内 41
[[nodiscard]] std::string funnel_text(const std::vector<std::pair<std::string, std::size_t>>& steps);
/// A row beside a label, the way explain lays all of them out; nothing where there is no text.
void write_row(Layout& out, int indent, std::string_view label, const std::string& text, Ink ink = Ink::plain);

/// Of several places in one sentence, the first.
template <class Item>
[[nodiscard]] std::vector<Item> distinct_sentences(const std::vector<Item>& items) {
    std::vector<Item> result;
    for (const Item& item : items) {
        const bool shown =
            std::any_of(result.begin(), result.end(), [&item](const Item& other) { return other.span == item.span; });
        if (!shown) {
            result.push_back(item);
        }
    }
    return result;
}

} // namespace zhunsheng::render
