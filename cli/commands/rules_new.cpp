#include <filesystem>
#include <fmt/format.h>

#include "cli/commands/rules.h"
#include "cli/io/files.h"
#include "cli/io/starter.h"
#include "grammar/grammar.h"

namespace zhunsheng::cli {
namespace {

namespace fs = std::filesystem;

struct NewOptions {
    std::string folder;
    StarterOptions starter;
};

/// 广东省 → 广东.年度报告
std::string id_for(const std::string& place) {
    std::string stem = place;
    for (const std::string_view ending : {"省", "市", "县", "区"}) {
        if (stem.size() > ending.size() && stem.ends_with(ending)) {
            stem.resize(stem.size() - ending.size());
            break;
        }
    }
    return stem + ".年度报告";
}

/// The files as the formatter writes them; nothing, with everything said, when a name given cannot stand in one.
std::optional<std::vector<StarterFile>> prepare(const StarterOptions& options) {
    std::vector<StarterFile> files = starter_files(options);
    for (StarterFile& file : files) {
        const rule::RuleFile tree = grammar::parse(std::make_shared<const Source>(file.name, file.text));
        if (has_error(tree.diagnostics)) {
            static_cast<void>(complain_of_usage(
                fmt::format("“{}”“{}”“{}”不能用作规则集的编号、地区和继承的规则集", options.id, options.place,
                            options.inherits),
                "编号由汉字、字母、数字组成,用点分段,如 广东.年度报告,用 --name 指定;地区里不要有引号。"));
            return std::nullopt;
        }
        file.text = grammar::format(tree);
    }
    return files;
}

Exit write_all(const std::string& folder, const std::vector<StarterFile>& files) {
    for (const StarterFile& file : files) {
        const std::string path = (fs::path(folder) / file.name).string();
        if (const Result<void> written = create_file(path, file.text); !written) {
            complain(written.error());
            return Exit::usage;
        }
    }
    return Exit::ok;
}

Exit run_new(const NewOptions& options) {
    StarterOptions starter = options.starter;
    if (starter.id.empty()) {
        starter.id = id_for(starter.place);
    }
    const std::optional<std::vector<StarterFile>> files = prepare(starter);
    if (!files) {
        return Exit::usage;
    }
    std::error_code fault;
    if (fs::exists(options.folder, fault) &&
        !(fs::is_directory(options.folder, fault) && fs::is_empty(options.folder, fault))) {
        return complain_of_usage(fmt::format("“{}”已经存在,而且不是空文件夹", options.folder),
                                 "已有的文件不会被覆盖,请换一个文件夹。");
    }
    fs::create_directories(options.folder, fault);
    if (fault) {
        return complain_of_usage(fmt::format("建不了文件夹“{}”:{}", options.folder, system_words(fault.value())),
                                 "请检查路径和权限。");
    }
    if (const Exit written = write_all(options.folder, *files); written != Exit::ok) {
        return written;
    }
    std::string said = fmt::format("规则集 {} 的 {} 个文件已写入 {}\n", starter.id, files->size(), options.folder);
    said += fmt::format("先读 {0}/00-规则集.zs 里的说明,再把示例换成本地的规定。每改一处:\n"
                        "  zhunsheng rules check {0}\n  zhunsheng rules lint {0}\n  zhunsheng rules test {0}\n",
                        options.folder);
    return print(said);
}

} // namespace

Command add_rules_new(CLI::App& rules) {
    auto options = std::make_shared<NewOptions>();
    CLI::App* starter = rules.add_subcommand("new", "新建一套规则集:带注释的几个文件,从这里改起");
    starter->add_option("目录", options->folder, "写入这个文件夹,须不存在或是空的")->required()->type_name("");
    options->starter.place = "本地";
    options->starter.layer = std::string(kStarterLayers.front());
    options->starter.inherits = "国家.年度报告";
    starter->add_option("--name", options->starter.id, "规则集的编号,如 广东.年度报告(默认由地区得出)")
        ->type_name("编号");
    starter->add_option("--place", options->starter.place, "地区,如 广东省(默认 本地)")->type_name("地区");
    add_choice(*starter, "--level", options->starter.layer, {kStarterLayers.begin(), kStarterLayers.end()}, "层次",
               "规则集是哪一级的:省、市、县、部门(默认 省);规则适用于它和它以下");
    starter
        ->add_option("--inherit", options->starter.inherits,
                     "继承哪个规则集(默认 国家.年度报告);须是国家规则集或者继承它的,放在旁边的文件夹里")
        ->type_name("编号");
    starter->footer("例:zhunsheng rules new 广东 --place 广东省 --level 省\n"
                    "   zhunsheng rules new 深圳 --place 深圳市 --level 市 --inherit 广东.年度报告");
    return {starter, [options] { return run_new(*options); }};
}

} // namespace zhunsheng::cli
