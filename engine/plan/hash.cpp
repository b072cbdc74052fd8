#include "engine/plan/hash.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <openssl/evp.h>

namespace zhunsheng::lowering {

namespace {

/// A canonical text: every member in a fixed order, strings with their length in front, so that no two different
/// declarations read the same.
class Canon {
public:
    explicit Canon(std::string_view tag) { put(tag); }

    void put(std::string_view text) {
        put(static_cast<std::int64_t>(text.size()));
        out_ += ':';
        out_ += text;
    }
    void put(std::int64_t value) {
        std::array<char, 24> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        out_ += '#';
        out_.append(digits.data(), end);
    }
    void put(const rule::Name& name) { put(name.text); }
    void put(const rule::Text& text) { put(text.value); }
    void put(const rule::Phrasing& phrasing) { put(phrasing.source); }
    void put(const rule::Date& date) {
        put(code(date.anchor));
        put(std::int64_t{date.year} * 10000 + std::int64_t{date.month} * 100 + date.day);
    }
    void put(const Decimal& decimal) {
        put(decimal.digits());
        put(std::int64_t{decimal.scale()});
    }
    void put(const rule::Nearby::Item& item) {
        put(code(item.what));
        put(item.name);
        if (item.status || item.any_status) {
            put("status");
            put(item.status);
        }
    }
    void put(const rule::Nearby& nearby) {
        put(code(nearby.scope));
        put(nearby.items);
        if (nearby.scope == rule::Nearby::Scope::adjacent) {
            put(std::int64_t{nearby.characters});
        }
    }
    void put(const rule::Expr& expr);
    void put(const rule::Clause& clause) {
        put(code(clause.modality));
        put(clause.condition);
    }
    void put(const rule::Rule::Basis& basis) {
        put(basis.source);
        put(basis.text);
        put(std::int64_t{basis.item});
        put(std::int64_t{basis.article});
        put(std::int64_t{basis.uncertain});
        if (basis.relation != Relation::subset) {
            put("relation");
            put(code(basis.relation));
        }
    }
    void put(const rule::LegalSource::Provision& provision) {
        put_all(provision.item, provision.article, provision.note, int{provision.uncertain}, provision.title,
                provision.unchecked);
    }
    void put(const rule::Rule::SeverityAt& severity) {
        put(code(severity.severity));
        put(severity.levels);
    }
    void put(const rule::Rule::Message& message) {
        put(code(message.outcome));
        put(message.text);
    }
    void put(const rule::Wording::Item& item) {
        put_all(item.phrasings, item.excludes, item.prefer, item.from_day, item.until_day, int{item.inside_titles});
    }
    void put(const std::pair<rule::Text, int>& scaled) {
        put(scaled.first);
        put(std::int64_t{scaled.second});
    }
    void put(const rule::AfterExpiry& after) {
        put(code(after.kind));
        put(after.note);
        put(after.successor);
    }
    void put(const rule::Rule::Exception& exception) {
        put(exception.label);
        put(exception.parent);
        put(exception.condition);
        put(exception.bases);
        put(exception.clauses);
        put(exception.inapplicable);
    }
    void put(int value) { put(std::int64_t{value}); }
    /// A member that younger editions of the language brought: written with its tag only where it is present, so that
    /// a text without it keeps its hash.
    template <class T>
    void put_present(std::string_view tag, const T& value) {
        if (present(value)) {
            put(tag);
            put(value);
        }
    }
    template <class T>
    void put(const std::vector<T>& list) {
        put(static_cast<std::int64_t>(list.size()));
        for (const T& item : list) {
            put(item);
        }
    }
    template <class T>
    void put(const std::optional<T>& value) {
        out_ += value ? "+" : "-";
        if (value) {
            if constexpr (std::is_enum_v<T>) {
                put(code(*value));
            } else {
                put(*value);
            }
        }
    }

    template <class... Members>
    void put_all(const Members&... members) {
        (put(members), ...);
    }

    [[nodiscard]] std::string take() { return std::move(out_); }

    template <class Enum>
    [[nodiscard]] static std::int64_t code(Enum value) {
        return static_cast<std::int64_t>(value);
    }

private:
    template <class T>
    [[nodiscard]] static bool present(const std::optional<T>& value) {
        return value.has_value();
    }
    template <class T>
    [[nodiscard]] static bool present(const std::vector<T>& list) {
        return !list.empty();
    }

    std::string out_;
};

void Canon::put(const rule::Expr& expr) {
    put(code(expr.kind));
    put(code(expr.op));
    put(expr.name);
    put(expr.parts);
    put(expr.status);
    put(std::int64_t{expr.any_status});
    put(expr.nearby);
    put(expr.literal);
    put(expr.unit);
    put(expr.date_value);
    put(expr.text_value);
    put(expr.operands);
    if (expr.previous) {
        put("previous");
    }
    if (!expr.labels.empty()) {
        put("labels");
        put(expr.labels);
    }
}

/// Members that came later are encoded only where they are, each under its name, so that a rulebook without them keeps
/// its hash.
class Tagged {
public:
    explicit Tagged(std::string begin) : out_(std::move(begin)) {}

