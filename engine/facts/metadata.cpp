#include "engine/facts/metadata.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/base/utf8.h"
#include "engine/facts/cut_off.h"
#include "engine/facts/home.h"
#include "engine/facts/organ.h"
#include "engine/facts/self_reference.h"
#include "engine/facts/years.h"

namespace zhunsheng {
namespace {

/// Words that end an organ's name in a title: 清河县人民政府|关于|推进…
constexpr std::array<std::u32string_view, 9> kTitleBreaks{U"关于", U"法治政府", U"推进", U"依法行政", U"落实",
                                                          U"贯彻", U"年度",     U"工作", U"开展"};

class Reader {
public:
    Reader(const FactSet& facts, const ReportOptions& options)
        : facts_(facts), document_(*facts.document), options_(options), text_(document_.text),
          self_(read_self_reference(text_)) {}

    Metadata run() {
        out_.as_of = options_.as_of;
        out_.published = options_.published;
        out_.submitted = options_.submitted;
        read_title();
        read_signature();
        read_years(facts_, options_, out_);
        out_.cut_off = read_cut_off(facts_, out_.year);
        read_place();
        read_level();
        read_tier();
        tell_home(document_, options_, out_);
        return std::move(out_);
    }

private:
    void read_title() {
        if (!document_.title) {
            out_.title.reason = "正文前未见标题行";
            out_.title_subject.reason = "全文未见标题";
            return;
        }
        out_.title.value = document_.utf8(*document_.title);
        out_.title.span = *document_.title;
        out_.title_subject.reason = "标题未写报告主体";
        for (const Span piece : title_pieces()) {
            const std::optional<Organ> organ = read_organ(text_, piece);
            if (organ || names_department(document_.slice(piece))) {
                title_organ_ = organ;
                title_department_ = organ ? organ->department : true;
                out_.title_subject.value = name_in(piece);
                out_.title_subject.span = piece;
                return;
            }
        }
    }

    /// The title cut at its year and at the words that end a name.
    [[nodiscard]] std::vector<Span> title_pieces() const {
        std::vector<Span> pieces;
        Span rest = *document_.title;
        while (!rest.empty()) {
            Span cut{rest.end, rest.end};
            for (const std::u32string_view word : kTitleBreaks) {
                const auto at = document_.slice(rest).find(word);
                if (at != std::u32string_view::npos && rest.begin + at < cut.begin) {
                    cut.begin = rest.begin + static_cast<std::uint32_t>(at);
                    cut.end = cut.begin + static_cast<std::uint32_t>(word.size());
                }
            }
            for (const DateFact& date : facts_.dates) {
                if (rest.contains(date.span) && date.span.begin <= cut.begin) {
                    cut = date.span;
                    break;
                }
            }
            if (cut.begin > rest.begin) {
                pieces.push_back(trimmed({rest.begin, cut.begin}));
            }
            rest.begin = std::max(cut.end, rest.begin);
        }
        return pieces;
    }

    [[nodiscard]] Span trimmed(Span span) const {
        const auto is_blank = [&](std::uint32_t at) {
            return std::u32string_view(U" \n\t()度").find(text_[at]) != std::u32string_view::npos;
        };
        while (!span.empty() && is_blank(span.begin)) {
            ++span.begin;
        }
        while (!span.empty() && is_blank(span.end - 1)) {
            --span.end;
        }
        return span;
    }

    /// Organs that report jointly stand on a line each under the report, and a space apart in its title.
    [[nodiscard]] std::string name_in(Span span) const {
        std::string name = document_.utf8(span);
        std::erase_if(name, [](char c) { return c == ' ' || c == '\n' || c == '\t'; });
        return name;
    }

    void read_signature() {
        if (!document_.signature) {
            out_.signature.reason = "文末未见署名";
            out_.signature_subject.reason = "文末未见署名";
            return;
        }
        out_.signature.value = name_in(*document_.signature);
        out_.signature.span = *document_.signature;
        out_.signature_subject.value = out_.signature.value;
        out_.signature_subject.span = *document_.signature;
        signature_organ_ = read_organ(text_, *document_.signature);
        signature_department_ =
            signature_organ_ ? signature_organ_->department : names_department(document_.slice(*document_.signature));
    }

    void read_place() {
        if (options_.place) {
            out_.place = {options_.place, {}, true, {}};
            place_ = to_utf32(*options_.place);
            return;
        }
        for (const auto& organ : {title_organ_, signature_organ_}) {
            if (organ) {
                return set_place(organ->place, organ->above);
            }
        }
        if (const std::optional<Span> place = place_from_text(facts_, self_.main())) {
            return set_place(*place, std::nullopt);
        }
        out_.place.reason = "标题、署名和正文均未写明报告地区";
    }

    void set_place(Span place, std::optional<Span> above) {
        out_.place.value = document_.utf8(place);
        out_.place.span = place;
        place_ = document_.slice(place);
        if (above) {
            above_ = document_.slice(*above);
        }
    }

    /// The level of the place that reports, whether it or one of its departments writes.
    [[nodiscard]] Known<Level> level_of_government() const {
        Known<Level> level;
        level.span = out_.place.span;
        level.value = level_of_place(place_);
        if (!level.value && place_.ends_with(U'市') && level_of_place(above_) == Level::city) {
            level.value = Level::county;
        }
        const std::optional<SelfWord> self = self_.main();
        if (!level.value && place_.empty() && self && *self != SelfWord::city && *self != SelfWord::department) {
            level.value = by_word(*self);
            level.span = self_.first;
        }
        const bool city = place_.empty() ? self == SelfWord::city : place_.ends_with(U'市');
        if (!level.value && city) {
            level.value = level_of_unknown_city(text_, place_);
            level.reason = "报告地区是市,但文中看不出是设区的市还是县级市";
        } else if (!level.value) {
            level.reason = "标题、署名和正文均看不出报告主体的层级";
        }
        if (level.value) {
            level.reason.clear();
        }
        return level;
    }

    static Level by_word(SelfWord word) {
        constexpr std::array<Level, 5> kLevels{Level::province, Level::city, Level::county, Level::township,
                                               Level::department};
        return kLevels[static_cast<std::size_t>(word)];
    }

    /// A title decides. A signature does not where the report speaks throughout as the government: a department often
    /// only publishes it.
    [[nodiscard]] bool is_department() const {
        if (out_.title_subject.value) {
            return title_department_;
        }
        if (signature_department_) {
            return !self_.speaks_as_government();
        }
        return !out_.signature.value && self_.main() == SelfWord::department;
    }

    void read_level() {
        if (options_.level) {
            out_.level = {options_.level, {}, true, {}};
        } else if (is_department()) {
            out_.level.value = Level::department;
            out_.level.span = title_department_       ? out_.title_subject.span
                              : signature_department_ ? out_.signature.span
                                                      : self_.first;
        } else {
            out_.level = level_of_government();
        }
    }

    void read_tier() {
        if (out_.level.value == Level::department) {
            out_.tier = level_of_government();
        } else {
            out_.tier.reason = "不是部门的报告";
        }
    }

    const FactSet& facts_;
    const Document& document_;
    const ReportOptions& options_;
    std::u32string_view text_;
    SelfReference self_;
    Metadata out_;
    std::optional<Organ> title_organ_, signature_organ_;
    bool title_department_ = false;
    bool signature_department_ = false;
    std::u32string place_, above_;
};

} // namespace

Metadata read_metadata(const FactSet& facts, const ReportOptions& options) {
    return Reader(facts, options).run();
}

} // namespace zhunsheng
