// The command line's own words: help and complaints in Chinese. CLI11 is seen here, in commands/ and in main.cpp only.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "cli/exit_status.h"
#include "cli/io/terminal.h"
#include "engine/facts/fact_set.h"

namespace zhunsheng::cli {

/// A door: run when `app` was named on the command line.
struct Command {
    CLI::App* app = nullptr;
    std::function<Exit()> run;
};

/// Help with columns that line up although a Han character is two cells.
class ChineseHelp : public CLI::Formatter {
public:
    std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
};

/// Says what was wrong with the command line.
[[nodiscard]] Exit complain_of_usage(const CLI::App& app, const CLI::ParseError& fault);
[[nodiscard]] Exit complain_of_usage(std::string what, std::string hint);
/// `word` stands where one of the commands of `app` should.
[[nodiscard]] Exit complain_of_command(const CLI::App& app, const std::string& word);

/// An option that takes one of a few words.
CLI::Option* add_choice(CLI::App& app, const std::string& name, std::string& value, std::vector<std::string> words,
                        const std::string& label, const std::string& description);

/// What several commands ask for alike.
struct CommonOptions {
    std::string rulebook;
    std::string level;
    std::string year;
    std::string place;
    std::string previous; ///< path of last year's report
    std::string as_of, published, submitted;
    std::string waivers;
    std::string format;
    std::string color = "auto";

    [[nodiscard]] ReportOptions report() const;
    [[nodiscard]] ColorChoice color_choice() const;
};
void add_rulebook_option(CLI::App& app, CommonOptions& options);
void add_report_options(CLI::App& app, CommonOptions& options);
void add_previous_option(CLI::App& app, CommonOptions& options);
/// The dates that decide what is in force, and waivers from a file beside the rulebook.
void add_force_options(CLI::App& app, CommonOptions& options);
/// The first format is the default.
void add_format_option(CLI::App& app, CommonOptions& options, const std::vector<std::string>& formats);
void add_color_option(CLI::App& app, CommonOptions& options);

} // namespace zhunsheng::cli
