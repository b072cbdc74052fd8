// PEGTL's own check: no rule can loop without progress.
#include <gtest/gtest.h>
#include <tao/pegtl/contrib/analyze.hpp>

#include "grammar/declaration_rules.h"

namespace zhunsheng::grammar {
namespace {

TEST(Analyze, DeclarationsMakeProgress) {
    EXPECT_EQ(tao::pegtl::analyze<file>(), 0U);
}
TEST(Analyze, ExpressionsMakeProgress) {
    EXPECT_EQ(tao::pegtl::analyze<expression_file>(), 0U);
}
TEST(Analyze, PhrasingsMakeProgress) {
    EXPECT_EQ(analyze_phrasing_rules(), 0U);
}

} // namespace
} // namespace zhunsheng::grammar