    template <class... Members>
    void put(bool present, std::string_view tag, const Members&... members) {
        if (present) {
            Canon more(tag);
            (more.put(members), ...);
            out_ += more.take();
        }
    }
    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    std::string out_;
};

template <class... Members>
std::string canon(std::string_view tag, const Members&... members) {
    Canon out(tag);
    out.put_all(members...);
    return out.take();
}

} // namespace

std::string canonical(const rule::Rulebook& n) {
    Canon out("rulebook");
    out.put_all(n.id, n.title, n.version, n.year_from, n.year_to);
    out.put_present("after_expiry", n.after_expiry);
    Tagged more(out.take());
    more.put(!n.layer.text.empty(), "layer", n.layer);
    more.put(!n.place.value.empty(), "place", n.place);
    more.put(!n.inherits.empty(), "inherits", n.inherits);
    more.put(!n.yields.empty(), "yields", n.yields);
    return more.take();
}
std::string canonical(const rule::Permissions& n) {
    return n.given ? canon("lower_may", int{n.loosen}, int{n.supplement}, int{n.disable}) : "";
}
std::string canonical(const rule::LegalSource& n) {
    Tagged out(canon("source", n.id, n.title, n.number, n.published, n.effective));
    out.put(!n.provisions.empty(), "provisions", n.provisions);
    return out.take();
}
std::string canonical(const rule::Part& n) {
    return canon("part", n.id, n.title, n.titles, n.weak_titles, n.status, n.element, n.scattered, n.builtin,
                 int{n.required}) +
           canonical(n.permissions);
}
std::string canonical(const rule::Term& n) {
    return canon("term", n.id, n.phrasings, n.excludes, int{n.inside_titles}) + canonical(n.permissions);
}
std::string canonical(const rule::Wording& n) {
    return canon("wording", n.id, n.title, n.items) + canonical(n.permissions);
}
std::string canonical(const rule::Indicator& n) {
    return canon("indicator", n.name, n.id, n.units, n.phrasings, n.excludes, n.silent) + canonical(n.permissions);
}
std::string canonical(const rule::CueTable& n) {
    return canon("cues", Canon::code(n.kind), n.id, n.phrasings, n.excludes);
}
std::string canonical(const rule::Hedge& n) {
    return canon("hedge", n.id, n.before, n.after_number, n.after_unit);
}
std::string canonical(const rule::Unit& n) {
    return canon("unit", n.id, n.dimension, n.family, n.spellings, n.scaled);
}
std::string canonical(const rule::Parameter& n) {
    Tagged out(canon("parameter", n.id, n.title, n.strict) + canonical(n.permissions));
    out.put(n.value.has_value(), "value", n.value ? n.value->number : Decimal(),
            n.value ? n.value->unit : rule::Name());
    return out.take();
}
std::string labels(const std::vector<rule::Clause>& clauses) {
    Tagged out("");
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        out.put(!clauses[i].label.text.empty(), "label", static_cast<std::int64_t>(i), clauses[i].label);
    }
    return out.take();
}
std::string canonical(const rule::Overlay& stage) {
    const rule::Rule& n = stage.change;
    Tagged out(canon("stage", stage.name, n.bases, n.levels, n.year_from, n.year_to, n.years, n.clauses) +
               labels(n.clauses) + canonical(n.permissions));
    out.put(!n.place.value.empty(), "place", n.place);
    for (const rule::Overlay::Shift& shift : stage.raised) {
        out.put(true, "raise", Canon::code(shift.modality), shift.labels);
    }
    return out.take();
}
std::string canonical(const rule::Rule& n) {
    Canon out("rule");
    out.put_all(n.id, n.title, n.bases, n.levels, n.year_from, n.year_to, n.years, n.severities, n.premise, n.clauses,
                int{n.all_required}, n.group, n.belongs_in, n.messages, n.remedy);
    out.put_present("effective", n.effective);
    out.put_present("expires", n.expires);
    out.put_present("dated_by", n.dated_by);
    out.put_present("after_expiry", n.after_expiry);
    out.put_present("exceptions", n.exceptions);
    Tagged more(out.take() + labels(n.clauses) + canonical(n.permissions));
    more.put(!n.place.value.empty(), "place", n.place);
    std::string text = more.take();
    for (const rule::Rule::Exception& exception : n.exceptions) {
        const std::string named = labels(exception.clauses);
        text += named.empty() ? "" : canon("of", exception.label) + named;
    }
    for (const rule::Overlay& stage : n.stages) {
        text += canonical(stage);
    }
    return text;
}
std::string canonical(const rule::Waiver& n) {
    return canon("waiver", n.label, n.subject, n.rules, n.from, n.to, n.approval, n.reason);
}

std::string canonical(const rule::Wording::Item& n) {
    return canon("item", n);
}
std::string canonical(const rule::Expr& n) {
    return canon("expr", n);
}
std::string canonical(const rule::Clause& n) {
    return canon("clause", n);
}
std::string canonical(const rule::Rule::Basis& n) {
    return canon("basis", n);
}
std::string canonical(const rule::Rule::SeverityAt& n) {
    return canon("severity", n);
}
std::string canonical(const rule::Rule::Message& n) {
    return canon("message", n);
}

namespace {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    const int done = EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
    assert(done == 1 && size == 32);
    if (done != 1) {
        size = 0;
    }
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string hex;
    for (unsigned int i = 0; i < size; ++i) {
        hex += kDigits[digest[i] >> 4U];
        hex += kDigits[digest[i] & 15U];
    }
    return hex;
}

} // namespace

std::string content_hash(const Declarations& declarations) {
    std::vector<std::string> all;
    const auto add = [&all](const auto& list) {
        for (const auto& declared : list) {
            all.push_back(canonical(*declared.node));
        }
    };
    add(declarations.rulebooks);
    add(declarations.sources);
    add(declarations.parts);
    add(declarations.terms);
    add(declarations.wordings);
    add(declarations.indicators);
    add(declarations.cues);
    add(declarations.hedges);
    add(declarations.units);
    add(declarations.parameters);
    add(declarations.rules);
    add(declarations.waivers);
    std::sort(all.begin(), all.end());
    std::string text;
    for (const std::string& declaration : all) {
        text += std::to_string(declaration.size()) + ":" + declaration + "\n";
    }
    return sha256_hex(text);
}

} // namespace zhunsheng::lowering
