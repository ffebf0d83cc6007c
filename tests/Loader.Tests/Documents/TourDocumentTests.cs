using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Documents;

/// <summary>The tour on bad data leads where it says: refused, held, released, rolled back, mended.</summary>
public sealed class TourDocumentTests : IDisposable
{
    readonly FollowedDocument _document = new("tour.md", "data/tour");

    [Fact]
    public void Its_blocks_lead_one_after_another_through_every_outcome_and_print_what_it_shows()
    {
        Assert.True(_document.FollowCommands() > 15);
        var view = WarehouseView.Read(new WarehouseFolder(Path.Combine(_document.Folder, "warehouse")),
            TimeProvider.System);

        Assert.Equal([LoadOutcome.Published, LoadOutcome.Published, LoadOutcome.Unchanged, LoadOutcome.Published],
            view.Records.Select(r => r.Outcome));
        Assert.Equal((4, true), (view.Current, view.LastVerified!.Verification!.IsWhole));
        Assert.True(view.Records[0].Summary!.Refused > 0);
        Assert.Contains(view.Records[1].Summary!.Checks,
            c => c is { Name: "source_shrank", Severity: "stop", Offenders: > 0 });
        Assert.Equal([JournalEvent.Released], view.Records[1].Decisions.Select(d => d.Event));
        Assert.Equal([JournalEvent.RolledBack], view.Records[0].Decisions.Select(d => d.Event));
        Assert.True(view.Records[3].Summary!.Returned > 100);
        using var snapshots = new PublishedSnapshots(new WarehouseFolder(Path.Combine(_document.Folder, "warehouse")),
            TimeProvider.System);
        using var lease = snapshots.Acquire()!;
        using var connection = lease.Connect();
        Assert.Equal([4], connection.Rows("SELECT DISTINCT mended_load FROM meta.refused", r => r.GetInt32(0)));
    }

    public void Dispose() => _document.Dispose();
}
