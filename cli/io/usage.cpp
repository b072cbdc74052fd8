#include "cli/io/usage.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "cli/io/files.h"
#include "cli/io/suggest.h"
#include "engine/base/utf8.h"

namespace zhunsheng::cli {
namespace {

constexpr int kFirstYear = 1949;
constexpr int kLastYear = 2100;
constexpr int kColumn = 30;

std::string row(const std::string& left, const std::string& right) {
    const int gap = kColumn - cell_width(left);
    const std::string between =
        gap > 0 ? std::string(static_cast<std::size_t>(gap), ' ') : "\n" + std::string(kColumn + 2, ' ');
    return "  " + left + between + right + "\n";
}

std::string option_name(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    return option.get_name(false, true) + (type.empty() || option.get_items_expected_max() == 0 ? "" : " " + type);
}

/// zhunsheng rules test
std::string full_name(const CLI::App& app) {
    const CLI::App* parent = app.get_parent();
    return parent == nullptr ? app.get_name() : full_name(*parent) + " " + app.get_name();
}

std::string usage_line(const CLI::App& app) {
    std::string line = full_name(app);
    line += app.get_subcommands({}).empty() ? " [选项]" : " <命令>";
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional()) {
            const std::string many = option->get_items_expected_max() > 1 ? "..." : "";
            const std::string name = option->get_name(true) + many;
            line += option->get_required() ? " " + name : " [" + name + "]";
        }
    }
    return line;
}

std::string section(const std::string& title, const std::string& rows) {
    return rows.empty() ? "" : "\n" + title + "\n" + rows;
}

struct Words {
    std::string_view starts;
    std::string_view ends;
    std::string_view chinese; ///< {} is what stands between
};

/// CLI11 words its faults in English; the parts that vary are kept.
constexpr Words kWords[] = {
    {"The following arguments were not expected: ", "", "不认识的参数 {}"},
    {"The following argument was not expected: ", "", "不认识的参数 {}"},
    {"A subcommand is required", "", "缺少命令{}"},
    {"", " is required", "缺少 {}"},
    {"Could not convert: ", "", "选项的值不对:{}"},
};

std::string in_chinese(std::string_view text) {
    // "--level: 1 required 层级 missing", "--year: “20”不是年度": the option, then what is wrong with its value.
    if (const std::size_t colon = text.find(": "); text.starts_with('-') && colon != std::string_view::npos) {
        const std::string_view fault = text.substr(colon + 2);
        return fmt::format("{} {}", text.substr(0, colon), fault.ends_with(" missing") ? "后面缺少值" : fault);
    }
    for (const Words& words : kWords) {
        if (text.starts_with(words.starts) && text.ends_with(words.ends)) {
            const std::string_view middle =
                text.substr(words.starts.size(), text.size() - words.starts.size() - words.ends.size());
            return fmt::format(fmt::runtime(words.chinese), middle);
        }
    }
    return std::string(text);
}

/// The innermost command that was named.
const CLI::App& named_command(const CLI::App& app) {
    const std::vector<CLI::App*> named = app.get_subcommands();
    return named.empty() ? app : named_command(*named.front());
}

std::string nearest_option(const CLI::App& app, std::string_view fault) {
    const std::size_t dash = fault.find(": -");
    if (dash == std::string_view::npos) {
        return {};
    }
    const std::string_view written = fault.substr(dash + 2, fault.find(' ', dash + 2) - dash - 2);
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames()) {
            names.push_back("--" + name);
        }
    }
    return nearest(written, names);
}

std::string check_year(const std::string& text) {
    int year = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), year);
    const bool good =
        fault == std::errc{} && end == text.data() + text.size() && year >= kFirstYear && year <= kLastYear;
    return good ? "" : fmt::format("“{}”不是年度,应为四位数字,如 2024", text);
}

std::string check_day(const std::string& text) {
    return read_day(text) ? "" : fmt::format("“{}”不是日期,应写成 2025-03-01 的样子,并且确有这一天", text);
}

} // namespace

std::string ChineseHelp::make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const {
    std::string arguments;
    std::string options;
    for (const CLI::Option* option : app->get_options()) {
        if (option->get_positional()) {
            arguments += row(option->get_name(true), option->get_description());
        } else {
            options += row(option_name(*option), option->get_description());
        }
    }
    std::string commands;
    for (const CLI::App* command : app->get_subcommands({})) {
        commands += row(command->get_name(), command->get_description());
    }
    std::string help = fmt::format("{}\n\n用法:{}\n", app->get_description(), usage_line(*app));
    help += section("命令:", commands) + section("参数:", arguments) + section("选项:", options);
    const std::string footer = app->get_footer();
    return help + (footer.empty() ? "" : "\n" + footer + "\n");
}

