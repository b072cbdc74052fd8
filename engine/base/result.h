#pragma once

#include <tl/expected.hpp>

#include "engine/base/diagnostic.h"

namespace zhunsheng {

/// What could not be done, as opposed to what is wrong with the user's text (which travels as diagnostics beside a value).
template <class T>
using Result = tl::expected<T, Diagnostic>;

} // namespace zhunsheng
