// The main job stage by stage, in one process, over each report: what one core does.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <memory>

#include "engine/engine.h"
#include "grammar/grammar.h"
#include "tests/bench/samples.h"

namespace zhunsheng::bench {
namespace {

std::vector<rule::RuleFile> parse_rules() {
    std::vector<rule::RuleFile> files;
    for (const Sample& file : rule_files()) {
        files.push_back(grammar::parse(std::make_shared<Source>(file.name, file.bytes)));
    }
    return files;
}

struct Rulebook {
    Compiled compiled = compile(parse_rules());
    Matcher matcher{compiled.lexicon};
};

const Rulebook& rulebook() {
    static const Rulebook kRulebook;
    return kRulebook;
}

const Sample& sample(const benchmark::State& state) {
    return reports()[static_cast<std::size_t>(state.range(0))];
}

/// Everything up to a stage, so that the stage alone is timed.
struct Checked {
    explicit Checked(const Sample& from) : document(read_text(from.bytes, from.name).value()) {}
    Document document;
    FactSet facts = extract_facts(document, rulebook().compiled.lexicon, rulebook().matcher);
    std::vector<Verdict> verdicts = evaluate(rulebook().compiled.plan, rulebook().compiled.lexicon, facts);
    GapReport report = build_gap_report(rulebook().compiled.plan, rulebook().compiled.lexicon, facts, verdicts);
};

void count(benchmark::State& state) {
    const Sample& report = sample(state);
    state.SetLabel(std::to_string(report.bytes.size() / 1024) + " KB");
    state.SetItemsProcessed(state.iterations());
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(report.bytes.size()));
}

template <class Work>
void timed(benchmark::State& state, const Work& work) {
    for (auto _ : state) {
        auto result = work();
        benchmark::DoNotOptimize(result);
    }
    count(state);
}

void read(benchmark::State& state) {
    timed(state, [&] { return read_text(sample(state).bytes, sample(state).name); });
}

void match(benchmark::State& state) {
    const Checked at(sample(state));
    const Matcher& matcher = rulebook().matcher;
    std::vector<Span> sentences;
    std::vector<Span> clauses;
    for (const Sentence& sentence : at.document.sentences) {
        sentences.push_back(sentence.span);
    }
    for (const Clause& clause : at.document.clauses) {
        clauses.push_back(clause.span);
    }
    const MatchInput input{at.document.text, &sentences, &clauses, nullptr, nullptr};
    std::size_t hits = 0;
    timed(state, [&] {
        auto found = matcher.resolve(input, matcher.scan(at.document.text), ~0U);
        hits = found.size();
        return found;
    });
    state.counters["hits"] = static_cast<double>(hits);
}

void facts(benchmark::State& state) {
    const Checked at(sample(state));
    timed(state, [&] { return extract_facts(at.document, rulebook().compiled.lexicon, rulebook().matcher); });
    state.counters["figures"] = static_cast<double>(at.facts.figures.size());
}

void evaluate_rules(benchmark::State& state) {
    const Checked at(sample(state));
    timed(state, [&] { return evaluate(rulebook().compiled.plan, rulebook().compiled.lexicon, at.facts); });
    state.counters["rules"] = static_cast<double>(at.verdicts.size());
}

void gaps(benchmark::State& state) {
    const Checked at(sample(state));
    timed(state, [&] {
        return build_gap_report(rulebook().compiled.plan, rulebook().compiled.lexicon, at.facts, at.verdicts);
    });
    state.counters["findings"] = static_cast<double>(at.report.findings.size());
}

void render_to_json(benchmark::State& state) {
    const Checked at(sample(state));
    timed(state, [&] { return render_json(at.report); });
}

void render_to_text(benchmark::State& state) {
    const Checked at(sample(state));
    timed(state, [&] { return render_text(at.report, {}); });
}

/// Bytes in, JSON out, verdicts with evidence and what blocks each gap: the row of performance.md.
void whole_check(benchmark::State& state) {
    const auto& [plan, lexicon, diagnostics] = rulebook().compiled;
    WhyOptions asked;
    asked.most_sets = 4;
    asked.holding = false;
    timed(state, [&] {
        const Document document = read_text(sample(state).bytes, sample(state).name).value();
        const FactSet facts = extract_facts(document, lexicon, rulebook().matcher);
        const GapReport report = build_gap_report(plan, lexicon, facts, evaluate(plan, lexicon, facts));
        return render_json(report, explain_gaps(report, lexicon, asked));
    });
    state.counters["peak_MB"] = peak_memory();
}

/// The same without what blocks the gaps: what that costs is the difference.
void whole_check_without_why(benchmark::State& state) {
    const auto& [plan, lexicon, diagnostics] = rulebook().compiled;
    timed(state, [&] {
        const Document document = read_text(sample(state).bytes, sample(state).name).value();
        const FactSet facts = extract_facts(document, lexicon, rulebook().matcher);
        return render_json(build_gap_report(plan, lexicon, facts, evaluate(plan, lexicon, facts)));
    });
}

/// What blocks each gap, with a change that was judged again: check --why.
void explain_with_changes(benchmark::State& state) {
    const Checked at(sample(state));
    WhyOptions asked;
    asked.matcher = &rulebook().matcher;
    timed(state, [&] { return explain_gaps(at.report, rulebook().compiled.lexicon, asked); });
}

/// The same with the proof tree of every rule.
void whole_check_with_proofs(benchmark::State& state) {
    const Plan& plan = rulebook().compiled.plan;
    timed(state, [&] {
        const Checked at(sample(state));
        for (std::uint32_t i = 0; i < plan.rules.size(); ++i) {
            benchmark::DoNotOptimize(prove(plan, rulebook().compiled.lexicon, at.facts, RuleId{i}));
        }
        return render_json(at.report);
    });
}

void rules_parse(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(parse_rules());
    }
}

