// Writes JSON front to back into one string, compact, keys in the order of the calls. Private to render/.
// Promise: whatever text comes in, what goes out is valid UTF-8 and valid JSON, as long as calls nest as JSON does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/decimal.h"

namespace zhunsheng::render {

class JsonWriter {
public:
    /// `expected` bytes of output are made room for at once.
    explicit JsonWriter(std::size_t expected = 0) { out_.reserve(expected); }

    void begin_object() { open('{'); }
    void end_object() { close('}'); }
    void begin_array() { open('['); }
    void end_array() { close(']'); }

    /// The value of the key is written next.
    JsonWriter& key(std::string_view name);

    /// Control and bidirectional characters become \u escapes, which leaves the value as it was; ill-formed UTF-8 and
    /// surrogates become U+FFFD.
    void text(std::string_view utf8);
    void text(std::u32string_view code_points);
    void integer(std::int64_t value);
    void count(std::size_t value) { integer(static_cast<std::int64_t>(value)); }
    /// As written, without trailing zeros.
    void decimal(const Decimal& value) { raw(value.str()); }
    void boolean(bool value) { raw(value ? "true" : "false"); }
    void null() { raw("null"); }

    /// The whole, one line ending in a break.
    [[nodiscard]] std::string take();

private:
    void separate() {
        if (follows_) {
            out_ += ',';
        }
    }
    void open(char bracket) {
        separate();
        out_ += bracket;
        follows_ = false;
    }
    void close(char bracket) {
        out_ += bracket;
        follows_ = true;
    }
    void raw(std::string_view value) {
        separate();
        out_ += value;
        follows_ = true;
    }

    std::string out_;
    bool follows_ = false; ///< the next item comes after another one
};

} // namespace zhunsheng::render
