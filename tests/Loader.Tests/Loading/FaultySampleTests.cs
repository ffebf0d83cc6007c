using Analytics.Loader.Sample;
using Analytics.Warehouse;

namespace Analytics.Loader.Tests.Loading;

/// <summary>The faulty sample, loaded once for all tests.</summary>
public sealed class FaultyHouse : House
{
    public SampleSummary Sample { get; }
    public LoadResult Result { get; }

    public FaultyHouse()
    {
        Sample = SampleSource.Write(SourcePath("a"), new SampleOptions { Faults = true });
        Result = Load();
    }
}

/// <summary>What was sown is what is found.</summary>
public sealed class FaultySampleTests(FaultyHouse house) : IClassFixture<FaultyHouse>
{
    const string FirstSownKey = "900000001";

    public static TheoryData<string> RefusedWhole =>
        ["date_impossible", "date_ambiguous", "date_unix_seconds", "date_unix_milliseconds", "date_julian", "date_out_of_range", "date_empty",
         "number_text_ambiguous", "number_garbage", "number_empty", "truth_out_of_range", "number_infinite", "number_beyond_64_bit", "fraction_in_count",
         "blob_in_number", "blob_in_text", "text_invalid_utf8", "text_tcvn3", "text_too_long"];

    [Fact]
    public void A_few_faults_do_not_keep_the_figures_from_readers()
    {
        Assert.Equal((LoadOutcome.Published, null), (house.Result.Outcome, house.Result.Error));
        Assert.All(house.Result.Summary.Tables, t => Assert.Equal(t.Read, t.Loaded + t.Refused));
        Assert.Equal("28", house.Ask("SELECT net FROM marts.programme").Single());
    }

    [Theory]
    [MemberData(nameof(RefusedWhole))]
    public void Each_row_of_a_class_that_fits_no_column_is_refused(string fault)
    {
        Assert.True(house.Sample.Faults[fault] > 0);
        Assert.Empty(Loaded(fault));
    }

    [Fact]
    public void As_many_rows_are_refused_as_were_sown_so_and_no_other()
    {
        // One row of this class can be read: 31/12/2021.
        var sown = RefusedWhole.Sum(row => house.Sample.Faults[row.Data]) + house.Sample.Faults["date_other_format"] - 1;

        Assert.Equal(sown, house.Result.Summary.Refused);
        Assert.Equal([$"{sown}"], house.Ask($"SELECT count(DISTINCT (table_name, row_key)) FROM meta.refused WHERE row_key >= '{FirstSownKey}'"));
        Assert.Equal(["0"], house.Ask($"SELECT count(*) FROM meta.refused WHERE row_key < '{FirstSownKey}'"));
    }

    [Fact]
    public void Text_of_the_time_before_Unicode_is_refused_by_its_name() => Assert.Equal(
        ["legacy_tcvn3 Chữ gõ theo bảng mã cũ TCVN3 (ABC, phông .VnTime): chuyển sang Unicode ở nguồn."],
        house.Ask("SELECT DISTINCT rule, message_vi FROM meta.refused JOIN meta.rule ON name = rule WHERE value LIKE 'Tam Ph%'"));

    [Theory]
    [InlineData("number_text_unambiguous")]
    [InlineData("truth_word")]
    [InlineData("date_with_zone")]
    [InlineData("text_nul")]
    public void Each_row_of_a_class_that_can_be_read_one_way_is_converted(string fault) =>
        Assert.Equal(house.Sample.Faults[fault], Loaded(fault).Count);

    [Fact]
    public void What_contradicts_the_business_is_kept_and_warned_of()
    {
        var warned = house.Result.Summary.Checks.Where(c => c.Offenders > 0).ToDictionary(c => c.Name, c => (c.Severity, c.Offenders));

        Assert.Equal(("warn", (long)house.Sample.Faults["recognised_twice"]), warned["recognised_twice"]);
        Assert.Equal(("warn", (long)house.Sample.Faults["withdrawn_before_recognised"]), warned["withdrawn_before_recognised"]);
        Assert.Equal(("warn", (long)house.Sample.Faults["recognition_before_registration"]), warned["recognised_before_registered"]);
        Assert.DoesNotContain(warned.Values, w => w.Severity == "stop");
    }

    List<string> Loaded(string fault) => house.Ask(string.Join(" UNION ALL ",
        house.Result.Summary.Tables.Select(t => $"SELECT id FROM history.{t.Table} WHERE source_note LIKE '%({fault})'")));
}
