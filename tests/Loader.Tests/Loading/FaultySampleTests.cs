using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Faults;
using Analytics.Loader.Sample.Model;
using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Loading;

/// <summary>The faulty sample, loaded once for all tests.</summary>
public sealed class FaultyWorkspace : LoadWorkspace
{
    public SampleSummary Sample { get; }
    public LoadResult Result { get; }

    public FaultyWorkspace()
    {
        Sample = SampleSource.Write(SourcePath("a"), new SampleOptions { Faults = true });
        Result = Load();
    }
}

/// <summary>What was sown is what is found.</summary>
public sealed class FaultySampleTests(CleanWorkspace clean, FaultyWorkspace workspace) : IClassFixture<FaultyWorkspace>
{
    const string FirstSownKey = "900000001";

    public static TheoryData<string, int, int, int> Classes => [.. FaultList.All.Where(f =>
        f.RecordedOn <= new DateOnly(2022, 8, 5)).GroupBy(f => f.Class)
        .Select(c => (c.Key, Count(c, Handling.Refused), Count(c, Handling.Converted), Count(c, Handling.Kept)))];

    [Fact]
    public void A_few_faults_do_not_keep_the_figures_from_readers()
    {
        Assert.Equal((LoadOutcome.Published, null), (workspace.Result.Outcome, workspace.Result.Error));
        Assert.All(workspace.Result.Summary.Tables, t => Assert.Equal(t.Read, t.Loaded + t.Refused));
        Assert.Equal("28", workspace.Ask("SELECT net FROM marts.programme").Single());
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void Of_each_class_the_rows_that_fit_no_column_are_refused_and_the_others_loaded(string fault, int refused,
        int converted, int kept)
    {
        Assert.Equal(refused + converted + kept, workspace.Sample.Faults[fault]);
        Assert.Equal(converted + kept, Loaded(fault).Count);
    }

    [Fact]
    public void As_many_rows_are_refused_and_cells_converted_as_were_sown_so_and_no_other()
    {
        var expected = workspace.Sample.Expected;
        Assert.Equal((expected.Refused, expected.Converted),
            (workspace.Result.Summary.Refused, workspace.Result.Summary.Tables.Sum(t => t.Converted)));
        Assert.Equal([$"{expected.Refused}"],
            workspace.Ask(
                $"SELECT count(DISTINCT (table_name, row_key)) FROM meta.refused WHERE row_key >= '{FirstSownKey}'"));
        Assert.Equal(["0"], workspace.Ask($"SELECT count(*) FROM meta.refused WHERE row_key < '{FirstSownKey}'"));
    }

    [Fact]
    public void Each_check_finds_as_many_offenders_as_were_sown_for_it_and_none_stops_the_load()
    {
        var found = workspace.Result.Summary.Checks.Where(c => c.Offenders > 0).ToList();
        Assert.Equal(workspace.Sample.Expected.Warned.Select(w => (w.Key, (long)w.Value)),
            found.Select(c => (c.Name, c.Offenders)).Order());
        Assert.All(found, c => Assert.Equal("warn", c.Severity));
    }

    [Fact]
    public void The_figures_are_those_of_the_clean_sample()
    {
        foreach (var question in (string[])[
            "SELECT recognised, withdrawn, net, cells, target FROM marts.programme",
                "SELECT year, standard_code, households, poor, near_poor FROM marts.poverty ORDER BY ALL",
        ])
        {
            Assert.Equal(clean.Ask(question), workspace.Ask(question));
        }
    }

    static int Count(IEnumerable<Fault> faults, Handling handling) =>
        faults.Count(f => f.Expected.Handling == handling);

    List<string> Loaded(string fault) => workspace.Ask(string.Join(" UNION ALL ",
        workspace.Result.Summary.Tables.Select(t =>
            $"SELECT id FROM history.{t.Table} WHERE source_note LIKE '%({fault})'")));
}
