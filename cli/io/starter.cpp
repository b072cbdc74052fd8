#include "cli/io/starter.h"

#include <algorithm>
#include <array>

namespace zhunsheng::cli {
namespace {

struct Template {
    std::string_view name;
    std::string_view text; ///< with the marks of starter_files() to be filled in
};

constexpr std::string_view kBook = R"zs(# 规则集和依据。以 # 开头的是注释,只给人看,程序不读。
#
# 一个规则集管一级:国家的规则已经写好,这里只写本地另有要求的。分四个文件,合在一起才是一个规则集:
#   00-规则集.zs      本文件:规则集叫什么、继承谁,依据有哪些
#   10-词条与指标.zs  到报告里找什么
#   20-规则.zs        要求什么,怎样改上级的规则
#   90-测试.zs        写对了没有
#
# 每改一处,就在本文件夹的上一级运行一遍:
#   zhunsheng rules check 本文件夹     有没有写错
#   zhunsheng rules fmt 本文件夹       整理格式
#   zhunsheng rules lint 本文件夹      有没有写了却多半不是本意的
#   zhunsheng rules test 本文件夹      测试过不过
#   zhunsheng check 报告.txt --rulebook 本文件夹
#
# 名字前面都加上“@简称@”,编号都用“@前缀@”开头,就不会同上级、同级的重名。

# 继承:上级的部分、词条、指标、规则全部有效,可以直接用,也照样检查;不写继承就要自己从头写起。
规则集 @编号@ {
  名称 "法治政府建设年度报告检查规则(@地区@)";
  版本 0.1.0;
  层次 @层次@;
  地区 "@地区@";
  继承 @继承@;
  适用 年度 2021 起;
}

# 依据:凭什么提要求。规则里用简称引用,如“依据 @简称@办法 第3条”。请把名称、文号、日期改成本地的规定。
依据 @简称@办法 {
  名称 "@地区@法治政府建设年度报告办法(示例,请改成本地的规定)";
  文号 "示例〔2022〕1号";
  施行 2022-01-01;
}
)zs";

constexpr std::string_view kLexicon =
    R"zs(# 到报告里找什么:词条、指标、参数。部分(举措成效、不足原因、下年安排……)和单位用上级的。

# 词条:一件事的各种说法。(甲|乙) 任选其一,[甲] 可有可无,… 是同一分句里隔着别的字,{数} 是一个数字。
# 下级可 补充:下级可以再添说法。不写“下级可”,下级就不能动它。
词条 @简称@@事项@ {
  说法 "@事项@" | "@别称@";
  排除 "@事项@…(不足|较少)";
  下级可 补充;
}
词条 @简称@园区代办 "园区…统一…(举办|代办)";

# 指标:一个数字,连单位一起找。未载明即 未知:报告没有写这个数时不下结论,判待核;写“假”就是“没写等于没做”。
指标 @简称@@事项@次数 编号 @前缀@T-01 单位 次 {
  说法 "@事项@{数}";
  未载明即 未知;
}

# 参数:规则里用名字写的数,下级可以改。从严 增大:下级只能改大;改小是放宽,要写“下级可 放宽”才行。
参数 @简称@@事项@下限 {
  名称 "@事项@的最少次数";
  值 10 次;
  从严 增大;
}
)zs";

constexpr std::string_view kRules = R"zs(# 规则:一条一个编号。编号定了就不要改,报告的缺口都用它来指。

# 一、新写的规则
#
# 应当、必须:决定结论,全做到为符合,全没做到为不符合,做到一部分为部分符合;宜:只作提示。
# 提及 词条 于 部分:这个部分里写到了这件事,而且说的是已经做了的;同句 有 数字:同一句里还有数字。
# “写到:”是给这一项起的标号,下级可以凭它说“提为 必须 写到”。
# 例外:情形成立时,改按例外里写的检查(这里是不检查)。
规则 @前缀@-01 "反映@事项@" {
  依据 @简称@办法 第3条;
  适用 层级 @适用层级@;
  严重 次要;
  应当 写到:提及 @简称@@事项@ 于 举措成效;
  应当 提及 @简称@@事项@ 于 举措成效 同句 有 数字;
  例外 园区代办 {
    当 提及 @简称@园区代办 于 举措成效;
    依据 @简称@办法 第4条;
    不适用 "由园区统一报告";
  }
  写入 举措成效;
  说明 不符合 "没有写@事项@";
  说明 部分符合 "写到@事项@,但没有数字";
  整改 "写明@事项@____次、服务企业____家。";
}

