// 标题粘连: line breaks that were lost.
#include "engine/flaws/detectors.h"

namespace zhunsheng::flaws {

void find_glued_headings(Search& search) {
    constexpr std::uint32_t kLongest = 1500;
    const auto& headings = search.document.headings;
    std::size_t next = 0;
    for (const Paragraph& paragraph : search.document.paragraphs) {
        const Heading* glued = nullptr;
        for (; next < headings.size() && headings[next].number.begin < paragraph.span.end; ++next) {
            const Heading& heading = headings[next];
            if (glued == nullptr && heading.level == HeadingLevel::h1 && heading.number.begin > paragraph.span.begin) {
                glued = &heading;
            }
        }
        if (glued != nullptr) {
            search.sure(glued->span(), "标题" + search.quoted(glued->span()) + "与上文连在一段,应另起一行");
        } else if (paragraph.span.size() > kLongest) {
            search.sure({paragraph.span.begin, paragraph.span.begin + 1},
                        "这一段有" + std::to_string(paragraph.span.size()) + "字,是否丢了换行", paragraph.span);
        }
    }
}

} // namespace zhunsheng::flaws
