#include "cli/io/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace zhunsheng::cli {

std::size_t worker_count() {
    return std::max(1U, std::thread::hardware_concurrency());
}

void in_parallel(std::size_t workers, std::size_t count, const std::function<void(std::size_t, std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    std::exception_ptr fault;
    std::mutex fault_mutex;
    const auto run = [&](std::size_t worker) {
        try {
            for (std::size_t item = next++; item < count; item = next++) {
                work(worker, item);
            }
        } catch (...) {
            const std::lock_guard lock(fault_mutex);
            fault = std::current_exception();
            next = count;
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t worker = 1; worker < std::min(workers, count); ++worker) {
        threads.emplace_back(run, worker);
    }
    run(0);
    for (std::thread& thread : threads) {
        thread.join();
    }
    if (fault) {
        std::rethrow_exception(fault);
    }
}

} // namespace zhunsheng::cli
