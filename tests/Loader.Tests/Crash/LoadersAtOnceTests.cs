using Analytics.Loader.Tests.Cli;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Crash;

/// <summary>Who may write a warehouse folder, and how many at a time.</summary>
public sealed class LoadersAtOnceTests : IDisposable
{
    const int Rounds = 5, AtOnce = 4;

    readonly OneWordWorkspace _workspace = OneWordWorkspace.Small();

    [Fact]
    public void Of_loads_started_at_once_in_one_process_one_publishes_and_the_others_report_it()
    {
        for (var round = 1; round <= Rounds; round++)
        {
            _workspace.Change();
            using var start = new Barrier(AtOnce);
            var results = new LoadResult[AtOnce];
            var loads = Enumerable.Range(0, AtOnce).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                results[i] = _workspace.Load();
            })).ToList();
            loads.ForEach(l => l.Start());
            loads.ForEach(l => l.Join());

            Assert.Single(results, r => r.Outcome == LoadOutcome.Published);
            Assert.All(results, r => Assert.True(
                r.Outcome is LoadOutcome.Published or LoadOutcome.Unchanged
                    || (r.IsTransient && r.Error!.StartsWith("Another load is running", StringComparison.Ordinal)),
                    r.Error));
            Assert.Equal(_workspace.Word, _workspace.Figure());
            Assert.Equal(1 + round, Directory.GetDirectories(_workspace.Folder.Snapshots).Length);
        }
    }

    [Fact]
    public void An_account_that_may_only_read_the_folder_reads_it_and_changes_nothing()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            Assert.Skip("The rights of another account are tried as root on Linux.");
        _workspace.OpenToReaders();
        var old = _workspace.Figure();
        _workspace.Change();
        using var status = LoaderProcess.RunAsNobody(_workspace.Command("status"));
        using var load = LoaderProcess.RunAsNobody(_workspace.LoadCommand);
        using var rollBack = LoaderProcess.RunAsNobody(_workspace.Command("rollback", "1", "--reason", "tried"));

        Assert.StartsWith("Readers get load 1", status.Output);
        Assert.Equal((0, ExitCode.Terminal, ExitCode.Terminal), (status.ExitCode, load.ExitCode, rollBack.ExitCode));
        Assert.Contains("may not be written by this account", Assert.Single(load.Error.Split('\n')));
        Assert.Contains("may not be written by this account", Assert.Single(rollBack.Error.Split('\n')));
        Assert.Equal(old, _workspace.Figure());
    }

    public void Dispose() => _workspace.Dispose();
}