Exit complain_of_usage(std::string what, std::string hint) {
    complain(about_file(DiagnosticCode::usage_wrong, "", {std::move(what), std::move(hint)}));
    return Exit::usage;
}

Exit complain_of_command(const CLI::App& app, const std::string& word) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands({})) {
        names.push_back(command->get_name());
    }
    const std::string hint = did_you_mean(word, names, "用法见 " + full_name(app) + " --help。");
    return complain_of_usage(fmt::format("不认识的{} {}", word.starts_with('-') ? "参数" : "命令", word), hint);
}

Exit complain_of_usage(const CLI::App& app, const CLI::ParseError& fault) {
    const CLI::App& command = named_command(app);
    const std::vector<std::string> words = command.remaining();
    if (!command.get_subcommands({}).empty() && !words.empty()) {
        return complain_of_command(command, words.front());
    }
    const std::string meant = nearest_option(command, fault.what());
    const std::string hint = meant.empty() ? "" : "是不是想写 " + meant + "?";
    return complain_of_usage(in_chinese(fault.what()), fmt::format("{}用法见 {} --help。", hint, full_name(command)));
}

CLI::Option* add_choice(CLI::App& app, const std::string& name, std::string& value, std::vector<std::string> words,
                        const std::string& label, const std::string& description) {
    const auto check = [words = std::move(words)](const std::string& text) -> std::string {
        if (std::find(words.begin(), words.end(), text) != words.end()) {
            return {};
        }
        return fmt::format("“{}”不在可选的值里,可选:{}", text, fmt::join(words, "、"));
    };
    return app.add_option(name, value, description)
        ->check(CLI::Validator(check, ""))
        ->option_text(label)
        ->type_name(label);
}

ReportOptions CommonOptions::report() const {
    ReportOptions options;
    options.level = level.empty() ? std::nullopt : from_name<Level>(level, kLevelNames);
    if (!year.empty()) {
        int number = 0;
        std::from_chars(year.data(), year.data() + year.size(), number);
        options.year = number;
    }
    if (!place.empty()) {
        options.place = place;
    }
    options.as_of = read_day(as_of);
    options.published = read_day(published);
    options.submitted = read_day(submitted);
    return options;
}

ColorChoice CommonOptions::color_choice() const {
    return color == "always" ? ColorChoice::always : color == "never" ? ColorChoice::never : ColorChoice::automatic;
}

void add_rulebook_option(CLI::App& app, CommonOptions& options) {
    app.add_option("--rulebook", options.rulebook,
                   "规则集:文件夹、单个 .zs 文件或随程序安装的名字(默认按报告所在地选用,没有的用 national)")
        ->type_name("规则集");
}

void add_report_options(CLI::App& app, CommonOptions& options) {
    add_choice(app, "--level", options.level, {kLevelNames.begin(), kLevelNames.end()}, "层级",
               "报告主体的层级:省、市、县、乡镇、部门(默认从报告里读)");
    app.add_option("--year", options.year, "报告年度,如 2024(默认从报告里读)")
        ->check(CLI::Validator(check_year, ""))
        ->type_name("年度");
    app.add_option("--place", options.place, "报告的地区,如 清河县(默认从报告里读)")->type_name("地区");
}

void add_previous_option(CLI::App& app, CommonOptions& options) {
    app.add_option("--previous", options.previous, "上年的报告;规则里的 上年.指标 从中取值")->type_name("文件");
}

void add_force_options(CLI::App& app, CommonOptions& options) {
    const auto add_day = [&app](const std::string& name, std::string& value, const std::string& description) {
        app.add_option(name, value, description)->check(CLI::Validator(check_day, ""))->type_name("日期");
    };
    add_day("--as-of", options.as_of, "评估时点,如 2025-03-01,决定规则是否生效(不写就是成文日以后的某一天)");
    add_day("--published", options.published, "报告公开的日期,如 2025-03-28");
    add_day("--submitted", options.submitted, "报告报送的日期,如 2025-02-20");
    app.add_option("--waivers", options.waivers, "另外的豁免:只写 豁免 的 .zs 文件")->type_name("文件");
}

void add_format_option(CLI::App& app, CommonOptions& options, const std::vector<std::string>& formats) {
    options.format = formats.front();
    add_choice(app, "--format", options.format, formats, "格式",
               fmt::format("输出格式:{}(默认 {})", fmt::join(formats, "、"), formats.front()));
}

void add_color_option(CLI::App& app, CommonOptions& options) {
    add_choice(app, "--color", options.color, {"auto", "always", "never"}, "何时",
               "颜色:auto、always、never(默认 auto)");
}

} // namespace zhunsheng::cli
