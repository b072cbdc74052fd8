// A generator's choices, drawn from bytes: what a fuzzer mutates, or what a seed gives. Once the bytes are used up every
// choice is the first, so that generating always ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::generate {

class Choices {
public:
    explicit Choices(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    /// Below `n`, which is at most 256.
    std::size_t below(std::size_t n) {
        if (at_ >= bytes_.size() || n < 2) {
            return 0;
        }
        return bytes_[at_++] % n;
    }
    bool once_in(std::size_t n) { return below(n) == n - 1; }

    template <class Items>
    const auto& of(const Items& items) {
        return items[below(std::size(items))];
    }

private:
    std::span<const std::uint8_t> bytes_;
    std::size_t at_ = 0;
};

/// The same bytes for the same seed on every machine.
[[nodiscard]] inline std::vector<std::uint8_t> seeded_bytes(std::uint64_t seed, std::size_t count) {
    std::vector<std::uint8_t> bytes(count);
    std::uint64_t state = seed * 0x9E3779B97F4A7C15ULL + 0xD1B54A32D192ED03ULL;
    for (std::uint8_t& byte : bytes) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        byte = static_cast<std::uint8_t>(state >> 56U);
    }
    return bytes;
}

} // namespace zhunsheng::generate
