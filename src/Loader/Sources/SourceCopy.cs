using System.Diagnostics;
using Analytics.Warehouse.Files;
using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Analytics.Loader.Sources;

/// <summary>
/// Copies a source that is not open as a WAL database. One with a rollback journal is copied under one read lock of
/// SQLite. One in WAL mode that was closed cleanly is copied as a file, because opening it, even to read, would
/// create a -wal and a -shm file; its fingerprint proves that it did not change meanwhile.
/// </summary>
static class SourceCopy
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <returns>The copy's path, in <paramref name="workFolder"/>.</returns>
    /// <param name="path">The source's file; no link to it.</param>
    public static string Make(string path, SqliteHeader header, string workFolder, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var copy = Path.Combine(workFolder, $"{Guid.NewGuid():N}.db");
        if (header.IsWal) CopyFile(path, copy, time, cancellationToken);
        else CopyByBackup(path, copy, cancellationToken);
        return copy;
    }

    static void CopyFile(string path, string copy, TimeProvider time, CancellationToken cancellationToken)
    {
        for (var started = Stopwatch.GetTimestamp(); ; cancellationToken.WaitHandle.WaitOne(Pause))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = SqliteHeader.Read(path, time);
            File.Copy(path, copy, overwrite: true);
            foreach (var end in (string[])["-wal", "-journal"]) CopyOrDelete(path + end, copy + end);
            if (SqliteHeader.Read(path, time) is var after && after.Fingerprint == before.Fingerprint
                && after.HasWalFile == before.HasWalFile)
            {
                return;
            }

            if (Stopwatch.GetElapsedTime(started).TotalSeconds > SourceView.BusySeconds)
            {
                throw new TransientException(
                    $"{path} was written to each time while it was copied: try again when the other program has "
                        + "finished writing.");
            }
        }
    }

    // SQLite rolls back an incomplete write in the copy; an empty journal counts as none.
    static void CopyOrDelete(string from, string to)
    {
        if (File.Exists(from) && new FileInfo(from).Length > 0) File.Copy(from, to, overwrite: true);
        else File.Delete(to);
    }

    // Page by page within one read lock: each step copies part of the file, so that the load can be cancelled.
    static void CopyByBackup(string path, string copy, CancellationToken cancellationToken)
    {
        const int pagesAtOnce = 10_000;
        using var from = SourceView.Connect(path, SqliteOpenMode.ReadOnly);
        using var to = OpenScratch(path, copy);
        using var held = from.BeginTransaction(deferred: true);
        using (var command = from.CreateCommand())
        {
            // The read lock is kept to the end of the copy, so that no writer can change the file between two steps.
            command.CommandText = "SELECT count(*) FROM sqlite_schema";
            command.ExecuteScalar();
        }

        // A writer that uses SQLite's locks changes nothing from here on; a program that overwrites the file does not
        // use them.
        var before = SqliteHeader.StampOf(path);
        int code;
        using var backup = sqlite3_backup_init(to.Handle, "main", from.Handle, "main");
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            code = sqlite3_backup_step(backup, pagesAtOnce);
        }
        while (code == SQLITE_OK);
        if (SqliteHeader.StampOf(path) != before)
        {
            throw new TransientException(
                $"{path} was written over while it was copied, by something that does not keep to SQLite's locks: "
                    + "try again when that has ended.");
        }

        if (code == SQLITE_FULL
            || ((code & 0xff) == SQLITE_IOERR && code is not (SQLITE_IOERR_READ or SQLITE_IOERR_SHORT_READ)))
        {
            throw Unwritten(path, sqlite3_errstr(code).utf8_to_string(), null);
        }

        if (code != SQLITE_DONE) throw new SqliteException(sqlite3_errstr(code).utf8_to_string(), code & 0xff, code);
    }

    // The copy is temporary: it need not survive a crash.
    static SqliteConnection OpenScratch(string path, string copy)
    {
        try
        {
            var scratch = SourceView.Connect(copy, SqliteOpenMode.ReadWriteCreate);
            using var command = scratch.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF";
            command.ExecuteNonQuery();
            return scratch;
        }
        catch (SqliteException error)
        {
            throw Unwritten(path, error.Message, error);
        }
    }

    static AnalyticsException Unwritten(string path, string why, Exception? inner) =>
        inner is not null && DiskError.IsLasting(inner)
        ? DiskError.Of($"The copy of {path} could not be written in the warehouse folder", inner)
        : new TransientException(
            $"The copy of {path} could not be written in the warehouse folder ({why}): free space or mend the disk, "
                + "then load again.", inner);
}
