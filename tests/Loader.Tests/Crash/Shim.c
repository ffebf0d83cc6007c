/*
 * Preloaded into a loader under test: counts the calls by which it changes files below SHIM_UNDER, in the order of the
 * whole process, and at one of them ends the process or lets the call fail.
 *
 *   SHIM_UNDER    folder whose files count; absolute, without links
 *   SHIM_ONLY     count this kind alone: sync, write, rename, unlink, truncate, mkdir or rmdir
 *   SHIM_KILL_AT  SIGKILL instead of the k-th call
 *   SHIM_FAIL_AT  the k-th call is not made and fails with SHIM_ERRNO (EIO or ENOSPC)
 *   SHIM_LOG      file that gets one line a counted call
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
static const char *under, *only;
static long count, kill_at, fail_at;
static int fail_with, log_to = -1;

__attribute__((constructor)) static void begin(void)
{
    const char *kill_text = getenv("SHIM_KILL_AT"), *fail_text = getenv("SHIM_FAIL_AT"), *error = getenv("SHIM_ERRNO"), *log = getenv("SHIM_LOG");
    under = getenv("SHIM_UNDER");
    only = getenv("SHIM_ONLY");
    kill_at = kill_text ? atol(kill_text) : 0;
    fail_at = fail_text ? atol(fail_text) : 0;
    fail_with = error && strcmp(error, "ENOSPC") == 0 ? ENOSPC : EIO;
    if (log) log_to = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_under(const char *path)
{
    size_t length = under ? strlen(under) : 0;
    return length > 0 && path && strncmp(path, under, length) == 0 && (path[length] == '/' || path[length] == 0);
}

/* Returns whether the call is to fail; does not return where the process is to end. */
static int reach(const char *kind, const char *path)
{
    char line[PATH_MAX + 32];
    int length, fails;
    if (!is_under(path) || (only && strcmp(only, kind) != 0)) return 0;
    pthread_mutex_lock(&gate);
    count++;
    fails = count == fail_at;
    length = snprintf(line, sizeof line, "%ld %s %s\n", count, kind, path + strlen(under));
    if (log_to >= 0) syscall(SYS_write, log_to, line, length);
    if (count == kill_at)
    {
        kill(getpid(), SIGKILL);
        for (;;) pause();
    }
    pthread_mutex_unlock(&gate);
    if (fails) errno = fail_with;
    return fails;
}

static int reach_fd(const char *kind, int fd)
{
    char link[64], path[PATH_MAX];
    int before = errno;
    ssize_t length;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    length = readlink(link, path, sizeof path - 1);
    errno = before;
    if (length <= 0) return 0;
    path[length] = 0;
    return reach(kind, path);
}

#define REAL(name) ((__typeof__(&name))dlvsym_real(#name))

static void *(*real_dlsym(void))(void *, const char *)
{
    /* The symbol's version differs by architecture and by the age of the C library. */
    static void *(*found)(void *, const char *);
    static const char *const versions[] = {"GLIBC_2.34", "GLIBC_2.17", "GLIBC_2.2.5", "GLIBC_2.27"};
    for (size_t i = 0; !found && i < sizeof versions / sizeof *versions; i++) found = dlvsym(RTLD_NEXT, "dlsym", versions[i]);
    if (!found) abort();
    return found;
}

static void *dlvsym_real(const char *name) { return real_dlsym()(RTLD_NEXT, name); }

#define FD_CALL(kind, name, parameters, arguments, result) \
    result name parameters { return reach_fd(kind, fd) ? -1 : REAL(name) arguments; }
#define PATH_CALL(kind, name, parameters, arguments) \
    int name parameters { return reach(kind, path) ? -1 : REAL(name) arguments; }

FD_CALL("sync", fsync, (int fd), (fd), int)
FD_CALL("sync", fdatasync, (int fd), (fd), int)
FD_CALL("write", write, (int fd, const void *b, size_t n), (fd, b, n), ssize_t)
FD_CALL("write", pwrite, (int fd, const void *b, size_t n, off_t at), (fd, b, n, at), ssize_t)
FD_CALL("write", pwrite64, (int fd, const void *b, size_t n, off64_t at), (fd, b, n, at), ssize_t)
FD_CALL("truncate", ftruncate, (int fd, off_t n), (fd, n), int)
FD_CALL("truncate", ftruncate64, (int fd, off64_t n), (fd, n), int)
PATH_CALL("rename", rename, (const char *path, const char *to), (path, to))
PATH_CALL("rename", renameat, (int a, const char *path, int b, const char *to), (a, path, b, to))
PATH_CALL("rename", renameat2, (int a, const char *path, int b, const char *to, unsigned flags), (a, path, b, to, flags))
PATH_CALL("unlink", unlink, (const char *path), (path))
PATH_CALL("unlink", remove, (const char *path), (path))
PATH_CALL("unlink", unlinkat, (int a, const char *path, int flags), (a, path, flags))
PATH_CALL("mkdir", mkdir, (const char *path, mode_t mode), (path, mode))
PATH_CALL("rmdir", rmdir, (const char *path), (path))

/* .NET finds what it calls in libc by dlsym in that library, past any preloaded one. */
void *dlsym(void *handle, const char *name)
{
    return strcmp(name, "fsync") == 0 ? (void *)fsync : real_dlsym()(handle, name);
}
