using Analytics.Warehouse.Reading;

namespace Analytics.Loader.Tests.Loading;

/// <summary>The sample with many rows that cannot be true, each in a place of its own, loaded at once.</summary>
public sealed class UntrueWorkspace : LoadWorkspace
{
    /// <summary>How the load ended that read them.</summary>
    public LoadResult Result { get; }

    public UntrueWorkspace(CleanWorkspace clean)
        : base(clean)
    {
        foreach (var statement in LeftOutTests.Untrue) Run("a", statement);
        Result = Load();
    }
}

/// <summary>
/// A row that cannot be true is kept, warned of, and left out of the measure that it touches: of that one only.
/// </summary>
public sealed class LeftOutTests(CleanWorkspace clean, UntrueWorkspace untrue)
    : IClassFixture<UntrueWorkspace>, IDisposable
{
    const string Poverty =
        "SELECT year, standard_code, households, poor, near_poor, policy_households FROM marts.poverty ORDER BY ALL";
    const string Titles = "SELECT recognised, withdrawn, net FROM marts.programme";
    const string Years = "SELECT year, recognised, withdrawn FROM marts.yearly_recognitions ORDER BY ALL";
    const string Target = "SELECT target FROM marts.programme";

    /// <summary>None of these may change a figure.</summary>
    public static readonly string[] Untrue =
    [
        // A review with more poor than households, one of no households, one with poor below zero.
        "INSERT INTO household_review (id, cell_id, reviewed_on, standard_code, households, poor, near_poor, policy_poor, recorded_on) VALUES (800001, 2, '2022-07-01', 'ND07-2021', 20, 15, 9, NULL, '2022-07-02')",
        "INSERT INTO household_review (id, cell_id, reviewed_on, standard_code, households, poor, near_poor, policy_poor, recorded_on) VALUES (800002, 3, '2022-07-01', 'ND07-2021', 0, 0, 0, NULL, '2022-07-02')",
        "INSERT INTO household_review (id, cell_id, reviewed_on, standard_code, households, poor, near_poor, policy_poor, recorded_on) VALUES (800003, 4, '2022-07-01', 'ND07-2021', 300, -1, 0, NULL, '2022-07-02')",
        // A part of the poor that is larger than the poor is no part of the sum, and its row still counts.
        "UPDATE household_review SET policy_poor = poor + 50 WHERE id = (SELECT min(id) FROM household_review WHERE policy_poor = 0 AND reviewed_on = '2021-12-14')",
        // A review dated after its cell was dissolved.
        "INSERT INTO cell (id, unit_id, name_vi, kind, dissolved_on, recorded_on) VALUES (800001, 1, 'Ấp Cũ', 'ap', '2021-12-31', '2020-02-02')",
        "INSERT INTO household_review (id, cell_id, reviewed_on, standard_code, households, poor, near_poor, recorded_on) VALUES (800004, 800001, '2022-06-30', 'ND07-2021', 300, 9, 9, '2022-07-02')",
        // A recognition before the programme, one in a year that is none, one of a cell that holds the title already.
        "INSERT INTO recognition (id, cell_id, counting_year, decided_on, recorded_on) SELECT 800001, min(id), 2019, '2019-05-01', '2022-08-03' FROM cell WHERE id NOT IN (SELECT cell_id FROM recognition)",
        "INSERT INTO recognition (id, cell_id, counting_year, decided_on, recorded_on) SELECT 800002, min(id), 20222, '2022-05-01', '2022-08-03' FROM cell WHERE id NOT IN (SELECT cell_id FROM recognition)",
        "INSERT INTO recognition (id, cell_id, counting_year, decided_on, recorded_on) SELECT 800003, cell_id, 2022, '2022-08-02', '2022-08-03' FROM recognition WHERE id = 6",
        // A target below zero sets nothing, and the one before it holds.
        "INSERT INTO programme_target (id, programme_id, target_cells, of_cells, effective_from, due_on, authority_vi, authority_en, recorded_on) VALUES (800001, 1, -59, 117, '2022-01-01', '2025-12-31', 'x', 'x', '2022-01-02')",
    ];

    readonly LoadWorkspace _workspace = new(clean);

    [Theory]
    [InlineData(Poverty)]
    [InlineData(Titles)]
    [InlineData(Years)]
    [InlineData(Target)]
    public void Rows_that_cannot_be_true_change_no_figure(string question)
    {
        Assert.Equal((LoadOutcome.Published, null), (untrue.Result.Outcome, untrue.Result.Error));
        Assert.Equal(clean.Ask(question), untrue.Ask(question));
    }

    [Fact]
    public void The_titles_and_the_target_beside_rows_that_cannot_be_true_are_those_on_record()
    {
        Assert.Equal(["2020", "2021", "2022"], untrue.Ask("SELECT year FROM marts.yearly_recognitions ORDER BY 1"));
        Assert.Equal(["28 0 28"], untrue.Ask(Titles));
        Assert.Equal(["59"], untrue.Ask(Target));
    }

    [Fact]
    public void A_count_that_jumped_is_left_out_until_the_source_repeats_it()
    {
        const string District = "SELECT cells_reviewed, poor FROM marts.poverty WHERE year = 2020";
        var (cells, poor) = Two(_workspace.Ask(District));
        var own = int.Parse(_workspace.Ask("SELECT poor FROM core.household_review WHERE review_id = 20").Single());
        _workspace.Run("a", "UPDATE household_review SET households = 9000, poor = 800 WHERE id = 20");
        Assert.Equal((cells - 1, poor - own), Two(Reload(District)));

        _workspace.Run("a", "UPDATE lesson SET topic_en = 'another load'");
        Assert.Equal((cells - 1, poor - own), Two(Reload(District)));

        _workspace.Run("a", "UPDATE household_review SET source_note = 'đã kiểm tra' WHERE id = 20");
        Assert.Equal((cells, poor - own + 800), Two(Reload(District)));
    }

    [Fact]
    public void A_count_that_was_a_slip_and_is_mended_counts_again_at_once()
    {
        var before = _workspace.Ask(Poverty);
        _workspace.Run("a",
            "CREATE TABLE kept AS SELECT households FROM household_review WHERE id = 20; UPDATE household_review SET households = 90000 WHERE id = 20");
        Assert.NotEqual(before, Reload(Poverty));
        _workspace.Run("a", "UPDATE household_review SET households = (SELECT households FROM kept) WHERE id = 20");

        Assert.Equal(before, Reload(Poverty));
    }

    [Fact]
    public void A_recognition_dated_after_its_cell_was_dissolved_is_none()
    {
        _workspace.Run("a",
            "UPDATE cell SET dissolved_on = '2022-01-31' WHERE id = (SELECT cell_id FROM recognition WHERE decided_on > '2022-02-01' ORDER BY id LIMIT 1)");

        Assert.Equal(["27 0 27"], Reload(Titles));
    }

    [Fact]
    public void Of_two_withdrawals_the_first_that_can_be_true_counts_once()
    {
        _workspace.Run("a",
            "INSERT INTO withdrawal (id, recognition_id, decided_on, counting_year, recorded_on) VALUES (1, 7, '2019-01-01', 2019, '2022-08-04'), (2, 7, '2022-08-03', 2022, '2022-08-04'), (3, 7, '2022-08-04', 2022, '2022-08-04')");

        Assert.Equal(["28 1 27"], Reload(Titles));
        Assert.Equal(["2022-08-03"],
            _workspace.Ask("SELECT withdrawn_on FROM core.recognition WHERE withdrawn_on IS NOT NULL"));
    }

    List<string> Reload(string question)
    {
        var result = _workspace.Load();
        Assert.Equal((LoadOutcome.Published, null), (result.Outcome, result.Error));
        return _workspace.Ask(question);
    }

    static (int, int) Two(List<string> rows) =>
        (int.Parse(rows.Single().Split(' ')[0]), int.Parse(rows.Single().Split(' ')[1]));

    public void Dispose() => _workspace.Dispose();
}
