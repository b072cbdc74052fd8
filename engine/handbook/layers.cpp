// The chapter on layers: which rulebooks build on which and what each changes, parameters, waivers.
#include <algorithm>
#include <fmt/format.h>

#include "engine/handbook/writer.h"
#include "engine/inspect/references.h"

namespace zhunsheng::handbook {
namespace {

using inspect::Book;
using inspect::Entity;
using inspect::EntityKind;
using rule::Overlay;

constexpr std::array<std::string_view, 5> kKindNames{"加严", "细化", "放宽", "停用", "补充"};

/// 加严 规则 GY-15-01:理由
Line change_line(const lowering::Change& change, const Book& book) {
    const Overlay& overlay = *change.overlay;
    const EntityKind kind = inspect::changed_kind(overlay);
    const std::optional<Entity> target = book.find(kind, change.target);
    Line line = text(fmt::format("{} {} ", name_of(overlay.kind, kKindNames), name_of(kind, inspect::kEntityNames)));
    append(line, target ? link_to(*target, book, change.target) : text(change.target));
    std::string more = overlay.value ? " = " + inspect::describe(*overlay.value) : "";
    more += overlay.reason.value.empty() ? "" : ":" + overlay.reason.value;
    append(line, text(more));
    return line;
}

std::vector<Line> changes_of(std::uint32_t layer, const Book& book) {
    std::vector<Line> lines;
    for (const lowering::Change& change : book.changes()) {
        if (book.layer_of(change.file).index == layer) {
            lines.push_back(change_line(change, book));
        }
    }
    return lines;
}

std::size_t rules_in(std::uint32_t layer, const Book& book) {
    const auto& rules = book.declared().rules;
    return static_cast<std::size_t>(std::count_if(
        rules.begin(), rules.end(), [&](const auto& rule) { return book.layer_of(rule.file).index == layer; }));
}

Line inherited(const rule::Rulebook& node, const Book& book) {
    std::vector<Line> uppers;
    for (const rule::Name& name : node.inherits) {
        const auto upper = book.find(EntityKind::rulebook, name.text);
        uppers.push_back(upper ? link_to(*upper, book, name.text) : text(name.text));
    }
    return joined(uppers, "、");
}

void write_layer(std::uint32_t layer, const Book& book, std::vector<Block>& out) {
    const rule::Rulebook* node = book.layers().books()[layer].node;
    if (node == nullptr) {
        return;
    }
    const Entity entity{EntityKind::rulebook, layer};
    out.push_back(heading(4, text(fmt::format("{} {}", node->id.text, node->title.value)), anchor_of(entity, book)));
    std::vector<Line> facts;
    const auto add = [&](std::string label, const std::string& words) {
        if (!words.empty()) {
            facts.push_back(labelled(std::move(label), text(words)));
        }
    };
    add("层次", node->layer.text);
    add("地区", node->place.value);
    add("版本", node->version.text);
    add("适用", inspect::describe_years(node->year_from, node->year_to, {}));
    add("到期后", node->after_expiry ? inspect::describe(*node->after_expiry) : "");
    if (!node->inherits.empty()) {
        facts.push_back(labelled("继承", inherited(*node, book)));
    }
    add("自己的规则", fmt::format("{} 条", rules_in(layer, book)));
    out.push_back(list(std::move(facts)));
    if (std::vector<Line> changes = changes_of(layer, book); !changes.empty()) {
        out.push_back(paragraph({{"对上级的改动", "", true}}));
        out.push_back(list(std::move(changes)));
    }
}

Line users_of(Entity parameter, const Book& book) {
    std::vector<Line> users;
    for (std::uint32_t i = 0; i < book.declared().rules.size(); ++i) {
        const rule::Rule& rule = *book.declared().rules[i].node;
        const auto references = inspect::references(rule, book);
        const auto names_it = [&](const inspect::Reference& reference) { return reference.to == parameter; };
        if (std::any_of(references.begin(), references.end(), names_it)) {
            users.push_back(link_to({EntityKind::rule, i}, book, rule.id.text));
        }
    }
    return users.empty() ? text("没有规则用到") : joined(users, "、");
}

void write_parameters(const Book& book, std::vector<Block>& out) {
    const auto& parameters = book.declared().parameters;
    if (parameters.empty()) {
        return;
    }
    out.push_back(heading(3, text("参数"), "parameters"));
    out.push_back(paragraph(text("参数是规则里用名字写的数。下级可以把它往从严的方向改,反方向要上级允许。")));
    for (std::uint32_t i = 0; i < parameters.size(); ++i) {
        const rule::Parameter& node = *parameters[i].node;
        const Entity entity{EntityKind::parameter, i};
        out.push_back(heading(4, text(node.id.text), anchor_of(entity, book)));
        std::vector<Line> facts;
        const auto add = [&](std::string label, const Line& words) {
            facts.push_back(labelled(std::move(label), words));
        };
        if (!node.title.value.empty()) {
            add("含义", text(node.title.value));
        }
        add("值", text(node.value ? inspect::describe(*node.value) : ""));
        add("从严", text(node.strict ? std::string(name_of(*node.strict, inspect::kStrictNames)) : ""));
        if (const std::string may = inspect::describe(node.permissions); !may.empty()) {
            add("下级可以", text(may));
        }
        if (book.is_layered()) {
            const Entity layer = book.layer_of(parameters[i].file);
            add("出自", link_to(layer, book, book.id(layer)));
        }
        add("用到它的规则", users_of(entity, book));
        out.push_back(list(std::move(facts)));
    }
}

void write_waivers(const Book& book, std::vector<Block>& out) {
    std::vector<std::vector<Line>> rows;
    for (const auto& waiver : book.declared().waivers) {
        const rule::Waiver& node = *waiver.node;
        std::vector<Line> rules;
        for (const rule::Name& name : node.rules) {
            const auto rule = book.find(EntityKind::rule, name.text);
            rules.push_back(rule ? link_to(*rule, book, name.text) : text(name.text));
        }
        const std::string days =
            (node.from ? inspect::describe(*node.from) : "") + "至" + (node.to ? inspect::describe(*node.to) : "");
        rows.push_back({text(node.label.text), text(node.subject.value), joined(rules, "、"), text(days),
                        text(node.approval.value), text(node.reason.value)});
    }
    if (!rows.empty()) {
        out.push_back(heading(3, text("豁免"), "waivers"));
        out.push_back(table({"名称", "对象", "规则", "起止", "批准", "理由"}, std::move(rows)));
    }
}

} // namespace

void write_layers(const Book& book, std::vector<Block>& out) {
    out.push_back(heading(2, text("层级与参数"), "layers"));
    out.push_back(paragraph(text(
        book.is_layered() ? "本手册由以下规则集合并而成,上级在前。下级可以新增和加严;放宽、补充、停用要上级允许。"
                          : "本规则集不继承别的规则集。继承它的下级可以新增和加严;放宽、补充、停用要写明“下级可”。")));
    for (std::uint32_t layer = 0; layer < book.layers().books().size(); ++layer) {
        write_layer(layer, book, out);
    }
    write_parameters(book, out);
    write_waivers(book, out);
}

} // namespace zhunsheng::handbook
