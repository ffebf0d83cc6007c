using Analytics.Loader.Loads;
using Analytics.Loader.Sources;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Tests.Loading;

/// <summary>
/// Tables of more rows than DuckDB keeps in two row groups, with every kind of change at once. Each run has 400,000
/// rows and one such load; with ANALYTICS_LARGE=N there are N loads of each of 400,000, 1,000,000 and 3,000,000 rows on
/// 1, 2 and 4 threads.
/// </summary>
public sealed class LargeTableTests : IDisposable
{
    static readonly int? Asked =
        int.TryParse(Environment.GetEnvironmentVariable("ANALYTICS_LARGE"), out var asked) ? asked : null;

    readonly LoadWorkspace _workspace = new();

    public static TheoryData<int, int> Sizes => Asked is null
        ? [(400_000, 4)]
        : [
            .. from rows in (int[])[400_000, 1_000_000, 3_000_000] from threads in (int[])[1, 2, 4]
                select (rows, threads),
        ];

    [Theory, MemberData(nameof(Sizes))]
    public void Every_change_among_many_rows_is_counted_exactly_and_none_is_taken_for_an_unchanged_source(int rows,
        int threads)
    {
        _workspace.Table("reading", """
            id BIGINT PRIMARY KEY,
            place BIGINT,
            kind BIGINT,
            low DOUBLE,
            high DOUBLE,
            code VARCHAR,
            note VARCHAR,
            read_on DATE
            """);
        _workspace.Run("a", $"""
            CREATE TABLE reading (id INTEGER PRIMARY KEY, place, kind, low, high, code, note, read_on);
            INSERT INTO reading {Series(rows)} SELECT value, value % 1000, value % 7, value * 0.5, value * 1.5, 'code ' || value % 100, 'note ' || value, date('2020-01-01', value % 900 || ' days')
            FROM series
            """);
        Assert.Equal((rows, 0L, 0L), Moved(threads, out var first));
        Assert.Equal(LoadOutcome.Published, first);

        var share = rows / 100;
        for (var round = 1; round <= (Asked ?? 1); round++)
        {
            // One in a hundred gone, another changed, and as many new as are gone.
            _workspace.Run("a", $"""
                DELETE FROM reading WHERE id % 100 = {round};
                UPDATE reading SET low = low + 1 WHERE id % 100 = 50;
                INSERT INTO reading {Series(share)} SELECT 100000000 + {round} * 10000000 + value * 100 + 51, 1, 1, 1, 1, 'new', 'new', '2022-01-01' FROM series
                """);
            Assert.Equal((share, share, share), Moved(threads, out var outcome));
            Assert.Equal(LoadOutcome.Published, outcome);
            Assert.Equal($"{rows} {rows}",
                _workspace.Ask(
                    "SELECT count(*), count(DISTINCT entity_id) FROM history.reading WHERE valid_to_load IS NULL")
                    .Single());
        }

        Assert.Equal(LoadOutcome.Unchanged, Load(threads).Outcome);
        Assert.Null(new Verifying.VerifyService(TimeProvider.System).Run(Request(threads)).Fault);
    }

    static string Series(int rows) =>
        $"WITH RECURSIVE series(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM series WHERE value < {rows})";

    (long New, long Changed, long Gone) Moved(int threads, out LoadOutcome outcome)
    {
        var result = Load(threads);
        outcome = result.Outcome;
        Assert.Null(result.Error);
        return (result.Summary.New, result.Summary.Changed, result.Summary.Gone);
    }

    LoadResult Load(int threads) => new LoadService(TimeProvider.System).Run(Request(threads));

    LoadRequest Request(int threads) =>
        new(_workspace.Folder, [new SourceSetting("a", _workspace.SourcePath("a"))],
            SqlTree.Open(_workspace.SqlFolder))
        { Threads = threads, KeepLoads = 2 };

    public void Dispose() => _workspace.Dispose();
}