# 同数字比较:用参数的名字代替数字。前提不成立(没有写这个数)就不适用。整改只请人核对,不教人改数。
规则 @前缀@-02 "@事项@不少于规定次数" {
  依据 @简称@办法 第5条;
  适用 层级 @适用层级@;
  严重 次要;
  前提 已知 @前缀@T-01;
  应当 @前缀@T-01 ≥ @简称@@事项@下限;
  写入 举措成效;
  说明 不符合 "全年@事项@{@前缀@T-01},少于规定次数";
  整改 "请核对台账、据实补充。";
}

# 二、改上级的规则
#
# 加严:在上级的要求以外再加要求。上级原来的要求照样算,结论取较差的一个,所以只会更严,不要上级允许。
加严 GY-15-01 {
  依据 @简称@办法 第6条;
  应当 提及 行政执法三项制度落实 于 举措成效 同句 有 @写明@;
}

# 细化:补充依据、说明、整改这些不影响结论的话。
细化 GY-34-03 {
  依据 @简称@办法 第7条;
  整改 "写培训____期、____人次、人均____学时,并写明学时是怎样统计的。";
}

# 三、用到时再写的(去掉行首的 # 就是规则)
#
# 豁免:有批准的,在一段时间里不要求某个地方。原来的结论仍会一并显示。
# 豁免 某县机构改革 {
#   对象 "某县";
#   规则 @前缀@-01;
#   自 2024-06-01 至 2025-05-31;
#   批准 "示例〔2024〕7号";
#   理由 "机构改革期间职责划转";
# }
#
# 放宽、停用上级的规则,要上级在那条规则里写了“下级可 放宽”“下级可 停用”,还要写理由;没有写的,check 会报错。
# 停用 某规则 { 理由 "本地已有别的办法"; }
)zs";

constexpr std::string_view kTests =
    R"zs(# 测试:一小段报告,和每条规则应有的结论。每条规则至少一个符合、一个不符合,再加一个容易误判的。
# 证据 "…":凭的是哪几个字;语态 计划:只找到了“打算做”。

测试 "写到@事项@,有数字" {
  层级 @测试层级@;
  年度 2024;
  报告 "一、主要举措和成效
开展@事项@36次,服务企业85家。";
  期望 @前缀@-01 符合 证据 "36次";
  期望 @前缀@-02 符合;
}

测试 "写到@事项@,次数不够" {
  层级 @测试层级@;
  年度 2024;
  报告 "一、主要举措和成效
开展@事项@6次。";
  期望 @前缀@-01 符合;
  期望 @前缀@-02 不符合;
}

测试 "写到@事项@,没有数字" {
  层级 @测试层级@;
  年度 2024;
  报告 "一、主要举措和成效
常态化开展@事项@。";
  期望 @前缀@-01 部分符合;
  期望 @前缀@-02 不适用;
}

# 容易误判的:只是打算做,不算做了。
测试 "只在下年安排里写到" {
  层级 @测试层级@;
  年度 2024;
  报告 "一、主要举措和成效
各项工作有序推进。
二、2025年工作安排
开展@事项@20次。";
  期望 @前缀@-01 不符合 语态 计划;
}

测试 "园区代办的例外" {
  层级 @测试层级@;
  年度 2024;
  报告 "一、主要举措和成效
@事项@由园区办公室统一举办。";
  期望 @前缀@-01 不适用;
}

# 加严的效果:上级的要求够了;本地还要写明@写明@,所以是部分符合。
测试 "三项制度没有写明@写明@,本地部分符合" {
  层级 @测试层级@;
  年度 2024;
  报告 "一、主要举措和成效
@缺少@";
  期望 GY-15-01 部分符合;
}

