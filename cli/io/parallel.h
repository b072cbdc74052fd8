// Work on several processors. What is done to item i must touch nothing that item j's does.
#pragma once

#include <cstddef>
#include <functional>

namespace zhunsheng::cli {

/// One worker a processor.
[[nodiscard]] std::size_t worker_count();

/// Calls work(worker, item) once for every item below `count` with at most `workers` of them, numbered from 0. An exception
/// ends the work and is thrown again here.
void in_parallel(std::size_t workers, std::size_t count,
                 const std::function<void(std::size_t worker, std::size_t item)>& work);

} // namespace zhunsheng::cli
