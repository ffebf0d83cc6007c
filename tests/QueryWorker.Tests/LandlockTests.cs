using Analytics.QueryWorker.Cage;
using DuckDB.NET.Data;

namespace Analytics.QueryWorker.Tests;

/// <summary>
/// The cage without the gate: what an unguarded engine may do behind it. Restriction binds one thread, so each test
/// gives up a thread of its own.
/// </summary>
public class LandlockTests(SnapshotFile snapshot)
{
    [Fact]
    public void An_unguarded_engine_reads_the_snapshot_and_cannot_write_over_it()
    {
        Caged(() =>
        {
            using var connection = new DuckDBConnection($"Data Source={snapshot.Path};access_mode=READ_ONLY;threads=1");
            connection.Open();
            Assert.Equal(117L, Run(connection, "SELECT count(*) FROM marts.cells"));
            foreach (var target in new[]
            {
                snapshot.Path, snapshot.Path + ".wal", Path.Combine(snapshot.Folder, "x.csv"),
            })
            {
                Assert.Contains("Permission denied", Assert.ThrowsAny<Exception>(() =>
                    Run(connection, $"COPY (SELECT 1) TO '{target}' (FORMAT csv, USE_TMP_FILE false)")).Message);
            }

            Assert.ThrowsAny<Exception>(() => Run(connection, "SELECT content FROM read_text('/etc/passwd')"));
        });
        snapshot.AssertUntouched();
    }

    [Fact]
    public void Nothing_can_be_made_removed_or_listed() => Caged(() =>
    {
        Assert.Throws<UnauthorizedAccessException>(() => File.WriteAllText(Path.Combine(snapshot.Folder, "x"), "x"));
        Assert.Throws<UnauthorizedAccessException>(() => File.Delete(snapshot.Path));
        Assert.Throws<UnauthorizedAccessException>(() => Directory.GetFiles(snapshot.Folder));
        Assert.Throws<UnauthorizedAccessException>(() => File.ReadAllText("/etc/passwd"));
    });

    static object? Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    void Caged(Action action)
    {
        Assert.SkipUnless(Landlock.Version > 0, "the kernel has no Landlock");
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                Assert.Equal(0, LibC.ProcessControl(LibC.SetNoNewPrivileges, 1, 0, 0, 0));
                Landlock.Restrict(NeededFiles.Readable(snapshot.Path), NeededFiles.Runnable(Environment.ProcessPath!));
                action();
            }
            catch (Exception thrown)
            {
                failure = thrown;
            }
        });
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}
