#include "engine/rule/syntax.h"
