#include "engine/inspect/difference.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace zhunsheng::inspect {
namespace {

using Kind = DeclarationChange::Kind;

const Field* find_field(const std::vector<Field>& fields, const std::string& label) {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.label == label; });
    return found == fields.end() ? nullptr : &*found;
}

/// Values of `from` whose key is not in `other`, each as often as it is missing.
std::vector<FieldValue> missing_in(const std::vector<FieldValue>& from, const std::vector<FieldValue>& other) {
    std::multimap<std::string_view, int> keys;
    for (const FieldValue& value : other) {
        keys.emplace(value.key, 0);
    }
    std::vector<FieldValue> missing;
    for (const FieldValue& value : from) {
        if (const auto found = keys.find(value.key); found != keys.end()) {
            keys.erase(found);
        } else {
            missing.push_back(value);
        }
    }
    return missing;
}

void compare_field(const std::string& label, const std::vector<FieldValue>& before,
                   const std::vector<FieldValue>& after, std::vector<FieldChange>& out) {
    for (const FieldValue& old : before) {
        const auto now =
            std::find_if(after.begin(), after.end(), [&](const FieldValue& v) { return v.key == old.key; });
        if (now != after.end() && now->grade != old.grade) {
            out.push_back({label, old.words, now->words, now->grade - old.grade});
        }
    }
    const std::vector<FieldValue> removed = missing_in(before, after);
    const std::vector<FieldValue> added = missing_in(after, before);
    if (removed.size() == 1 && added.size() == 1) {
        out.push_back({label, removed[0].words, added[0].words});
        return;
    }
    for (const FieldValue& value : removed) {
        out.push_back({label, value.words, ""});
    }
    for (const FieldValue& value : added) {
        out.push_back({label, "", value.words});
    }
}

std::vector<FieldChange> compare_fields(const std::vector<Field>& before, const std::vector<Field>& after) {
    std::vector<FieldChange> changes;
    for (const Field& field : before) {
        const Field* now = find_field(after, field.label);
        compare_field(field.label, field.values, now != nullptr ? now->values : std::vector<FieldValue>{}, changes);
    }
    for (const Field& field : after) {
        if (find_field(before, field.label) == nullptr) {
            compare_field(field.label, {}, field.values, changes);
        }
    }
    return changes;
}

DeclarationChange changed(Kind kind, const Described* before, const Described* after) {
    assert(before != nullptr || after != nullptr);
    const Described& known = after != nullptr ? *after : *before;
    DeclarationChange change{kind, known.sort, known.id, known.title, "", "", "", {}};
    change.place_before = before != nullptr ? before->place : "";
    change.place_after = after != nullptr ? after->place : "";
    return change;
}

/// By sort and id, in order.
using Table = std::map<std::pair<std::string_view, std::string_view>, const Described*>;

Table table_of(const std::vector<Described>& all) {
    Table table;
    for (const Described& described : all) {
        table.try_emplace({described.sort, described.id}, &described);
    }
    return table;
}

/// Pairs a removed declaration with the added one that equals it but for the id, where exactly one of each does.
void join_renamed(std::vector<const Described*>& removed, std::vector<const Described*>& added,
                  std::vector<DeclarationChange>& out) {
    const auto same = [](const Described* a) {
        return [a](const Described* b) { return a->sort == b->sort && a->without_id == b->without_id; };
    };
    std::vector<const Described*> unpaired;
    for (const Described* old : removed) {
        const auto now = std::find_if(added.begin(), added.end(), same(old));
        if (now == added.end() || std::count_if(added.begin(), added.end(), same(old)) != 1 ||
            std::count_if(removed.begin(), removed.end(), same(old)) != 1) {
            unpaired.push_back(old);
            continue;
        }
        DeclarationChange change = changed(Kind::renamed, old, *now);
        change.old_id = old->id;
        out.push_back(std::move(change));
        added.erase(now);
    }
    removed = std::move(unpaired);
}

} // namespace

std::vector<DeclarationChange> compare(const Book& before, const Book& after) {
    const std::vector<Described> old_all = describe_all(before);
    const std::vector<Described> new_all = describe_all(after);
    const Table old_table = table_of(old_all);
    const Table new_table = table_of(new_all);
    std::vector<DeclarationChange> changes;
    std::vector<const Described*> removed;
    std::vector<const Described*> added;
    for (const auto& [key, old] : old_table) {
        const auto now = new_table.find(key);
        if (now == new_table.end()) {
            removed.push_back(old);
        } else if (old->canonical != now->second->canonical) {
            changes.push_back(changed(Kind::changed, old, now->second));
            changes.back().fields = compare_fields(old->fields, now->second->fields);
        }
    }
    for (const auto& [key, now] : new_table) {
        if (!old_table.contains(key)) {
            added.push_back(now);
        }
    }
    join_renamed(removed, added, changes);
    for (const Described* old : removed) {
        changes.push_back(changed(Kind::removed, old, nullptr));
    }
    for (const Described* now : added) {
        changes.push_back(changed(Kind::added, nullptr, now));
    }
    std::stable_sort(changes.begin(), changes.end(), [](const DeclarationChange& a, const DeclarationChange& b) {
        return std::tie(a.sort, a.id) < std::tie(b.sort, b.id);
    });
    return changes;
}

} // namespace zhunsheng::inspect
