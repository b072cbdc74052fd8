#include "tests/reference/quantities.h"

#include <algorithm>

namespace zhunsheng::reference {
namespace {

using Kind = rule::Expr::Kind;

Set day_set(int year, int month, int day) {
    const int first = year * 10'000 + (month == 0 ? 1 : month) * 100 + (day == 0 ? 1 : day);
    const int last = year * 10'000 + (month == 0 ? 12 : month) * 100 + (day == 0 ? 31 : day);
    return Set::between(first, last);
}

Amount exactly(const Set& set) {
    return {set, set.low ? std::optional(set.low->at) : std::nullopt, false};
}

Amount day_amount(const World& world, const rule::Date& date) {
    if (date.anchor == rule::Date::Anchor::absolute) {
        return exactly(day_set(date.year, date.month, date.day));
    }
    const auto& year = world.facts.metadata.year.value;
    if (!year) {
        return {};
    }
    const bool next = date.anchor == rule::Date::Anchor::next_year;
    return exactly(day_set(*year + (next ? 1 : 0), date.month, date.day));
}

Amount attribute_amount(const World& world, Attribute which) {
    const Attributed found = attribute(world, which);
    if (found.number) {
        return exactly(Set::only(*found.number));
    }
    if (found.date) {
        return exactly(day_set(found.date->year, found.date->month, found.date->day));
    }
    Amount out;
    if (const auto& signed_on = world.facts.metadata.sign_date.value; which == Attribute::as_of && signed_on) {
        out.set.low = day_set(signed_on->year, signed_on->month, signed_on->day).low; // judged once it is signed
    }
    return out;
}

std::optional<Rational> figure_nominal(const World& world, const Figure& figure) {
    if (!figure.value) {
        return std::nullopt;
    }
    return is_rate(world, figure.unit) ? Rational(rational(*figure.value) / 100) : rational(*figure.value);
}

/// Of which nothing is known but that it counts something.
Amount any_count() {
    return {{End{0}, std::nullopt}, std::nullopt, false};
}

Amount value_amount(const World& world, const PlanExpr& e, const Reading& reading) {
    if (e.indicator == kNoIndicator) {
        return attribute_amount(world, e.attribute);
    }
    if (e.previous) {
        return previous_amount(world, e.indicator).value_or(any_count());
    }
    const auto found = reading.find(e.indicator);
    if (found == reading.end()) {
        return any_count();
    }
    const Figure& figure = *found->second.figure;
    return {found->second.set, figure_nominal(world, figure), figure.qualifier != Qualifier::exact};
}

std::optional<Rational> applied(Kind kind, const Rational& a, const Rational& b) {
    switch (kind) {
    case Kind::add: return a + b;
    case Kind::subtract: return a - b;
    case Kind::multiply: return a * b;
    default: return b == 0 ? std::nullopt : std::optional<Rational>(a / b);
    }
}

std::optional<Set> applied(Kind kind, const Set& a, const Set& b) {
    switch (kind) {
    case Kind::add: return sum(a, b);
    case Kind::subtract: return difference(a, b);
    case Kind::multiply: return product(a, b);
    default: return quotient(a, b);
    }
}

Amount combined(Kind kind, const Amount& a, const Amount& b) {
    const auto set = applied(kind, a.set, b.set);
    if (!set) {
        return {};
    }
    return {*set, a.nominal && b.nominal ? applied(kind, *a.nominal, *b.nominal) : std::nullopt, a.hedged || b.hedged};
}

Rational one_in_last_place(const World& world, const Figure& figure) {
    return power_of_ten(-figure.decimals - (is_rate(world, figure.unit) ? 2 : 0));
}

/// At most `percent` per cent away from a value.
Set near_to(const Rational& value, int percent) {
    return Set::between(value * (100 - percent) / 100, value * (100 + percent) / 100);
}

bool is_hundred_percent(const World& world, const Figure& figure, const Rational& value) {
    return is_rate(world, figure.unit) && value == 1;
}

} // namespace

bool is_rate(const World& world, UnitId unit) {
    return unit != kNoUnit && world.lexicon.units.at(index(unit)).dimension == Dimension::rate;
}

std::string family(const World& world, UnitId unit) {
    if (unit == kNoUnit) {
        return {};
    }
    const UnitEntry& entry = world.lexicon.units.at(index(unit));
    return entry.family.empty() ? entry.name : entry.family;
}

Set figure_set(const World& world, const Figure& figure, const Interval<Decimal>& interval) {
    Set set = set_of(interval);
    if (!is_rate(world, figure.unit)) {
        return set;
    }
    set = scaled(set, Rational(1, 100));
    if (!set.high && (!set.low || set.low->at < 1)) {
        set.high = End{1};
    }
    return set;
}

Amount figure_amount(const World& world, const Figure& figure, const Interval<Decimal>& interval) {
    return {figure_set(world, figure, interval), figure_nominal(world, figure), figure.qualifier != Qualifier::exact};
}

std::u32string words_around(const World& world, const Figure& figure) {
    const Document& document = world.document();
    const Span phrase = figure.indicator_span;
    if (!phrase.contains(figure.span)) {
        return std::u32string(document.slice(phrase));
    }
    return std::u32string(document.slice({phrase.begin, figure.span.begin})) +
           std::u32string(document.slice({figure.span.end, phrase.end}));
}

Amount amount(const World& world, ExprId id, const Reading& reading) {
    const PlanExpr& e = world.expr(id);
    switch (e.kind) {
    case Kind::number: {
        const Rational value = rational(e.literal);
        return exactly(Set::only(is_rate(world, e.unit) ? Rational(value / 100) : value));
    }
    case Kind::date: return day_amount(world, e.date);
    case Kind::count: {
        const std::vector<Sight> seen = counted(world, e);
        const auto sure = std::count_if(seen.begin(), seen.end(), [](const Sight& each) { return each.sure; });
        const bool text = e.subject >= PlanExpr::Subject::character;
        return exactly(text ? Set::only(amount_of_text(world, e)) : Set::between(sure, seen.size()));
    }
    case Kind::value: return value_amount(world, e, reading);
    case Kind::total:
    case Kind::greatest:
    case Kind::least:
    case Kind::count_figures: return aggregate(world, e).value_or(any_count());
    case Kind::add:
    case Kind::subtract:
    case Kind::multiply:
    case Kind::divide: break;
    default: return {};
    }
    Amount out = amount(world, e.operands.at(0), reading);
    for (std::size_t i = 1; i < e.operands.size(); ++i) {
        out = combined(e.kind, out, amount(world, e.operands[i], reading));
    }
    return out;
}

Set as_precise_as_written(const World& world, const Figure& figure, const Set& set) {
    const auto value = figure_nominal(world, figure);
    if (!value || figure.qualifier != Qualifier::exact || !is_rate(world, figure.unit) || *value == 1) {
        return set;
    }
    const Rational half = one_in_last_place(world, figure) / 2;
    return Set::between(*value - half, *value + half);
}

Possible about(const World& world, const Figure* figure, const Set& stated, const Amount& computed) {
    const auto value = figure == nullptr ? std::nullopt : figure_nominal(world, *figure);
    if (!value) {
        return member(computed.set, stated);
    }
    switch (figure->qualifier) {
    case Qualifier::over:
    case Qualifier::at_least: { // a lower bound; what misses it by half a tenth of a point may be rounding
        const Rational doubt = is_rate(world, figure->unit) ? Rational(1, 2000) : Rational(0);
        const Possible above = related(computed.set, rule::Expr::Op::greater_equal, Set::only(*value));
        const Possible near = related(computed.set, rule::Expr::Op::greater_equal, Set::only(*value - doubt));
        return {near.yes, above.no};
    }
    case Qualifier::about:
    case Qualifier::nearly: return member(computed.set, near_to(*value, computed.hedged ? 5 : 2));
    case Qualifier::exact: break;
    default: return member(computed.set, stated);
    }
    const bool hundred = is_hundred_percent(world, *figure, *value);
    if (computed.hedged && computed.nominal) {
        const Set close = hundred ? Set::only(1) : near_to(*value, 5);
        if (close.holds(*computed.nominal)) {
            return {true, false};
        }
        return hundred
                   ? member(computed.set, close)
                   : Possible{common(computed.set, as_precise_as_written(world, *figure, stated)).has_value(), true};
    }
    if (hundred) {
        return member(computed.set, Set::only(1));
    }
    if (!is_rate(world, figure->unit) && figure->decimals == 0) {
        return member(computed.set, stated);
    }
    // Rounded to the last place, or cut after it.
    const Rational unit = one_in_last_place(world, *figure);
    return member(computed.set, Set{End{*value - unit / 2}, End{*value + unit, false}});
}

Attributed attribute(const World& world, Attribute which) {
    const Metadata& m = world.facts.metadata;
    const auto number = [](const Known<int>& known) {
        return Attributed{known.value ? std::optional<Rational>(*known.value) : std::nullopt, {}, {}, known.span};
    };
    const auto text = [](const Known<std::string>& known) {
        return Attributed{std::nullopt, std::nullopt, known.value, known.span};
    };
    const auto day = [](const std::optional<Day>& known, Span span = {}) {
        return known ? Attributed{{}, DateFact{{}, known->year, known->month, known->day, {}}, {}, span} : Attributed{};
    };
    switch (which) {
    case Attribute::publish_date: return day(m.published);
    case Attribute::submit_date: return day(m.submitted);
    case Attribute::as_of: return day(m.as_of);
    case Attribute::cut_off: return day(m.cut_off.value, m.cut_off.span);
    case Attribute::report_year: return number(m.year);
    case Attribute::title_year: return number(m.title_year);
    case Attribute::preamble_year: return number(m.preamble_year);
    case Attribute::plan_year: return number(m.plan_year);
    case Attribute::sign_date: return {std::nullopt, m.sign_date.value, std::nullopt, m.sign_date.span};
    case Attribute::sign_year:
        return number(
            {m.sign_date.value ? std::optional(m.sign_date.value->year) : std::nullopt, m.sign_date.span, false, {}});
    case Attribute::title: return text(m.title);
    case Attribute::title_subject: return text(m.title_subject);
    case Attribute::signature_subject: return text(m.signature_subject);
    case Attribute::place: return text(m.place);
    case Attribute::signature: return text(m.signature);
    case Attribute::level:
        return m.level.value ? Attributed{{}, {}, std::string(name_of(*m.level.value, kLevelNames)), m.level.span}
                             : Attributed{};
    case Attribute::script: return {{}, {}, world.document().script == Script::traditional ? "繁体" : "简体", {}};
    case Attribute::addressee: {
        const auto& span = world.document().addressee;
        return span ? Attributed{std::nullopt, std::nullopt, world.document().utf8(*span), *span} : Attributed{};
    }
    default: return {};
    }
}

std::vector<Sight> counted(const World& world, const PlanExpr& e) {
    if (e.subject >= PlanExpr::Subject::flaw) {
        return sights(world, e);
    }
    std::vector<Sight> found;
    const auto take = [&](const Position& at, Span span) {
        if (counts(world, at, e.parts)) {
            found.push_back({shown(world, at, span)});
        }
    };
    switch (e.subject) {
    case PlanExpr::Subject::term:
        for (const Mention* mention : mentions_of(world, e.term)) {
            if (is_work(mention->status)) {
                take(mention->at, mention->span);
            }
        }
        break;
    case PlanExpr::Subject::document:
        for (const DocumentName& name : world.facts.documents) {
            take(name.at, name.span);
        }
        break;
    default:
        for (const Figure& figure : world.facts.figures) {
            if (is_of_year(world, figure)) {
                take(figure.at, figure.span);
            }
        }
    }
    return found;
}

} // namespace zhunsheng::reference
