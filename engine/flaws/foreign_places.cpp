// 他地地名: places that have nothing to do with this one, left over from another report.
#include <algorithm>

#include "engine/base/utf8.h"
#include "engine/facts/word_list.h"
#include "engine/flaws/detectors.h"
#include "engine/places/places.h"

namespace zhunsheng::flaws {
namespace {

using Text = std::u32string_view;

/// Words in the sentence that explain why another place is named.
constexpr Text kReasons[] = {
    U"学习", U"借鉴",   U"考察",   U"经验",   U"对口",   U"帮扶",   U"协作", U"合作", U"联合", U"交界",   U"毗邻",
    U"相邻", U"接壤",   U"通办",   U"跨",     U"籍",     U"发源",   U"调研", U"签订", U"联盟", U"共建",   U"移送",
    U"管辖", U"先进",   U"培训班", U"赴",     U"前往",   U"参加",   U"援",   U"务工", U"异地", U"流域",   U"联动",
    U"协同", U"示范区", U"一体化", U"经济圈", U"城市群", U"都市圈", U"交流", U"论坛", U"评为", U"荣获",   U"外省",
    U"周边", U"邻",     U"互认",   U"公司",   U"事务所", U"大学",   U"学院", U"医院", U"法院", U"检察院", U"仲裁",
    U"铁路", U"高速",   U"海关",   U"银行",   U"户籍",   U"来自",   U"驻",   U"举办", U"飞地", U"自贸",   U"特区"};
/// Right behind the name, an organ of that place that acts: only a text of that place says so.
constexpr auto kOrgans =
    word_list({U"委", U"政府", U"人民政府", U"司法局", U"党委", U"法治", U"各", U"全面依法", U"公安局", U"纪委"});

class ForeignPlaces {
public:
    explicit ForeignPlaces(Search& search) : search_(search), text_(search.text), hits_(find_places(text_)) {}

    void run() {
        find_own();
        if (own_.empty()) {
            return; // a place that no table knows: nothing is far from it
        }
        for (const PlaceHit& hit : hits_) {
            if (hit.full && is_foreign(hit) && search_.own().contains(hit.span.begin) && !is_explained(hit.span)) {
                const bool acts = starts_with_any(text_, hit.span.end, kOrgans);
                search_.add(hit.span,
                            "“" + search_.document.utf8(hit.span) + "”与本地" + own_name() +
                                (acts ? "无隶属关系,却作为主体出现" : "无隶属关系,是否套用了他地的稿件"),
                            {}, !acts);
            }
        }
    }

private:
    /// The smallest places that title and signature name; else the report's own by its metadata.
    void find_own() {
        const auto& document = search_.document;
        for (const PlaceHit& hit : hits_) {
            const bool in_title = document.title && document.title->contains(hit.span);
            const bool in_signature = document.signature && document.signature->contains(hit.span);
            if (hit.full && (in_title || in_signature)) {
                own_.insert(own_.end(), hit.places.begin(), hit.places.end());
            }
        }
        const auto& place = search_.facts.metadata.place.value;
        if (own_.empty() && place) {
            own_ = places_called(to_utf32(*place));
        }
        // 广东省韶关市南雄市: only the last is its own
        std::erase_if(own_, [own = own_](const NamedPlace* outer) {
            return std::any_of(own.begin(), own.end(), [outer](const NamedPlace* inner) {
                return inner->code != outer->code && is_within(*inner, *outer);
            });
        });
    }

    [[nodiscard]] std::string own_name() const {
        const auto& place = search_.facts.metadata.place.value;
        return place ? "“" + *place + "”" : "";
    }

    [[nodiscard]] bool is_foreign(const PlaceHit& hit) const {
        return std::none_of(hit.places.begin(), hit.places.end(), [this](const NamedPlace* place) {
            return std::any_of(own_.begin(), own_.end(), [place](const NamedPlace* own) {
                return is_within(*place, *own) || is_within(*own, *place);
            });
        });
    }

    [[nodiscard]] bool is_explained(Span span) const {
        constexpr std::uint32_t kAround = 60;
        const Span sentence = search_.document.sentences[search_.document.sentence_at(span.begin)].span;
        const std::uint32_t begin = std::max(sentence.begin, span.begin > kAround ? span.begin - kAround : 0);
        const Text around = search_.document.slice({begin, std::min(sentence.end, span.end + kAround)});
        return holds_any(around, kReasons) || is_quoted(span);
    }

    /// Inside “” it is somebody else's name.
    [[nodiscard]] bool is_quoted(Span span) const {
        constexpr std::uint32_t kLongest = 20;
        const std::uint32_t begin = span.begin > kLongest ? span.begin - kLongest : 0;
        const Text before = text_.substr(begin, span.begin - begin);
        const std::size_t open = before.rfind(U'“');
        return open != Text::npos && before.find(U'”', open) == Text::npos;
    }

    Search& search_;
    Text text_;
    std::vector<PlaceHit> hits_;
    std::vector<const NamedPlace*> own_;
};

} // namespace

void find_foreign_places(Search& search) {
    ForeignPlaces(search).run();
}

} // namespace zhunsheng::flaws
