// A small lexicon of units and hedges for tests that read figures without a rulebook.
#pragma once

#include <string_view>

#include "engine/base/utf8.h"
#include "engine/match/lexicon.h"

namespace zhunsheng::test {

/// `spellings` are separated by spaces, canonical first.
inline void add_unit(Lexicon& lexicon, Dimension dimension, std::string_view spellings) {
    UnitEntry unit;
    unit.dimension = dimension;
    while (!spellings.empty()) {
        const std::string_view word = spellings.substr(0, spellings.find(' '));
        unit.spellings.push_back(to_utf32(word));
        unit.scales.push_back(0);
        spellings.remove_prefix(word.size() == spellings.size() ? word.size() : word.size() + 1);
    }
    unit.name = to_utf8(unit.spellings.front());
    lexicon.units.push_back(std::move(unit));
}

inline void add_hedges(Lexicon& lexicon, Qualifier qualifier, HedgeEntry::Side side, std::string_view words) {
    while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        lexicon.hedges.push_back({qualifier, side, to_utf32(word)});
        words.remove_prefix(word.size() == words.size() ? word.size() : word.size() + 1);
    }
}

[[nodiscard]] inline Lexicon standard_units() {
    Lexicon lexicon;
    for (const std::string_view unit :
         {"件", "宗",   "起", "例", "件次", "个",   "项", "条",   "次", "场", "场次", "期", "轮",
          "批", "批次", "人", "名", "位",   "人次", "户", "户次", "家", "处", "份",   "册", "本",
          "部", "张",   "块", "面", "套",   "台",   "辆", "座",   "间", "所", "支",   "组", "对",
          "类", "种",   "款", "把", "道",   "案",   "站", "点",   "头", "周"}) {
        add_unit(lexicon, Dimension::count, unit);
    }
    for (const std::string_view unit :
         {"小时 个小时", "学时 个学时", "分钟", "天", "日", "工作日 个工作日", "个月", "季度 个季度", "年 周年"}) {
        add_unit(lexicon, Dimension::duration, unit);
    }
    for (const std::string_view unit : {"% ％", "个百分点 百分点", "倍", "成"}) {
        add_unit(lexicon, Dimension::rate, unit);
    }
    for (const std::string_view unit : {"平方米", "亩", "立方米 方"}) {
        add_unit(lexicon, Dimension::area, unit);
    }
    add_unit(lexicon, Dimension::length, "米");
    add_unit(lexicon, Dimension::length, "公里 千米");
    add_unit(lexicon, Dimension::money, "元");
    add_unit(lexicon, Dimension::score, "分");
    using Side = HedgeEntry::Side;
    add_hedges(lexicon, Qualifier::about, Side::before, "约 大约 约为");
    add_hedges(lexicon, Qualifier::about, Side::after_unit, "左右 上下");
    add_hedges(lexicon, Qualifier::more, Side::after_number, "余 多 来 几");
    add_hedges(lexicon, Qualifier::nearly, Side::before, "近 将近 接近");
    add_hedges(lexicon, Qualifier::over, Side::before, "超 超过 逾 突破");
    add_hedges(lexicon, Qualifier::at_least, Side::before, "不少于 不低于 至少 不得少于");
    add_hedges(lexicon, Qualifier::at_least, Side::after_unit, "以上 及以上");
    add_hedges(lexicon, Qualifier::at_most, Side::before, "不超过 不高于 低于 不到");
    add_hedges(lexicon, Qualifier::at_most, Side::after_unit, "以下 以内 内");
    return lexicon;
}

} // namespace zhunsheng::test