测试 "三项制度写全了,符合" {
  层级 @测试层级@;
  年度 2024;
  报告 "一、主要举措和成效
2024年3月5日印发《行政执法公示办法》,落实行政执法三项制度,公示执法信息320条。";
  期望 GY-15-01 符合;
}

# 样例:一整份报告,句子前面的【】是记号,读的时候会去掉。应过:这条规则符合,证据就在这一句;应报:应当报缺口。
样例 @简称@示例报告 {
  层级 @测试层级@;
  年度 2024;
  报告 "清河县人民政府2024年法治政府建设年度报告
一、主要举措和成效
【应过 @前缀@-01】【应过 @前缀@-02】开展@事项@36次,服务企业85家。
二、存在的不足和原因
由于专业力量不足,有的问题整改不够及时。
三、2025年工作安排
继续开展@事项@。";
}

# 变异:把样例改一处,看结论跟不跟着变,而且只有写出来的结论变。
变异 "改成打算做,就不算做了" 自 @简称@示例报告 {
  换 "开展@事项@36次" 为 "下一步将开展@事项@36次";
  期望 @前缀@-01 不符合 语态 计划;
  期望 @前缀@-02 不适用;
}
)zs";

constexpr std::array<Template, 4> kTemplates{{
    {"00-规则集.zs", kBook},
    {"10-词条与指标.zs", kLexicon},
    {"20-规则.zs", kRules},
    {"90-测试.zs", kTests},
}};

std::string filled(std::string_view text, const std::vector<std::pair<std::string_view, std::string>>& values) {
    std::string out(text);
    for (const auto& [mark, value] : values) {
        for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark, at + value.size())) {
            out.replace(at, mark.size(), value);
        }
    }
    return out;
}

/// What differs by layer, so that rulebooks of several layers begun from here can build on each other.
struct LayerNames {
    std::string_view layer;
    std::string_view prefix;             ///< of ids
    std::string_view levels;             ///< whose reports it judges
    std::string_view tested;             ///< the level of the tests' reports
    std::string_view matter, other_name; ///< what its own rules ask about
    std::string_view demanded;           ///< what its tightening adds
    std::string_view lacking;            ///< a sentence without it
};
constexpr std::string_view kUndated = "印发《行政执法公示办法》,落实行政执法三项制度。";
constexpr std::string_view kUncited = "落实行政执法三项制度,公示执法信息320条。";
constexpr std::array<LayerNames, kStarterLayers.size()> kLayers{{
    {"省", "SL", "省、市、县、乡镇、部门", "县", "法治体检", "法律体检", "数字", kUndated},
    {"市", "DS", "市、县、乡镇、部门", "县", "法治夜校", "普法夜校", "文件", kUncited},
    {"县", "XQ", "县、乡镇、部门", "县", "法治赶集", "法治大集", "日期", kUndated},
    {"部门", "BM", "部门", "部门", "法治沙龙", "法律沙龙", "文件", kUncited},
}};

/// 广东.年度报告 → 广东: what names begin with.
std::string stem_of(const std::string& id) {
    return id.substr(0, id.find('.'));
}

} // namespace

std::vector<StarterFile> starter_files(const StarterOptions& options) {
    const auto* const layer = std::find_if(kLayers.begin(), kLayers.end(),
                                           [&](const LayerNames& each) { return each.layer == options.layer; });
    const std::vector<std::pair<std::string_view, std::string>> values{
        {"@编号@", options.id},
        {"@简称@", stem_of(options.id)},
        {"@地区@", options.place},
        {"@继承@", options.inherits},
        {"@层次@", std::string(layer->layer)},
        {"@前缀@", std::string(layer->prefix)},
        {"@适用层级@", std::string(layer->levels)},
        {"@测试层级@", std::string(layer->tested)},
        {"@事项@", std::string(layer->matter)},
        {"@别称@", std::string(layer->other_name)},
        {"@写明@", std::string(layer->demanded)},
        {"@缺少@", std::string(layer->lacking)},
    };
    std::vector<StarterFile> files;
    files.reserve(kTemplates.size());
    for (const Template& each : kTemplates) {
        files.push_back({std::string(each.name), filled(each.text, values)});
    }
    return files;
}

} // namespace zhunsheng::cli
