using System.Globalization;
using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Loading;

/// <summary>
/// A warning beside figures that are right teaches people to overlook warnings: the clean sample gives none.
/// </summary>
public sealed class CleanSampleTests : IDisposable
{
    readonly LoadWorkspace _workspace = new();

    [Fact]
    public void No_state_of_the_sample_offends_a_check_nor_does_the_way_from_one_to_the_next()
    {
        foreach (var day in (string[])["2020-12-31", "2021-12-31", "2022-08-05"])
        {
            SampleSource.Write(_workspace.SourcePath("a"),
                new SampleOptions { RecordedBy = DateOnly.Parse(day, CultureInfo.InvariantCulture), Overwrite = true });
            OffendsNothing(_workspace.Load());
        }

        SampleSource.Write(_workspace.SourcePath("a"), new SampleOptions { Until = "2025-12", Overwrite = true });
        OffendsNothing(_workspace.Load());
    }

    [Fact]
    public void A_longer_story_of_another_size_offends_no_check()
    {
        SampleSource.Write(_workspace.SourcePath("a"),
            new SampleOptions { Until = "2025-10", Communes = 22, Cells = 130 });
        OffendsNothing(_workspace.Load());
    }

    [Fact]
    public void Of_three_districts_together_none_offends_a_check_but_that_there_are_three_programmes()
    {
        SampleSource.Write(_workspace.PathOf("d.db"), new SampleOptions { Districts = 3 });
        var result = _workspace.Load("d-01", "d-02", "d-03");

        Assert.Null(result.Error);
        Assert.Equal([("two_programmes", 3L)],
            result.Summary.Checks.Where(c => c.Offenders > 0).Select(c => (c.Name, c.Offenders)));
    }

    static void OffendsNothing(LoadResult result)
    {
        Assert.Equal((LoadOutcome.Published, null), (result.Outcome, result.Error));
        Assert.Equal([], result.Summary.Checks.Where(c => c.Offenders > 0).Select(c => c.Name));
    }

    public void Dispose() => _workspace.Dispose();
}
