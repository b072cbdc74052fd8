// What Document::personal found, judged by what stands around it: a hotline or a contact line is meant to be read.
#include <algorithm>
#include <functional>

#include "engine/facts/word_list.h"
#include "engine/flaws/detectors.h"

namespace zhunsheng::flaws {
namespace {

using Kind = PersonalNumber::Kind;

constexpr std::u32string_view kPublicLines[] = {U"热线", U"举报", U"投诉", U"咨询", U"监督", U"值班", U"服务", U"办公"};
constexpr auto kContacts =
    word_list({U"联系人", U"联系电话", U"联系方式", U"咨询电话", U"电话", U"传真", U"地址", U"邮编", U"(联系"});

/// A paragraph that only tells whom to ask: its first words say so.
bool is_contact_line(const Search& search, std::uint32_t position) {
    const std::uint32_t paragraph = search.document.sentences[search.document.sentence_at(position)].paragraph;
    return starts_with_any(search.text, search.document.paragraphs[paragraph].span.begin, kContacts);
}

/// 热线电话0763-…: within the clause, before the number.
bool is_public_line(const Search& search, Span span) {
    const Span clause = search.document.clauses[search.document.clause_at(span.begin)].span;
    constexpr std::uint32_t kFar = 20;
    const std::uint32_t begin = std::max(clause.begin, span.begin > kFar ? span.begin - kFar : 0);
    return holds_any(search.text.substr(begin, span.begin - begin), kPublicLines);
}

void each(Search& search, Kind kind, const std::function<void(const PersonalNumber&)>& tell) {
    for (const PersonalNumber& number : search.document.personal) {
        if (number.kind == kind) {
            tell(number);
        }
    }
}

} // namespace

void find_identity_numbers(Search& search) {
    each(search, Kind::identity, [&search](const PersonalNumber& number) {
        if (number.proven) {
            search.sure(number.span, "出现公民身份号码(校验位相符,已遮蔽),公开的报告不应出现");
        } else {
            search.doubtful(number.span, "出现18位号码(已遮蔽),样子像公民身份号码而校验位不符,请核对是否身份证号");
        }
    });
}

void find_phone_numbers(Search& search) {
    each(search, Kind::mobile, [&search](const PersonalNumber& number) {
        if (!is_contact_line(search, number.span.begin)) {
            search.sure(number.span, "出现手机号码(已遮蔽),公开的报告不应出现");
        }
    });
    each(search, Kind::landline, [&search](const PersonalNumber& number) {
        if (!is_contact_line(search, number.span.begin) && !is_public_line(search, number.span)) {
            search.doubtful(number.span, "出现固定电话号码(已遮蔽),请核对是否宜公开");
        }
    });
}

void find_bank_cards(Search& search) {
    each(search, Kind::bank_card, [&search](const PersonalNumber& number) {
        if (number.proven) {
            search.sure(number.span, "出现银行卡号(校验位相符,已遮蔽),公开的报告不应出现");
        } else {
            search.doubtful(number.span, "出现以62开头的长号码(已遮蔽),请核对是否银行账号");
        }
    });
}

void find_number_plates(Search& search) {
    each(search, Kind::plate, [&search](const PersonalNumber& number) {
        search.sure(number.span, "出现机动车号牌(已遮蔽),公开的报告不宜出现");
    });
}

} // namespace zhunsheng::flaws
