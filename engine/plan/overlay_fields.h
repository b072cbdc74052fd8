// What every change of a declaration needs: its fields moved with their file, and the reports of what it may not do.
#pragma once

#include <string>
#include <vector>

#include "engine/plan/overlay.h"

namespace zhunsheng::lowering {

/// It loosens, and the upper declaration gives no leave: `permission` in Chinese, `code` in English.
void report_loosening(const OverlaySite& from, Site upper, std::string_view permission, std::string_view code,
                      const std::string& witness, Reporter& reporter);
/// Something in 加严 that is none; `what` says it in Chinese.
void report_not_tighter(const OverlaySite& from, Site upper, std::string what, const std::string& witness,
                        Reporter& reporter);
/// Reports 放宽 and 停用 without 理由.
[[nodiscard]] bool has_reason(const OverlaySite& from, Reporter& reporter);

/// Adds the change's fields of this keyword; `replace_fields` takes the old ones away first.
void take_fields(const OverlaySite& from, std::string_view keyword, std::vector<rule::FieldPlace>& to);
void replace_fields(const OverlaySite& from, std::string_view keyword, std::vector<rule::FieldPlace>& in);

template <class Item>
void append(std::vector<Item>& to, const std::vector<Item>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

/// Writes into every piece of a change the file that it comes from.
void stamp(rule::Rule& rule, std::uint32_t file);
void stamp(std::vector<rule::FieldPlace>& fields, std::uint32_t file);

} // namespace zhunsheng::lowering