void rules_compile(benchmark::State& state) {
    const auto files = parse_rules();
    for (auto _ : state) {
        benchmark::DoNotOptimize(compile(files));
    }
}

void rules_automaton(benchmark::State& state) {
    for (auto _ : state) {
        Matcher matcher(rulebook().compiled.lexicon);
        benchmark::DoNotOptimize(&matcher);
    }
    state.counters["phrases"] = static_cast<double>(rulebook().compiled.lexicon.phrases.size());
}

void add_stages() {
    using Stage = void (*)(benchmark::State&);
    const std::vector<std::pair<const char*, Stage>> stages{
        {"read", read},
        {"match", match},
        {"facts", facts},
        {"evaluate", evaluate_rules},
        {"gap", gaps},
        {"render_json", render_to_json},
        {"render_text", render_to_text},
        {"check", whole_check},
        {"check_without_why", whole_check_without_why},
        {"why_with_changes", explain_with_changes},
        {"check_with_proofs", whole_check_with_proofs},
    };
    for (const auto& [name, stage] : stages) {
        benchmark::RegisterBenchmark(name, stage)
            ->DenseRange(0, static_cast<int>(reports().size()) - 1)
            ->Unit(benchmark::kMicrosecond);
    }
    for (const auto& [name, stage] : std::vector<std::pair<const char*, Stage>>{
             {"rules_parse", rules_parse}, {"rules_compile", rules_compile}, {"rules_automaton", rules_automaton}}) {
        benchmark::RegisterBenchmark(name, stage)->Unit(benchmark::kMicrosecond);
    }
}

} // namespace

bool register_stages() {
    for (const Diagnostic& diagnostic : rulebook().compiled.diagnostics) {
        if (level(diagnostic.code) == DiagnosticLevel::error) {
            std::fputs(format(diagnostic, Language::chinese).c_str(), stderr);
        }
    }
    if (rulebook().compiled.ok()) {
        add_stages();
    }
    return rulebook().compiled.ok();
}

} // namespace zhunsheng::bench
