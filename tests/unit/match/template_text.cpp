#include "tests/unit/match/template_text.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "engine/base/utf8.h"
#include "engine/match/template.h"

namespace zhunsheng::testing {
namespace {

using Kind = TemplateNode::Kind;
using Slot = TemplateNode::Slot;

const std::map<std::u32string, Slot> kSlots{{U"数", Slot::number},  {U"率", Slot::rate},       {U"日期", Slot::date},
                                            {U"机构", Slot::organ}, {U"文件", Slot::document}, {U"年", Slot::year}};
const std::map<char32_t, Slot> kMarks{{U'率', Slot::rate}, {U'期', Slot::date}, {U'文', Slot::document}};

class TemplateReader {
public:
    explicit TemplateReader(std::u32string text) : text_(std::move(text)) {}

    std::vector<TemplateNode> sequence() {
        std::vector<TemplateNode> nodes;
        while (at_ < text_.size() && std::u32string_view(U"|)]").find(text_[at_]) == std::u32string_view::npos) {
            nodes.push_back(node());
        }
        return nodes;
    }

private:
    TemplateNode node() {
        TemplateNode made;
        const char32_t c = text_[at_];
        if (c == U'(' || c == U'[') {
            made.kind = c == U'(' ? Kind::choice : Kind::optional;
            do {
                ++at_;
                made.branches.push_back(sequence());
            } while (text_[at_] == U'|');
            ++at_;
        } else if (c == U'…') {
            const bool wide = text_.substr(at_, 2) == U"……";
            made.kind = wide ? Kind::wide_gap : Kind::gap;
            made.limit = wide ? kWideGapLimit : kGapLimit;
            at_ += wide ? 2 : 1;
            if (at_ + 2 < text_.size() && text_[at_] == U'{' && text_[at_ + 1] >= U'0' && text_[at_ + 1] <= U'9') {
                made.limit = static_cast<std::uint32_t>(std::stoul(to_utf8(braced())));
            }
        } else if (c == U'{') {
            made.kind = Kind::slot;
            made.slot = kSlots.at(braced());
        } else {
            while (at_ < text_.size() &&
                   std::u32string_view(U"|()[]{…").find(text_[at_]) == std::u32string_view::npos) {
                made.text += text_[at_++];
            }
        }
        return made;
    }

    std::u32string braced() {
        const std::size_t close = text_.find(U'}', at_);
        std::u32string inner = text_.substr(at_ + 1, close - at_ - 1);
        at_ = close + 1;
        return inner;
    }

    std::u32string text_;
    std::size_t at_ = 0;
};

std::vector<Span> cut(const std::u32string& text, std::u32string_view marks) {
    std::vector<Span> spans;
    std::uint32_t begin = 0;
    for (std::uint32_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || marks.find(text[i]) != std::u32string_view::npos) {
            if (i > begin) {
                spans.push_back({begin, i});
            }
            begin = i + 1;
        }
    }
    return spans;
}

} // namespace

Template parse_template(std::string_view source) {
    return TemplateReader(to_utf32(source)).sequence();
}

MarkedText parse_text(std::string_view source) {
    MarkedText marked;
    std::uint32_t title = 0;
    const std::u32string raw = to_utf32(source);
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const auto at = static_cast<std::uint32_t>(marked.text.size());
        if (raw[i] == U'〔') {
            const auto mark = i + 2 < raw.size() && raw[i + 2] == U':' ? kMarks.find(raw[i + 1]) : kMarks.end();
            const Slot slot = mark == kMarks.end() ? Slot::number : mark->second;
            i += mark == kMarks.end() ? 0 : 2;
            marked.slots.push_back({{at, at}, slot, static_cast<std::uint32_t>(marked.slots.size())});
        } else if (raw[i] == U'〕') {
            marked.slots.back().span.end = at;
        } else {
            title = raw[i] == U'《' ? at : title;
            marked.text += raw[i];
            if (raw[i] == U'》') {
                marked.titles.push_back({title, at + 1});
            }
        }
    }
    marked.sentences = cut(marked.text, U"。!?\n");
    marked.clauses = cut(marked.text, U"。!?\n,;:");
    return marked;
}

Lexicon lexicon_of(const std::vector<std::string>& templates) {
    Lexicon lexicon;
    lexicon.terms.resize(templates.size());
    for (const std::string& source : templates) {
        Phrase phrase;
        phrase.role = PhraseRole::term;
        phrase.owner = static_cast<std::uint32_t>(lexicon.phrases.size());
        phrase.pattern = parse_template(source);
        lexicon.phrases.push_back(std::move(phrase));
    }
    return lexicon;
}

std::string describe(const std::vector<Hit>& hits, const MarkedText& text) {
    std::string out;
    for (const Hit& hit : hits) {
        out += (out.empty() ? "" : " ") + std::to_string(hit.phrase) + ":" +
               to_utf8(std::u32string_view(text.text).substr(hit.span.begin, hit.span.size()));
        out += hit.slot == kNone ? "" : "#" + std::to_string(hit.slot);
    }
    return out;
}

std::string found(const std::vector<std::string>& templates, std::string_view text) {
    const Matcher matcher(lexicon_of(templates));
    const MarkedText marked = parse_text(text);
    return describe(matcher.resolve(marked.input(), matcher.scan(marked.text), role_bit(PhraseRole::term)), marked);
}

