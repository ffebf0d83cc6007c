using Analytics.Loader.Loads;
using Analytics.Loader.Tests.Cli;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Crash;

/// <summary>A small warehouse that was loaded once.</summary>
public sealed class LoadedOnce : IDisposable
{
    internal OneWordWorkspace Workspace { get; } = OneWordWorkspace.Small();

    public void Dispose() => Workspace.Dispose();
}

/// <summary>A loader that ends or fails at each boundary of a load, by name.</summary>
public sealed class FailpointTests(LoadedOnce loaded) : IClassFixture<LoadedOnce>, IDisposable
{
    const int Killed = 128 + 9;

    readonly OneWordWorkspace _workspace = new(loaded.Workspace);

    public static TheoryData<string> All => [.. Failpoint.All];

    /// <summary>Every second one, or with ANALYTICS_KILLS each.</summary>
    public static TheoryData<string> ThatThrow =>
        [.. Failpoint.All.Where((_, at) => CrashPointTests.Asked is not null || at % 2 == 0)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_kill_leaves_the_old_state_or_the_new_one(string name)
    {
        var attempt = Reaching(name);
        using var killed = Run(attempt, name, Failpoint.Kill);

        Assert.Equal(Killed, killed.ExitCode);
        using (var status = LoaderProcess.Run(_workspace.Command("status")))
            Assert.Equal((0, ""), (status.ExitCode, status.Error));
        Assert.Empty(Aftermath.FaultsOf(_workspace, attempt, killed));
    }

    [Theory]
    [MemberData(nameof(ThatThrow))]
    public void An_unforeseen_error_is_one_sentence_and_leaves_the_old_state_or_the_new_one(string name)
    {
        var attempt = Reaching(name);
        using var failed = Run(attempt, name, Failpoint.Throw);

        Assert.Contains($"failpoint {name}", Assert.Single(failed.Error.Split('\n')));
        RequireTold(name, failed, ifUnforeseen: ExitCode.Terminal);
        Assert.Empty(Aftermath.FaultsOf(_workspace, attempt, failed));
    }

    [Theory]
    [InlineData(Failpoint.LoadStarted)]
    [InlineData(Failpoint.SealManifested)]
    [InlineData(Failpoint.PublishRenamed)]
    [InlineData(Failpoint.PublishJournalled)]
    [InlineData(Failpoint.PointerMoved)]
    [InlineData(Failpoint.HoldJournalled)]
    [InlineData(Failpoint.ReleaseRenamed)]
    [InlineData(Failpoint.RollBackJournalled)]
    [InlineData(Failpoint.RecoveryAnnounced)]
    public void An_error_of_the_disk_is_worth_another_attempt(string name)
    {
        var attempt = Reaching(name);
        using var failed = Run(attempt, name, Failpoint.ThrowTransient);

        Assert.Contains($"failpoint {name}", Assert.Single(failed.Error.Split('\n')));
        RequireTold(name, failed, ifUnforeseen: ExitCode.Transient);
        Assert.Empty(Aftermath.FaultsOf(_workspace, attempt, failed));
    }

    [Theory]
    [InlineData("publish.renamed:kill", null, "is set, which is for tests alone")]
    [InlineData("publish.renamed:kill", "true", "is set, which is for tests alone")]
    [InlineData("publish.renamd:kill", "1", "is no failpoint")]
    [InlineData("publish.renamed:burn", "1", "is no failpoint")]
    [InlineData("publish.renamed", "1", "is no failpoint")]
    public void A_failpoint_that_is_not_enabled_or_means_nothing_is_refused(string failpoint, string? enabled,
        string sentence)
    {
        _workspace.Change();
        Dictionary<string, string> environment = new() { [Failpoint.Variable] = failpoint };
        if (enabled is not null) environment[Failpoint.EnabledVariable] = enabled;
        using var refused = LoaderProcess.Run(environment, _workspace.LoadCommand);

        Assert.Equal(ExitCode.Terminal, refused.ExitCode);
        Assert.Contains(sentence, Assert.Single(refused.Error.Split('\n')));
        Assert.Single(WarehouseView.Read(_workspace.Folder, TimeProvider.System).Records);
    }

    [Fact]
    public void Every_step_of_the_pipeline_has_a_failpoint() =>
        Assert.Equal(Pipeline.Steps.Select(s => Failpoint.After(s.Name)),
            Failpoint.All.Where(n => n.StartsWith(Failpoint.After(""), StringComparison.Ordinal)));

    // Recovery is worth killing only where a crash left it something to do.
    Attempt Reaching(string name)
    {
        if (name == Failpoint.LoadUnchanged) return Attempt.ToFindNothing(_workspace);
        if (name == Failpoint.RecoveryWithdrawn)
            return AfterCrash(Attempt.ToRelease(_workspace), Failpoint.ReleaseRenamed);
        if (name.StartsWith("recovery.", StringComparison.Ordinal))
            return AfterCrash(Attempt.ToLoad(_workspace), Failpoint.PublishRenamed);
        if (name.StartsWith("hold.", StringComparison.Ordinal)) return Attempt.ToBeHeld(_workspace);
        if (name.StartsWith("release.", StringComparison.Ordinal)) return Attempt.ToRelease(_workspace);
        return name.StartsWith("rollback.", StringComparison.Ordinal)
            ? Attempt.ToRollBack(_workspace) : Attempt.ToLoad(_workspace);
    }

    Attempt AfterCrash(Attempt first, string name)
    {
        using var killed = Run(first, name, Failpoint.Kill);
        Assert.Equal(Killed, killed.ExitCode);
        return first;
    }

    // Once a load is announced its error is only that of its last steps, and another attempt ends what was begun.
    void RequireTold(string name, LoaderProcess failed, int ifUnforeseen)
    {
        var isLoad = !name.StartsWith("release.", StringComparison.Ordinal)
            && !name.StartsWith("rollback.", StringComparison.Ordinal);
        var isBegun = isLoad && name != Failpoint.LoadLocked && name != Failpoint.LoadUnchanged
            && !name.StartsWith("recovery.", StringComparison.Ordinal);
        var last = WarehouseView.Read(_workspace.Folder, TimeProvider.System).Last!;
        if (isBegun && last.Outcome is LoadOutcome.Published or LoadOutcome.Held)
        {
            Assert.Equal(ExitCode.Transient, failed.ExitCode);
            Assert.Contains("is announced, but", failed.Error);
            return;
        }

        Assert.Equal(ifUnforeseen, failed.ExitCode);
        if (isBegun) Assert.Equal((LoadOutcome.Failed, failed.Error), (last.Outcome, last.Error));
    }

    // Retention has something to remove as soon as one load is kept alone.
    static LoaderProcess Run(Attempt attempt, string name, string action) =>
        LoaderProcess.Run(new Dictionary<string, string>
        {
            [Failpoint.Variable] = $"{name}:{action}", [Failpoint.EnabledVariable] = "1",
            ["Analytics__Warehouse__KeepLoads"] =
            name == Failpoint.RetentionRenamed ? "1" : $"{LoaderSettings.DefaultKeepLoads}",
        }, attempt.Arguments);

    public void Dispose() => _workspace.Dispose();
}
