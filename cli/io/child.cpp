#include "cli/io/child.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/io/files.h"

namespace zhunsheng::cli {
namespace {

using Clock = std::chrono::steady_clock;

class Handle {
public:
    explicit Handle(int number = -1) : number_(number) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() { close(); }
    [[nodiscard]] int get() const { return number_; }
    void close() {
        if (number_ >= 0) {
            ::close(number_);
            number_ = -1;
        }
    }

private:
    int number_;
};

/// A file without a name: the child reads or writes it without ever making us wait.
int nameless_file() {
    const char* folder = std::getenv("TMPDIR");
    std::string path = std::string(folder != nullptr && *folder != '\0' ? folder : "/tmp") + "/zhunsheng-XXXXXX";
    const int file = ::mkostemp(path.data(), O_CLOEXEC);
    if (file >= 0) {
        ::unlink(path.c_str());
    }
    return file;
}

bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return ::lseek(file, 0, SEEK_SET) == 0;
}

std::string read_all(int file) {
    std::string text;
    std::array<char, 4096> buffer{};
    ::lseek(file, 0, SEEK_SET);
    for (ssize_t got = 0; (got = ::read(file, buffer.data(), buffer.size())) > 0;) {
        text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return text;
}

/// Everything until the end of the pipe; nothing when the time was over first.
std::optional<std::string> read_until(int pipe, Clock::time_point deadline) {
    std::string text;
    std::array<char, 65536> buffer{};
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        pollfd waiting{pipe, POLLIN, 0};
        const int ready = left > 0 ? ::poll(&waiting, 1, static_cast<int>(left)) : 0;
        if (ready == 0) {
            return std::nullopt;
        }
        const ssize_t got = ready > 0 ? ::read(pipe, buffer.data(), buffer.size()) : -1;
        if (got == 0) {
            return text;
        }
        if (got > 0) {
            text.append(buffer.data(), static_cast<std::size_t>(got));
        } else if (errno != EINTR) {
            return text;
        }
    }
}

/// The error number of starting it, 0 when it runs.
int start(const std::vector<std::string>& command, int in, int out, int err, pid_t& child) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    const int fault = ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return fault;
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

} // namespace

ChildResult run_child(const std::vector<std::string>& command, std::string_view input, std::chrono::seconds limit) {
    const auto failed = [](int error) { return ChildResult{ChildResult::End::failed, "", system_words(error)}; };
    const Handle in(nameless_file());
    const Handle err(nameless_file());
    std::array<int, 2> ends{-1, -1};
    if (in.get() < 0 || err.get() < 0 || !write_all(in.get(), input) || ::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return failed(errno);
    }
    const Handle out(ends[0]);
    Handle child_end(ends[1]);
    pid_t child = 0;
    if (const int fault = start(command, in.get(), child_end.get(), err.get(), child); fault != 0) {
        return fault == ENOENT ? ChildResult{ChildResult::End::missing, "", ""} : failed(fault);
    }
    child_end.close();
    std::optional<std::string> output = read_until(out.get(), Clock::now() + limit);
    if (!output) {
        ::kill(child, SIGKILL);
    }
    const int status = wait_for(child);
    if (!output) {
        return {ChildResult::End::timed_out, "", ""};
    }
    const bool good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return {good ? ChildResult::End::finished : ChildResult::End::failed, std::move(*output), read_all(err.get())};
}

} // namespace zhunsheng::cli