std::string found(const char* one_template, std::string_view text) {
    return found(std::vector<std::string>{std::string(one_template)}, text);
}

namespace {

/// position, edge of what was matched, slot
using Reach = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>;

class Naive {
public:
    Naive(const MatchInput& input, std::uint32_t begin) : input_(input), begin_(begin) {}

    std::set<Reach> match(const std::vector<TemplateNode>& nodes, std::set<Reach> from) const {
        for (const TemplateNode& node : nodes) {
            std::set<Reach> to;
            for (const Reach& reach : from) {
                one(node, reach, to);
            }
            from = std::move(to);
        }
        return from;
    }

private:
    void one(const TemplateNode& node, const Reach& from, std::set<Reach>& to) const {
        switch (node.kind) {
        case Kind::literal: literal(node, from, to); return;
        case Kind::optional: to.insert(from); [[fallthrough]];
        case Kind::choice:
            for (const auto& branch : node.branches) {
                to.merge(match(branch, {from}));
            }
            return;
        case Kind::gap:
        case Kind::wide_gap: gap(node, from, to); return;
        case Kind::slot: slot(node, from, to); return;
        }
    }

    void literal(const TemplateNode& node, const Reach& from, std::set<Reach>& to) const {
        std::uint32_t at = std::get<0>(from);
        for (const char32_t wanted : node.text) {
            while (at != begin_ && at < input_.text.size() && match::is_transparent(input_.text[at])) {
                ++at;
            }
            if (at >= input_.text.size() || input_.text[at++] != wanted) {
                return;
            }
        }
        to.insert({at, at, std::get<2>(from)});
    }

    void gap(const TemplateNode& node, const Reach& from, std::set<Reach>& to) const {
        auto [begin, edge, slot] = from;
        while (begin < input_.text.size() && match::is_transparent(input_.text[begin])) {
            ++begin;
        }
        const auto& homes = node.kind == Kind::gap ? *input_.clauses : *input_.sentences;
        for (std::uint32_t end = begin; end <= begin + node.limit && end <= input_.text.size(); ++end) {
            const Span span{begin, end};
            const bool home = std::any_of(homes.begin(), homes.end(), [&](Span s) { return s.contains(span); });
            const bool figure = std::any_of(input_.slots->begin(), input_.slots->end(), [&](const SlotSpan& s) {
                return (s.slot == Slot::number || s.slot == Slot::rate) && span.contains(s.span);
            });
            if ((home || span.empty()) && !(figure && node.kind == Kind::gap)) {
                to.insert({end, edge, slot});
            }
        }
    }

    void slot(const TemplateNode& node, const Reach& from, std::set<Reach>& to) const {
        std::uint32_t at = std::get<0>(from);
        for (;; ++at) {
            for (const SlotSpan& s : *input_.slots) {
                if (s.slot == node.slot && s.span.begin == at) {
                    to.insert({s.span.end, s.span.end, std::min(std::get<2>(from), s.index)});
                }
            }
            if (at >= input_.text.size() || !match::is_transparent(input_.text[at]) || at == begin_) {
                return;
            }
        }
    }

    const MatchInput& input_;
    std::uint32_t begin_;
};

bool has_wide_gap(const std::vector<TemplateNode>& nodes) {
    return std::any_of(nodes.begin(), nodes.end(), [](const TemplateNode& node) {
        return node.kind == Kind::wide_gap || std::any_of(node.branches.begin(), node.branches.end(), has_wide_gap);
    });
}

bool is_allowed(const MatchInput& input, Span span, bool wide) {
    const bool titled = std::any_of(input.titles->begin(), input.titles->end(), [&](Span title) {
        return title.contains(span.begin) || title.contains(span.end - 1);
    });
    const bool one_sentence = std::any_of(input.sentences->begin(), input.sentences->end(),
                                          [&](Span sentence) { return sentence.contains(span); });
    return !titled && (wide || one_sentence);
}

} // namespace

std::vector<Hit> naive_hits(const Lexicon& lexicon, const MatchInput& input) {
    std::vector<Hit> hits;
    for (std::uint32_t phrase = 0; phrase < lexicon.phrases.size(); ++phrase) {
        const Template& pattern = lexicon.phrases[phrase].pattern;
        std::uint32_t taken = 0;
        for (std::uint32_t begin = 0; begin < input.text.size(); ++begin) {
            if (begin < taken || match::is_transparent(input.text[begin])) {
                continue;
            }
            Hit best{phrase, {begin, kNone}, kNone};
            for (const auto& [at, edge, slot] : Naive(input, begin).match(pattern, {{begin, begin, kNone}})) {
                if (edge > begin && edge <= best.span.end && is_allowed(input, {begin, edge}, has_wide_gap(pattern))) {
                    best.slot = edge < best.span.end ? slot : std::min(slot, best.slot);
                    best.span.end = edge;
                }
            }
            if (best.span.end != kNone) {
                hits.push_back(best);
                taken = best.span.end;
            }
        }
    }
    std::sort(hits.begin(), hits.end(),
              [](const Hit& a, const Hit& b) { return std::tie(a.span, a.phrase) < std::tie(b.span, b.phrase); });
    return hits;
}

} // namespace zhunsheng::testing
