namespace Analytics.Loader.Tests.Privacy;

/// <summary>Two kept loads, and the criteria that are met, give no small count of households away.</summary>
public sealed class AdversaryTests(PovertyWorkspace original) : IClassFixture<PovertyWorkspace>, IDisposable
{
    /// <summary>The days on which the sample shows another round, and the last one.</summary>
    public static readonly string[] Days = ["2020-12-31", "2021-12-31", "2022-06-30", "2022-08-05"];

    /// <summary>The last of them, on which every round of the sample is shown.</summary>
    public static readonly string[] Last = ["2022-08-05"];

    static readonly bool IsFull = Environment.GetEnvironmentVariable("ANALYTICS_ADVERSARY") == "all";

    // Their places among all corrections.
    static readonly int[] OneOfEachKind = [0, 5, 7, 12, 13, 16, 18];

    const string NoParts = ", policy_poor = 0, policy_near_poor = 0, member_poor = 0, member_near_poor = 0";

    // Id of the review, poor, near-poor, both as they are shown, cell; the last round first.
    const string Hamlets = """
        SELECT review.review_id, review.poor, review.near_poor, shown.poor, shown.near_poor, review.cell_id
        FROM marts.cell_poverty AS shown
        JOIN core.household_review AS review ON review.cell_id = shown.cell_id AND review.reviewed_on = shown.on_day AND review.standard_code = shown.standard_code
        WHERE review.is_illustrative
        ORDER BY shown.year DESC, review.review_id
        """;

    readonly PovertyWorkspace _workspace = new(original);

    [Fact]
    public void Of_one_load_and_the_criteria_that_are_met_no_small_count_is_found() =>
        Assert.Equal([], Adversary.Finds(_workspace, [1], Days));

    // More than 4 % poor in a hamlet of 80 households that is called small would be 4.
    [Theory, InlineData(true), InlineData(false)]
    public void A_criterion_that_is_not_met_names_no_count_of_a_small_hamlet(bool isKnownToTheLoad)
    {
        if (!isKnownToTheLoad) File.Delete(Path.Combine(_workspace.SqlFolder, "core", "household_criterion.sql"));
        var hamlet = original.Cells(Hamlets, 1).First(h => h[3] != "-" && long.Parse(h[3]) > 10);
        _workspace.Run("a",
            $"UPDATE household_review SET households = 80, poor = 4{NoParts} WHERE id = {hamlet[0]}; UPDATE assessment SET is_met = 0 WHERE criterion_id = 7 AND cell_id = {hamlet[5]}");
        Directory.Delete(_workspace.Folder.Root, recursive: true);

        // A load that knows nothing of criteria gives it away, which shows that the adversary finds what there is to be
        // found.
        Assert.Equal(isKnownToTheLoad, _workspace.LoadAndSearch(5).Count == 0);
    }

    /// <summary>One of each kind, or with ANALYTICS_ADVERSARY=all twenty.</summary>
    [Fact]
    public void A_correction_of_a_single_row_gives_no_small_count_away_between_two_loads()
    {
        List<string> found = [];
        foreach (var correction in Corrections().Where((_, at) => IsFull || OneOfEachKind.Contains(at)))
        {
            using var workspace = new PovertyWorkspace(original);
            workspace.Run("a", correction);
            found.AddRange(workspace.LoadAndSearch(5, 1).Select(f => $"{correction}: {f}"));
        }

        Assert.Equal([], found);
    }

    /// <summary>Three, or with ANALYTICS_ADVERSARY=all five.</summary>
    [Fact]
    public void Corrections_one_after_the_other_give_none_away_to_a_reader_of_all_loads()
    {
        List<string> found = [];
        foreach (var (correction, load) in Corrections().Where((_, at) => at % (IsFull ? 4 : 8) == 0)
            .Select((c, at) => (c, at + 1)))
        {
            _workspace.Run("a", correction);
            found.AddRange(_workspace.LoadAndSearch(5, [.. Enumerable.Range(1, load)])
                .Select(f => $"{correction}: {f}"));
        }

        Assert.Equal([], found);
        Assert.Equal([IsFull ? "6" : "4"], _workspace.Ask("SELECT max(load) FROM meta.load"));
    }

    [Fact]
    public void A_district_whose_sum_would_give_a_small_count_away_is_withheld_and_comes_back_when_the_load_is_gone()
    {
        const string district = "SELECT coalesce(poor::VARCHAR, poor_band) FROM marts.poverty WHERE year = 2022";
        var before = _workspace.Ask(district).Single();
        _workspace.Run("a", Corrections()[0]);
        Assert.Equal([], _workspace.LoadAndSearch(5, 1));
        Assert.Equal(["withheld"], _workspace.Ask(district));
        Assert.Equal([before], _workspace.Ask(district, load: 1));

        Directory.Delete(_workspace.Folder.SnapshotOf(1), recursive: true);
        _workspace.Run("a",
            "UPDATE lesson SET source_note = 'x' WHERE id = 1; UPDATE cell SET source_note = 'x' WHERE id = 1");
        Assert.Equal([], _workspace.LoadAndSearch(5, 2));
        Assert.Equal([$"{long.Parse(before) + ChangeOf(Corrections()[0])}"], _workspace.Ask(district));
    }

    // Counts that were shown become small, 0 becomes small, small ones grow and are shown, near the limit and far from
    // it; a row goes, a criterion is met after all.
    List<string> Corrections()
    {
        var hamlets = original.Cells(Hamlets, 1);
        var small = hamlets.Where(h => h[3] == "-" && long.Parse(h[1]) is > 0 and < 5).ToList();
        List<string> corrections =
        [
            .. hamlets.Where(h => h[3] != "-" && long.Parse(h[3]) >= 5).Take(5)
                .Select((h, at) => $"UPDATE household_review SET poor = {(at % 4) + 1}{NoParts} WHERE id = {h[0]}"),
            .. hamlets.Where(h => h[3] != "-" && long.Parse(h[3]) >= 5).Skip(5).Take(2)
                .Select(h => $"UPDATE household_review SET poor = 0{NoParts} WHERE id = {h[0]}"),
            .. small.Take(5).Select((h, at) => $"UPDATE household_review SET poor = poor + {at + 1} WHERE id = {h[0]}"),
            .. small.Skip(5).Take(1).Select(h => $"DELETE FROM household_review WHERE id = {h[0]}"),
            .. hamlets.Where(h => h[4] != "-" && long.Parse(h[4]) >= 5).Skip(12).Take(3)
                .Select((h, at) => $"UPDATE household_review SET near_poor = {at + 2}{NoParts} WHERE id = {h[0]}"),
            .. hamlets.Where(h => h[3] == "-").Skip(8).Take(2)
                .Select(h =>
                    $"UPDATE household_review SET policy_poor = least(poor, policy_poor + 1) WHERE id = {h[0]}"),
            .. hamlets.Skip(60).Take(2)
                .Select((h, at) => $"UPDATE assessment SET is_met = 1 - is_met WHERE criterion_id = {(at == 0 ? 7 : 9)} AND cell_id = {h[5]}"),
        ];
        Assert.Equal(20, corrections.Count);
        return [.. corrections.Select(c => c.Replace("least(", "min("))];
    }

    long ChangeOf(string correction)
    {
        var id = correction[(correction.LastIndexOf(' ') + 1)..];
        return 1 - long.Parse(
            original.Cells($"SELECT poor FROM core.household_review WHERE review_id = {id}", 1)[0][0]);
    }

    public void Dispose() => _workspace.Dispose();
}
