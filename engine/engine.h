// The one header a door needs. Data flows one way:
//   bytes → Document;  rule files → Plan and Lexicon;  Document × Lexicon → FactSet;  Plan × FactSet → Verdicts → GapReport → Why.
// The engine is handed bytes and never touches files, clock, network or environment.
#pragma once

#include "engine/base/diagnostic.h"
#include "engine/base/version.h"
#include "engine/document/document.h"
#include "engine/eval/verdict.h"
#include "engine/facts/fact_set.h"
#include "engine/flaws/flaws.h"
#include "engine/gap/gap_report.h"
#include "engine/match/matcher.h"
#include "engine/plan/plan.h"
#include "engine/render/render.h"
#include "engine/why/why.h"
