using Analytics.Warehouse;

namespace Analytics.Loader.Tests.Documents;

/// <summary>The tour, followed once for all tests.</summary>
public sealed class FollowedTour : IDisposable
{
    readonly FollowedDocument _document = new("tour.md", "data/tour");

    /// <summary>What each command said.</summary>
    public IReadOnlyList<string> Said { get; }

    public FollowedTour() => Said = _document.FollowCommands();

    public WarehouseFolder Folder => new(Path.Combine(_document.Folder, "warehouse"));

    public void Dispose() => _document.Dispose();
}

/// <summary>The tour on bad data leads where it says: refused, held, released, rolled back, mended.</summary>
public sealed class TourDocumentTests(FollowedTour tour) : IClassFixture<FollowedTour>
{
    [Fact]
    public void Its_commands_lead_through_every_outcome_that_it_tells_of()
    {
        var (said, view) = (tour.Said, WarehouseView.Of(tour.Folder));

        Assert.Equal([LoadOutcome.Published, LoadOutcome.Published, LoadOutcome.Published], view.Records.Select(r => r.Outcome));
        Assert.Equal((3, true), (view.Current, view.LastVerified!.Verification!.IsWhole));
        Assert.True(view.Records[0].Summary!.Refused > 0);
        Assert.Contains(view.Records[1].Summary!.Checks, c => c is { Name: "source_shrank", Severity: "stop", Offenders: > 0 });
        Assert.Equal([JournalEvent.Released], view.Records[1].Decisions.Select(d => d.Event));
        Assert.Equal([JournalEvent.RolledBack], view.Records[0].Decisions.Select(d => d.Event));
        Assert.True(view.Records[2].Summary!.Returned > 100);
        Assert.Contains(said, s => s.Contains("poverty figures of 2021 gone from the source"));
        Assert.Contains(said, s => s.Contains("nothing was lost between it and the load"));
    }

    [Fact]
    public void When_it_is_over_every_refused_cell_is_mended_in_the_third_load()
    {
        using var snapshots = new PublishedSnapshots(tour.Folder, TimeProvider.System);
        using var lease = snapshots.Acquire()!;
        using var connection = lease.Connect();

        Assert.Equal([3], connection.Rows("SELECT DISTINCT mended_load FROM meta.refused", r => r.GetInt32(0)));
    }
}
