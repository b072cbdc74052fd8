// Dates, years, quantities, wordings and citations in words; conditions are in describe.cpp.
#include <fmt/format.h>

#include "engine/inspect/describe.h"

namespace zhunsheng::inspect {
namespace {

constexpr std::array<std::string_view, 3> kAnchorWords{"", "本年", "次年"};

std::string quoted(const std::vector<rule::Phrasing>& phrasings) {
    std::string text;
    for (const rule::Phrasing& phrasing : phrasings) {
        text += fmt::format("{}“{}”", text.empty() ? "" : "、", phrasing.source.value);
    }
    return text;
}

} // namespace

std::string describe(const rule::Date& date) {
    const std::string year = date.anchor == rule::Date::Anchor::absolute
                                 ? fmt::format("{}年", date.year)
                                 : std::string(name_of(date.anchor, kAnchorWords));
    return fmt::format("{}{}月{}日", year, date.month, date.day);
}

std::string describe(const rule::AfterExpiry& after) {
    switch (after.kind) {
    case rule::AfterExpiry::Kind::stop: return "停止";
    case rule::AfterExpiry::Kind::go_on:
        return after.note.value.empty() ? "继续" : fmt::format("继续({})", after.note.value);
    case rule::AfterExpiry::Kind::successor: break;
    }
    return fmt::format("由 {} 接替", after.successor.text);
}

std::string describe(const rule::Permissions& permissions) {
    if (!permissions.given) {
        return {};
    }
    std::string all = permissions.loosen ? "放宽" : "";
    all += permissions.supplement ? (all.empty() ? "补充" : "、补充") : "";
    all += permissions.disable ? (all.empty() ? "停用" : "、停用") : "";
    return all.empty() ? "无" : all;
}

std::string describe(const rule::Quantity& quantity) {
    return quantity.number.str() + quantity.unit.text;
}

std::string describe(const rule::Wording::Item& item) {
    std::string text = quoted(item.phrasings);
    text += item.prefer.value.empty() ? "" : fmt::format(",宜作“{}”", item.prefer.value);
    text += item.excludes.empty() ? "" : ",排除" + quoted(item.excludes);
    text += item.from_day ? ",始于" + describe(*item.from_day) : "";
    text += item.until_day ? ",止于" + describe(*item.until_day) : "";
    return text + (item.inside_titles ? ",书名内" : "");
}

std::string describe_years(std::optional<int> from, std::optional<int> to, const std::vector<int>& years) {
    if (!years.empty()) {
        return fmt::format("{}年度", fmt::join(years, "、"));
    }
    if (from && to) {
        return *from == *to ? fmt::format("{}年度", *from) : fmt::format("{}至{}年度", *from, *to);
    }
    return from ? fmt::format("{}年度起", *from) : to ? fmt::format("{}年度止", *to) : "";
}

std::string describe(const rule::Rule::Basis& basis, const Book& book) {
    const std::optional<Entity> source = book.find(EntityKind::source, basis.source.text);
    return source ? cite(book.title(*source), basis.article, basis.item, basis.text.value, basis.uncertain)
                  : basis.text.value;
}

std::string describe(const rule::LegalSource::Provision& provision) {
    std::string text = locate(provision.article, provision.item, provision.note.value, provision.uncertain);
    if (!provision.title.value.empty()) {
        text += (text.empty() ? "" : " ") + provision.title.value;
    }
    return text;
}

} // namespace zhunsheng::inspect
