#include "cli/io/files.h"

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace zhunsheng::cli {
namespace {

class File {
public:
    explicit File(int descriptor) : descriptor_(descriptor) {}
    ~File() {
        if (descriptor_ > STDERR_FILENO) {
            ::close(descriptor_);
        }
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    [[nodiscard]] int get() const { return descriptor_; }

private:
    int descriptor_;
};

struct SystemWords {
    int error;
    std::string_view chinese;
};
constexpr SystemWords kSystemWords[] = {
    {ENOSPC, "磁盘空间不足"},   {EDQUOT, "磁盘配额已满"},    {EROFS, "文件系统是只读的"}, {EIO, "设备读写出错"},
    {ENAMETOOLONG, "路径太长"}, {ELOOP, "符号链接绕成了圈"}, {EMFILE, "打开的文件太多"},  {EPIPE, "接收方已经关闭"}};

tl::unexpected<Diagnostic> system_fault(const std::string& path, int error) {
    switch (error) {
    case ENOENT:
    case ENOTDIR: return tl::unexpected(about_file(DiagnosticCode::file_missing, path));
    case EACCES:
    case EPERM: return tl::unexpected(about_file(DiagnosticCode::file_denied, path));
    default: return tl::unexpected(about_file(DiagnosticCode::file_failed, path, {system_words(error)}));
    }
}

tl::unexpected<Diagnostic> too_large(const std::string& path, std::uint64_t size, std::uint64_t limit) {
    return tl::unexpected(
        about_file(DiagnosticCode::file_too_large, path, {std::to_string(size), std::to_string(limit)}));
}

/// Nothing when the file is one that may be read.
std::optional<tl::unexpected<Diagnostic>> refuse(const std::string& path, const struct stat& status,
                                                 std::uint64_t limit) {
    if (S_ISDIR(status.st_mode)) {
        const std::string folder = path.ends_with('/') ? path : path + "/";
        return tl::unexpected(about_file(DiagnosticCode::file_is_directory, path, {folder + "报告.txt"}));
    }
    if (!S_ISREG(status.st_mode)) {
        return tl::unexpected(about_file(DiagnosticCode::file_not_regular, path));
    }
    if (static_cast<std::uint64_t>(status.st_size) > limit) {
        return too_large(path, static_cast<std::uint64_t>(status.st_size), limit);
    }
    return std::nullopt;
}

Result<std::string> read_all(const std::string& path, int descriptor, std::uint64_t limit) {
    std::string bytes;
    std::string buffer(std::size_t{1} << 16U, '\0');
    while (true) {
        const ssize_t got = ::read(descriptor, buffer.data(), buffer.size());
        if (got == 0) {
            return bytes;
        }
        if (got < 0) {
            if (errno == EINTR) {
                continue;
            }
            if (errno == EISDIR) {
                return tl::unexpected(about_file(DiagnosticCode::file_is_directory, path, {"报告.txt"}));
            }
            return system_fault(path, errno);
        }
        bytes.append(buffer, 0, static_cast<std::size_t>(got));
        if (bytes.size() > limit) {
            return too_large(path, bytes.size(), limit);
        }
    }
}

bool write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    // A pipe or device has nothing to bring to disk.
    return ::fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS;
}

} // namespace

std::string system_words(int error) {
    for (const SystemWords& words : kSystemWords) {
        if (words.error == error) {
            return std::string(words.chinese);
        }
    }
    return "系统错误 " + std::to_string(error);
}

std::string display_name(const std::string& path) {
    return path == "-" ? std::string(kStandardInput) : path;
}

Diagnostic about_file(DiagnosticCode code, const std::string& path, std::vector<std::string> args) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.file = display_name(path);
    diagnostic.place = {0, 0};
    diagnostic.args = std::move(args);
    return diagnostic;
}

Result<std::string> read_input(const std::string& path, std::uint64_t limit) {
    if (path == "-") {
        return read_all(path, STDIN_FILENO, limit);
    }
    // Non-blocking, so that a named pipe is recognised and refused instead of waited for.
    const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (file.get() < 0 || ::fstat(file.get(), &status) != 0) {
        return system_fault(path, errno);
    }
    if (auto refused = refuse(path, status, limit)) {
        return *refused;
    }
    return read_all(path, file.get(), limit);
}

Result<void> replace_file(const std::string& path, std::string_view text) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        return system_fault(path, errno);
    }
    std::string temporary = path + ".XXXXXX";
    const File file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.get() < 0) {
        return system_fault(path, errno);
    }
    const bool done = write_all(file.get(), text) && ::fchmod(file.get(), status.st_mode & 07777U) == 0 &&
                      ::rename(temporary.c_str(), path.c_str()) == 0;
    if (!done) {
        const int error = errno;
        ::unlink(temporary.c_str());
        return system_fault(path, error);
    }
    return {};
}

namespace {

Result<void> write_opened(const std::string& path, int flags, std::string_view text) {
    constexpr mode_t kEveryone = 0666; ///< less what the umask takes away
    const File file(::open(path.c_str(), flags | O_WRONLY | O_CLOEXEC, kEveryone));
    if (file.get() < 0 || !write_all(file.get(), text)) {
        return system_fault(path, errno);
    }
    return {};
}

} // namespace

Result<void> create_file(const std::string& path, std::string_view text) {
    return write_opened(path, O_CREAT | O_EXCL, text);
}

Result<void> write_file(const std::string& path, std::string_view text) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        return create_file(path, text);
    }
    return S_ISREG(status.st_mode) ? replace_file(path, text) : write_opened(path, 0, text);
}

} // namespace zhunsheng::cli
