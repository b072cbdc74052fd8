规则 T-01 "式子" {
  前提 已知 上年.TJ-01 且 within part 甲、乙 holds (任一 指标 TJ-01 于 甲 ≥ 3 件);
  必须 至少 2 项 (公示:同句 (提及 甲、指标 TJ-01、数字)、记录：同段（词条 乙,文件）、same_section (mentions a status planned));
  应当 提及 甲 于 丙 相邻 词条 乙 | 数字 ≦ 10字 同节 有 事实;
  应当 合计 指标 TJ-01 于 甲 - 最小 指标 TJ-02 ≤ greatest indicator TJ-03 + 计数 指标 TJ-01;
  宜 顺序 (甲、部分 乙、丙) 或 TJ-01 / 上年．受理数 约等于 105 %;
  必须 非 有 瑕疵 他地地名 且 计数 flaw 空话 于 甲、乙 ≤ 3;
  应当 非 has wording 旧称 于 甲 或 计数 用语 旧称 > 2 且 计数 字 ≥ 100 且 count sentence 于 甲 < 5 且 计数 段 = 1;
}
