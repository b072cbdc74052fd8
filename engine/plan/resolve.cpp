#include "engine/plan/resolve.h"

#include <algorithm>

#include "engine/plan/merge.h"
#include "engine/plan/overlay.h"

namespace zhunsheng {
namespace {

using lowering::Located;
using rule::FieldPlace;

std::string on_one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

class Printer {
public:
    Printer(const lowering::Layers& layers, const lowering::Merged& merged, const Plan& plan)
        : layers_(layers), merged_(merged), plan_(plan) {}

    std::string run() {
        head();
        const lowering::Declarations& all = merged_.declarations;
        each(all.rulebooks, [&](const auto& book) { block("规则集 " + book.node->id.text, book); });
        each(all.sources, [&](const auto& source) { block("依据 " + source.node->id.text, source); });
        each(all.units, [&](const auto& unit) { block("单位 " + unit.node->id.text, unit); });
        each(all.hedges, [&](const auto& hedge) { block("约数 " + hedge.node->id.text, hedge); });
        each(all.cues, [&](const auto& cues) { block(head_of(*cues.node), cues); });
        each(all.parts, [&](const auto& part) { block("部分 " + part.node->id.text, part); });
        each(all.terms, [&](const auto& term) { print(term); });
        each(all.wordings, [&](const auto& wording) { block("用语 " + wording.node->id.text, wording); });
        each(all.indicators, [&](const auto& indicator) { block(head_of(*indicator.node), indicator); });
        each(all.parameters, [&](const auto& parameter) { print(parameter); });
        each(all.rules, [&](const auto& rule) { print(rule); });
        each(all.waivers, [&](const auto& waiver) { block("豁免 " + waiver.node->label.text, waiver); });
        return std::move(out_);
    }

private:
    template <class Node, class Print>
    void each(const std::vector<Located<Node>>& list, const Print& print_one) {
        for (const Located<Node>& one : list) {
            print_one(one);
        }
    }

    [[nodiscard]] std::string_view slice(std::uint32_t file, Span span) const {
        return layers_.files()[file]->source->slice(span);
    }

    /// "国家.年度报告 20-规定.zs:12"
    [[nodiscard]] std::string origin(std::uint32_t file, Span span) const {
        const Source& source = *layers_.files()[file]->source;
        const std::string& path = source.name();
        const std::size_t folder = path.rfind('/');
        return layers_.id(layers_.layer_of(file)) + " " + path.substr(folder == std::string::npos ? 0 : folder + 1) +
               ":" + std::to_string(source.locate(span.begin).line);
    }

    void head() {
        out_ += "# 合并后的规则集,由 zhunsheng rules resolve 生成;要改动请改各层的规则集。\n";
        for (const PlanLayer& layer : plan_.layers) {
            out_ += "# 规则集 " + layer.id + (layer.version.empty() ? "" : " " + layer.version) +
                    (layer.layer.empty() ? "" : " 层次 " + layer.layer) +
                    (layer.place.empty() ? "" : " 地区 " + on_one_line(layer.place)) + "\n";
        }
        out_ += "# 内容哈希 " + plan_.hash + "\n";
        for (const lowering::Change& change : merged_.changes) {
            if (change.overlay->kind == rule::Overlay::Kind::disable) {
                tell(change);
            }
        }
        out_ += "\n";
    }

    void tell(const lowering::Change& change) {
        const std::string& reason = change.overlay->reason.value;
        out_ += "# " + lowering::title_of(*change.overlay) +
                (reason.empty() ? "" : "(理由:" + on_one_line(reason) + ")") + ",来源 " +
                origin(change.file, change.overlay->name.span) + "\n";
    }

    void field(std::string_view text, std::uint32_t file, Span span) {
        out_ += std::string(text) + " # 来源 " + origin(file, span) + "\n";
    }

    template <class Node>
    void open(const std::string& head, const Located<Node>& at) {
        out_ += "# 来源 " + origin(at.file, at.node->span) + "\n";
        for (const lowering::Change& change : merged_.changes) {
            if constexpr (requires { at.node->permissions; }) {
                if (change.target == at.node->id.text && is_change_of(change, *at.node)) {
                    tell(change);
                }
            }
        }
        out_ += head + " {\n";
    }

    static bool is_change_of(const lowering::Change& change, const rule::Rule&) {
        return change.overlay->target == rule::Overlay::Target::rule;
    }
    static bool is_change_of(const lowering::Change& change, const rule::Parameter&) {
        return change.overlay->target == rule::Overlay::Target::parameter;
    }
    static bool is_change_of(const lowering::Change& change, const rule::Term&) {
        return change.overlay->target == rule::Overlay::Target::term;
    }
    static bool is_change_of(const lowering::Change& change, const rule::Wording&) {
        return change.overlay->target == rule::Overlay::Target::wording;
    }
    static bool is_change_of(const lowering::Change& change, const rule::Indicator&) {
        return change.overlay->target == rule::Overlay::Target::indicator;
    }
    static bool is_change_of(const lowering::Change& change, const rule::Part&) {
        return change.overlay->target == rule::Overlay::Target::part;
    }

    void fields(const std::vector<FieldPlace>& places, std::uint32_t holder) {
        for (const FieldPlace& place : places) {
            const std::uint32_t file = lowering::file_of(place, holder);
            field(slice(file, place.span), file, place.span);
        }
    }

    template <class Node>
    void block(const std::string& head, const Located<Node>& at) {
        open(head, at);
        fields(at.node->fields, at.file);
        out_ += "}\n";
    }

