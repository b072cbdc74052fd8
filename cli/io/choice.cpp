#include "cli/io/choice.h"

#include <algorithm>

#include "cli/io/layers.h"
#include "engine/base/utf8.h"
#include "engine/places/places.h"

namespace zhunsheng::cli {
namespace {

struct Beside {
    std::string folder;
    rule::Rulebook book;
};

/// Of the rulebooks beside this one, those that build on it, directly or not.
std::vector<Beside> built_upon(const std::string& general) {
    std::vector<Beside> open;
    for (const std::string& folder : folders_beside(general)) {
        if (std::optional<rule::Rulebook> book = rulebook_in(folder)) {
            open.push_back({folder, std::move(*book)});
        }
    }
    std::vector<Beside> found;
    std::vector<std::string> ids;
    if (const std::optional<rule::Rulebook> own = rulebook_in(general)) {
        ids.push_back(own->id.text);
    }
    for (std::size_t at = 0; at < ids.size(); ++at) {
        const auto builds_on = [&](const Beside& beside) {
            return std::any_of(beside.book.inherits.begin(), beside.book.inherits.end(),
                               [&](const rule::Name& upper) { return upper.text == ids[at]; });
        };
        const auto rest = std::stable_partition(open.begin(), open.end(), builds_on);
        for (auto beside = open.begin(); beside != rest; ++beside) {
            ids.push_back(beside->book.id.text);
            found.push_back(std::move(*beside));
        }
        open.erase(open.begin(), rest);
    }
    return found;
}

/// Those for one place, smaller places first, then by folder.
std::vector<LocalRulebook> locals_of(const std::string& general) {
    std::vector<LocalRulebook> found;
    for (const Beside& beside : built_upon(general)) {
        if (!beside.book.place.value.empty()) {
            const NamedPlace* place = place_named(to_utf32(beside.book.place.value));
            found.push_back({beside.folder, place == nullptr ? 0 : place->code});
        }
    }
    const auto rank = [](const LocalRulebook& book) {
        const NamedPlace* place = place_of_code(book.place_code);
        return place == nullptr ? -1 : static_cast<int>(rank_of(*place));
    };
    std::sort(found.begin(), found.end(), [&](const LocalRulebook& a, const LocalRulebook& b) {
        return rank(a) != rank(b) ? rank(a) > rank(b) : a.folder < b.folder;
    });
    return found;
}

/// What a report says of where it is from; no rulebook is needed for that.
Metadata home_of(const Document& document, const ReportOptions& options) {
    const Lexicon nothing;
    const Matcher matcher(nothing);
    return extract_facts(document, nothing, matcher, options).metadata;
}

} // namespace

Chooser::Chooser(std::string choice, std::string waivers) : choice_(std::move(choice)), waivers_(std::move(waivers)) {
    if (!choice_.empty()) {
        return;
    }
    if (const Result<std::string> general = find_rulebook({})) {
        locals_ = locals_of(*general);
        const std::optional<rule::Rulebook> book = rulebook_in(*general);
        general_ = book ? book->id.text : "";
    }
}

Chosen Chooser::for_report(const Document& document, const ReportOptions& options) {
    if (locals_.empty()) {
        return load(choice_, {});
    }
    const Metadata home = home_of(document, options);
    const auto taken = std::find_if(locals_.begin(), locals_.end(), [&](const LocalRulebook& book) {
        return lies_in(home, book.place_code) == Truth::yes;
    });
    if (taken != locals_.end()) {
        const std::string place = to_utf8(place_of_code(taken->place_code)->name);
        return load(taken->folder, "报告在" + place + ",用" + place + "的规则集");
    }
    return load({}, home.province.value
                        ? "没有" + *home.province.value + "的规则集,用" + general_
                        : "报告所在省份不明,用" + general_ + ";可用 --place 指明地区,或用 --rulebook 指定规则集");
}

/// The local rulebooks that do not hold the one taken.
std::vector<std::string> Chooser::elsewhere(const LocalRulebook* taken) const {
    std::vector<std::string> folders;
    const NamedPlace* own = taken == nullptr ? nullptr : place_of_code(taken->place_code);
    for (const LocalRulebook& book : locals_) {
        const NamedPlace* place = place_of_code(book.place_code);
        if (own == nullptr || place == nullptr || !is_within(*own, *place)) {
            folders.push_back(book.folder);
        }
    }
    return folders;
}

Chosen Chooser::load(const std::string& folder, std::string why) {
    auto& rulebook = loaded_[folder];
    if (!rulebook) {
        const auto taken = std::find_if(locals_.begin(), locals_.end(),
                                        [&](const LocalRulebook& book) { return book.folder == folder; });
        rulebook = load_rulebook(folder, waivers_, elsewhere(taken == locals_.end() ? nullptr : &*taken));
    }
    return {rulebook.get(), std::move(why)};
}

} // namespace zhunsheng::cli
