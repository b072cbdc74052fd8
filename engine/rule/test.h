// 测试, 样例 and 变异: what a rulebook expects of itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/kinds.h"
#include "engine/rule/words.h"

namespace zhunsheng::rule {

/// One statement of 事实 { … }.
struct GivenStatement {
    enum class Kind : std::uint8_t {
        attribute, ///< 标题 "…"; 成文日期 2025-01-20; 标题年度 2024
        part,      ///< 部分 P [不完整]
        figure,    ///< 指标 X = 100余件, or 数字 15件
        mention,   ///< 提及 T
        document,  ///< 文件 "…"
        date,      ///< 日期 2024-03-01
        sentence,  ///< 句 [于 P] { … }
        paragraph, ///< 段 [于 P] { … }
        flaw,      ///< 瑕疵 X [存疑]
    };
    Kind kind{};
    Name name;    ///< of the attribute, part, indicator (empty for 数字), term or flaw
    Name measure; ///< of a figure, as written
    Text text;
    std::optional<Date> date;
    std::optional<int> number; ///< of an attribute; the year of a date
    Name part;                 ///< 于
    std::optional<Status> status;
    std::optional<Basis> basis;
    std::optional<int> year; ///< 年度: another year than the report's
    bool incomplete = false;
    bool doubtful = false; ///< 存疑
    std::vector<GivenStatement> inner;
    Span span;
};

/// A report in words or as facts; neither when not given.
struct TestInput {
    Text report;
    std::optional<std::vector<GivenStatement>> facts;
    Span span; ///< of the one given last
};

struct Expectation {
    Name rule;
    Outcome outcome{};
    std::optional<Status> status;
    Text reason;   ///< 原因 "…": the reason or its detail holds this text
    Text evidence; ///< 证据 "…": one evidence span holds this text
    Span span;
};

/// What 测试 and 样例 share: what is read, and when.
struct TestCase {
    Name level;
    std::optional<int> year;
    Text place;
    std::optional<Date> as_of, made_public, submitted; ///< 评估时点 公开日 报送日
    TestInput input;
    TestInput previous; ///< 上年
    std::vector<Expectation> expectations;
};

struct Test : TestCase {
    Text title;
    Span span;
};

/// Its report carries marks 【应报 R-1】, which plan/ reads and takes out.
struct Sample : TestCase {
    Name id;
    Span span;
};

/// 变异 "…" 自 sample: the sample's text changed, and which verdicts that changes.
struct Mutation {
    struct Edit {
        enum class Kind : std::uint8_t { delete_part, delete_text, replace, add }; ///< 删 部分 P, 删 "…", 换 … 为 …, 加
        Kind kind{};
        Name part; ///< of delete_part; of add where it goes, empty for the report's end
        Text text;
        Text with; ///< of replace
        Span span;
    };
    Text title;
    Name sample;
    std::vector<Edit> edits;
    std::vector<Expectation> expectations;
    Span span;
};

} // namespace zhunsheng::rule