    static std::string head_of(const rule::CueTable& cues) {
        constexpr std::array<std::string_view, 3> kKinds{"语态 ", "口径 ", "不计"};
        return std::string(kKinds[static_cast<std::size_t>(cues.kind)]) + cues.id.text;
    }

    static std::string head_of(const rule::Indicator& indicator) {
        std::string head = "指标 " + indicator.name.text + " 编号 " + indicator.id.text + " 单位 ";
        for (const rule::Name& unit : indicator.units) {
            head += (&unit == indicator.units.data() ? "" : " | ") + unit.text;
        }
        return head;
    }

    /// A term of one line has no fields: its phrasings become one.
    void print(const Located<rule::Term>& term) {
        open("词条 " + term.node->id.text, term);
        const bool short_form =
            std::none_of(term.node->fields.begin(), term.node->fields.end(),
                         [](const FieldPlace& place) { return place.keyword == "说法" && place.file == kNone; });
        std::string texts;
        Span first;
        for (const rule::Phrasing& phrasing : term.node->phrasings) {
            if (short_form && phrasing.source.file == kNone) {
                first = texts.empty() ? phrasing.source.span : first;
                texts += (texts.empty() ? "" : " | ") + std::string(slice(term.file, phrasing.source.span));
            }
        }
        if (!texts.empty()) {
            field("说法 " + texts + ";", term.file, first);
        }
        fields(term.node->fields, term.file);
        out_ += "}\n";
    }

    void print(const Located<rule::Parameter>& parameter) {
        open("参数 " + parameter.node->id.text, parameter);
        for (const FieldPlace& place : parameter.node->fields) {
            if (place.keyword == "值" && parameter.node->value) {
                const rule::Quantity& value = *parameter.node->value;
                const std::uint32_t file = lowering::file_of(value, parameter.file);
                field("值 " + std::string(slice(file, value.span)) + ";", file, value.span);
            } else {
                fields({place}, parameter.file);
            }
        }
        out_ += "}\n";
    }

    // ---- rules -------------------------------------------------------------------------------------------------------

    void print(const Located<rule::Rule>& rule) {
        open("规则 " + rule.node->id.text + " " + std::string(slice(rule.file, rule.node->title.span)), rule);
        for (const FieldPlace& place : rule.node->fields) {
            rule_field(place, *rule.node, rule.file);
        }
        for (const rule::Overlay& stage : rule.node->stages) {
            out_ += "加严 " + stage.name.text + " {\n";
            for (const FieldPlace& place : stage.fields) {
                if (place.keyword == "提为") {
                    raise(place, stage, rule.file);
                } else {
                    rule_field(place, stage.change, rule.file);
                }
            }
            out_ += "}\n";
        }
        out_ += "}\n";
    }

    void rule_field(const FieldPlace& place, const rule::Rule& rule, std::uint32_t holder) {
        const bool is_clause = from_name<Modality>(place.keyword, kModalityNames).has_value();
        if (is_clause) {
            clause(place, rule, holder);
        } else if (place.keyword == "例外") {
            exception(place, rule, holder);
        } else if (place.keyword != "加严") {
            fields({place}, holder);
        }
    }

    void exception(const FieldPlace& place, const rule::Rule& rule, std::uint32_t holder) {
        const std::uint32_t file = lowering::file_of(place, holder);
        for (const rule::Rule::Exception& each : rule.exceptions) {
            if (each.span == place.span && lowering::file_of(each.label, holder) == file) {
                out_ +=
                    "例外 " + each.label.text + (each.parent.text.empty() ? "" : " 于 " + each.parent.text) + " {\n";
                fields(each.fields, file);
                out_ += "}\n";
            }
        }
    }

    /// A clause that a change dropped is not there; one whose modality was lowered is written anew.
    void clause(const FieldPlace& place, const rule::Rule& rule, std::uint32_t holder) {
        const std::uint32_t file = lowering::file_of(place, holder);
        for (const rule::Clause& each : rule.clauses) {
            if (each.span == place.span && lowering::file_of(each.condition, holder) == file) {
                const std::string_view modality = name_of(each.modality, kModalityNames);
                const std::string label = each.label.text.empty() ? "" : each.label.text + ":";
                field(modality == place.keyword
                          ? std::string(slice(file, place.span))
                          : std::string(modality) + " " + label + std::string(slice(file, each.condition.span)) + ";",
                      file, place.span);
            }
        }
    }

    void raise(const FieldPlace& place, const rule::Overlay& stage, std::uint32_t holder) {
        for (const rule::Overlay::Shift& shift : stage.raised) {
            if (shift.span == place.span) {
                std::string labels;
                for (const rule::Name& label : shift.labels) {
                    labels += (labels.empty() ? "" : "、") + label.text;
                }
                field("提为 " + std::string(name_of(shift.modality, kModalityNames)) + " " + labels + ";",
                      lowering::file_of(place, holder), place.span);
            }
        }
    }

    const lowering::Layers& layers_;
    const lowering::Merged& merged_;
    const Plan& plan_;
    std::string out_;
};

} // namespace

Resolved resolve(std::span<const Layer> layers) {
    Compiled compiled = compile_layers(layers);
    Resolved resolved;
    if (compiled.ok()) {
        std::vector<std::span<const rule::RuleFile>> books;
        for (const Layer& layer : layers) {
            books.emplace_back(layer.files);
        }
        const lowering::Layers ordered(books);
        std::vector<Diagnostic> told;
        lowering::Reporter reporter(ordered.files(), told);
        const lowering::Merged merged = lowering::merge(ordered, reporter);
        resolved.text = Printer(ordered, merged, compiled.plan).run();
    }
    resolved.diagnostics = std::move(compiled.diagnostics);
    return resolved;
}

} // namespace zhunsheng
