#include <array>

#include "tests/generate/generate.h"

namespace zhunsheng::generate {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 30> kClauses{"开展考核",
                                         "推行三项制度",
                                         "拟在全县各单位落实三项制度",
                                         "组织培训",
                                         "督察不到位",
                                         "要求各单位开展普法",
                                         "没有开展听证",
                                         "印发《述法办法》",
                                         "落实《法治政府建设实施纲要》",
                                         "在2024年5月6日启动督察",
                                         "由于人手紧张",
                                         "主要负责人履行职责",
                                         "建设法制政府",
                                         "聘请人民调节员",
                                         "学习二十届四中全会精神",
                                         "开展七五普法",
                                         "截至2024年11月",
                                         "截至6月30日",
                                         "受理纠纷{}件",
                                         "化解纠纷{}件",
                                         "化解率{}%",
                                         "收到复议{}件",
                                         "审结复议{}件",
                                         "上年结转{}件",
                                         "开庭{}件",
                                         "出庭{}人次",
                                         "督查{}次",
                                         "累计督查{}次",
                                         "较上年多受理纠纷{}件",
                                         "罚没{}万元"};
constexpr std::array<Words, 10> kNumbers{"20", "3", "25", "20余", "约20", "近30", "超20", "90", "99.5", "100"};
constexpr std::array<Words, 5> kHeadings{"一、主要举措和成效", "二、存在的不足", "三、下一年度安排",
                                         "四、第一责任人履职情况", "五、其他情况"};

std::string clause(Choices& choices) {
    std::string text(choices.of(kClauses));
    if (const auto at = text.find("{}"); at != std::string::npos) {
        text.replace(at, 2, choices.of(kNumbers));
    }
    return text;
}

std::string body(Choices& choices) {
    std::string text;
    for (std::size_t i = choices.below(5); i > 0; --i) {
        text += clause(choices);
        text += std::array<Words, 4>{",", "。", "。\n", "。\n(二)其他工作\n"}[choices.below(i == 1 ? 1 : 4)];
    }
    if (text.ends_with(",")) {
        text.erase(text.size() - 1);
    }
    return text.empty() ? "依法行政。\n" : text + "。\n";
}

GivenFact figure(Choices& choices, const Lexicon& lexicon) {
    constexpr std::array<Words, 8> kMeasures{"20件",   "3件",    "25件",     "20余件",
                                             "约20件", "近30件", "20件以上", "10—20件"};
    constexpr std::array<Words, 4> kRates{"90%", "99.5%", "100%", "90%以上"};
    GivenFact fact;
    fact.kind = GivenFact::Kind::figure;
    const std::size_t which = choices.below(lexicon.indicators.size());
    const IndicatorEntry& entry = lexicon.indicators[which];
    const bool rate = lexicon.units[index(entry.unit)].dimension == Dimension::rate;
    std::string words(rate ? choices.of(kRates) : choices.of(kMeasures));
    if (const auto at = words.find("件"); at != std::string::npos) {
        words.replace(at, std::string_view("件").size(), lexicon.units[index(entry.unit)].name);
    }
    fact.measure = read_measure(words, lexicon).value_or(GivenMeasure{});
    fact.indicator = IndicatorId{static_cast<std::uint32_t>(which)};
    fact.basis = choices.once_in(8) ? Basis::cumulative : Basis::year;
    if (choices.once_in(8)) {
        fact.period_year = 2020 + static_cast<int>(choices.below(6));
    }
    return fact;
}

GivenFact fact(Choices& choices, const Lexicon& lexicon) {
    GivenFact made;
    switch (choices.below(6)) {
    case 0:
    case 1: made = figure(choices, lexicon); break;
    case 2:
        made.kind = GivenFact::Kind::document;
        made.document = "办法";
        break;
    case 3:
        made.kind = GivenFact::Kind::date;
        made.year = 2024;
        made.month = static_cast<int>(choices.below(13));
        break;
    case 4:
        made.kind = GivenFact::Kind::flaw;
        made.flaw = choices.once_in(2) ? FlawKind::empty_sentence : FlawKind::placeholder;
        made.doubtful = choices.once_in(3);
        break;
    default:
        made.kind = GivenFact::Kind::mention;
        made.term = TermId{static_cast<std::uint32_t>(choices.below(lexicon.terms.size()))};
    }
    if (choices.once_in(3)) {
        made.status = static_cast<Status>(choices.below(kStatusNames.size()));
    }
    return made;
}

} // namespace

std::string report(Choices& choices) {
    constexpr std::array<Words, 3> kTitles{"清河县2024年法治政府建设年度报告\n", "清河县法治政府建设年度报告\n",
                                           "清河县2023年法治政府建设年度报告\n"};
    std::string text(choices.of(kTitles));
    text += choices.once_in(2) ? "县委、县人大常委会:\n" : "";
    text += choices.once_in(3) ? "" : "2024年,清河县扎实推进法治政府建设。\n";
    for (const Words heading : kHeadings) {
        if (!choices.once_in(4)) {
            text += heading;
            text += "\n" + body(choices);
        }
    }
    constexpr std::array<Words, 3> kEnds{"清河县人民政府\n2025年1月20日\n", "白石县人民政府\n2025年4月2日\n", ""};
    return text + std::string(choices.of(kEnds));
}

ReportOptions options(Choices& choices) {
    constexpr std::array<Day, 4> kDays{Day{2024, 6, 1}, Day{2025, 1, 20}, Day{2025, 3, 1}, Day{2026, 1, 1}};
    ReportOptions options;
    if (!choices.once_in(3)) {
        options.level = choices.once_in(3) ? static_cast<Level>(choices.below(kLevelNames.size())) : Level::county;
    }
    const auto day = [&](std::optional<Day>& date) {
        if (choices.once_in(2)) {
            date = choices.of(kDays);
        }
    };
    day(options.as_of);
    day(options.published);
    day(options.submitted);
    return options;
}

std::unique_ptr<const GivenReport> given(Choices& choices, const Lexicon& lexicon) {
    GivenFacts facts;
    if (!choices.once_in(3)) {
        facts.attributes.year = 2024;
    }
    facts.attributes.title = "清河县法治政府建设年度报告";
    for (std::size_t i = choices.below(6); i > 0; --i) {
        GivenParagraph& paragraph = facts.paragraphs.emplace_back();
        paragraph.part =
            choices.once_in(5) ? kNoPart : PartId{static_cast<std::uint32_t>(choices.below(lexicon.parts.size()))};
        for (std::size_t sentences = 1 + choices.below(2); sentences > 0; --sentences) {
            GivenSentence& sentence = paragraph.sentences.emplace_back();
            for (std::size_t n = 1 + choices.below(3); n > 0; --n) {
                sentence.push_back(fact(choices, lexicon));
            }
        }
    }
    return build_given(facts, lexicon, options(choices));
}

} // namespace zhunsheng::generate
