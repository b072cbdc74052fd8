#include "grammar/grammar.h"
namespace zhunsheng::grammar {
std::string format(const rule::RuleFile& file) {
    return std::string(file.source->text());
}
} // namespace zhunsheng::grammar
