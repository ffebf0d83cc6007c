using Analytics.Warehouse.Publishing;

namespace Analytics.Warehouse.Tests;

/// <summary>Journals and manifests outlive the programs that wrote them.</summary>
public sealed class EventFormatTests : IDisposable
{
    readonly TempWarehouse _warehouse = new();

    [Fact]
    public void Everything_that_an_event_can_carry_is_read_back_as_it_was_written()
    {
        var entry = _warehouse.Journal.Append(7, JournalEvent.Verified, e => e with
        {
            Reason = "why",
            Error = "what",
            IsTransient = true,
            SameAsHeld = 6,
            Summary = new LoadSummary
            {
                Sources =
                [
                    new SourceSummary("a",
                        "f")
                        {
                            Error = "locked", IsTransient = true, RowsOfLoad = 3, IsConfigured = false,
                                SchemaVersion = 2,
                        },
                ],
                Tables = [new TableSummary("a", "cell", 3, 2, 1, 0) { New = 1, Returned = 1, Digest = "9" }],
                Checks = [new CheckSummary("c", "stop", 2) { Touches = ["poverty"], Vietnamese = "v", English = "e" }],
                Steps = [new StepSummary("extract", 0.5)], ReportedTo = new DateOnly(2022, 8, 5),
            },
            Verification = new Verification(7, 1,
                2)
            { Fault = "f", Sources = [new SourceVerification("a", true, ["cell"]) { Fault = "lost" }] },
        });
        var read = _warehouse.Journal.Read().Single();

        Assert.Equivalent(entry, read, strict: true);
    }

    [Fact]
    public void An_event_with_none_of_it_is_read_too()
    {
        _warehouse.Journal.Append(1, JournalEvent.Verified,
            e => e with
            {
                Summary = new LoadSummary { Sources = [new SourceSummary("a", "")] },
                Verification = new Verification(1, 0, 0),
            });

        Assert.True(_warehouse.Journal.Read().Single().Verification!.IsWhole);
        Assert.False(_warehouse.Journal.IsDamagedAfter(0));
    }

    public void Dispose() => _warehouse.Dispose();
}
