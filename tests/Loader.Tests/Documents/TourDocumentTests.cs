using Analytics.Warehouse;

namespace Analytics.Loader.Tests.Documents;

/// <summary>The tour on bad data leads where it says: refused, held, released, rolled back, mended.</summary>
public sealed class TourDocumentTests : IDisposable
{
    readonly FollowedDocument _document = new("tour.md", "data/tour");

    [Fact]
    public void Its_commands_lead_through_every_outcome_that_it_tells_of()
    {
        var said = _document.FollowCommands();
        var view = WarehouseView.Of(new WarehouseFolder(Path.Combine(_document.Folder, "warehouse")));

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
        _document.FollowCommands();
        using var snapshots = new PublishedSnapshots(new WarehouseFolder(Path.Combine(_document.Folder, "warehouse")), TimeProvider.System);
        using var lease = snapshots.Acquire()!;
        using var connection = lease.Connect();

        Assert.Equal([3], connection.Rows("SELECT DISTINCT mended_load FROM meta.refused", r => r.GetInt32(0)));
    }

    public void Dispose() => _document.Dispose();
}
