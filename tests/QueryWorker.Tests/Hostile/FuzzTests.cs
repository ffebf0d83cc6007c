using Analytics.QueryWorker.Tests.Ordinary;

namespace Analytics.QueryWorker.Tests.Hostile;

/// <summary>
/// Ordinary statements with words of hostile ones put into them, by a fixed seed. Each must end in an answer; what is
/// admitted may name nothing but the snapshot's own tables, and what may be put in brackets means in them what it meant
/// alone.
/// </summary>
public class FuzzTests(WarmEngine engine, SnapshotFile snapshot)
{
    const int Seed = 20220805;
    const int Mutants = 3000;

    static readonly string[] Words =
    [
        ";", "--", "/*", "*/", "'", "\"", "$$", "(", ")", "((", "))", ",", "\\", "\n", "\t", " ", "\u00A0", "\u2019",
            "\uFF1B", "COPY", "TO", "FROM",
        "'/etc/passwd'", "read_csv('/etc/passwd')", "glob('*')", "ATTACH", "EXPLAIN", "ANALYZE", "WITH", "AS", "SELECT",
        "UNION ALL", "SET", "PRAGMA",
        "duckdb_settings()", "duckdb_databases", "current_setting('threads')", "query('SELECT 1')", "getenv('PATH')",
        "LATERAL", "$x", "?", "[", "]", "{", "}",
        "; DROP TABLE marts.cells", "; COPY (SELECT 1) TO '/dev/stdout'", ") TO '/dev/stdout' (FORMAT csv", "::", ":=",
        "=>", "lambda x:", "NULL",
    ];

    static readonly string[] Never =
    [
        "read_csv", "glob", "duckdb_settings", "duckdb_databases", "current_setting", "query", "getenv",
    ];

    [Fact]
    public void Every_mutant_ends_in_an_answer_and_none_reaches_beyond_the_snapshot()
    {
        var seen = new Dictionary<string, int>();
        foreach (var sql in MutantsOf(Mutants))
        {
            var answer = engine.AskWith(new { sql, mode = "describe" });
            var end = answer.ErrorKind ?? "admitted";
            seen[end] = seen.GetValueOrDefault(end) + 1;
            Assert.True(end is "admitted" or "refused" or "invalid", $"{end}: {sql}");
            Assert.DoesNotContain(engine.Snapshot.Folder, answer.Output);
            if (end == "admitted")
            {
                Assert.Subset(new HashSet<string> { "marts.cells", "marts.early", "marts.x_at" },
                    answer.Reads.ToHashSet());
            }
        }
        Assert.All(["admitted", "refused", "invalid"], end => Assert.InRange(seen[end], Mutants / 50, Mutants));
        engine.Snapshot.AssertUntouched();
    }

    [Fact]
    public void A_mutant_that_is_admitted_calls_none_of_the_refused_functions()
    {
        foreach (var sql in MutantsOf(Mutants)
            .Where(sql => engine.AskWith(new { sql, mode = "describe" }).ErrorKind is null))
        {
            // What the engine would do for it, according to the engine and not to the gate.
            var plan = engine.AskWith(new
            {
                sql = sql.StartsWith("EXPLAIN", StringComparison.OrdinalIgnoreCase) ? sql : $"EXPLAIN {sql}",
                mode = "rows",
            });
            Assert.DoesNotContain(Never,
                name => plan.ErrorKind is null
                    && plan.Output.Contains($"{name.ToUpperInvariant()}(", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Mutants_end_in_the_process_too()
    {
        string[] formats = ["json", "csv", "parquet"];
        foreach (var (i, sql) in MutantsOf(Mutants).Where((_, i) => i % 150 == 0).Index())
        {
            var answer = await Worker.AskWith(snapshot, new { sql, format = formats[i % 3] });
            Assert.Equal(0, answer.ExitCode);
            Assert.DoesNotContain(snapshot.Folder, answer.Errors);
        }
        snapshot.AssertUntouched();
    }

    static IEnumerable<string> MutantsOf(int count)
    {
        var random = new Random(Seed);
        string[] sources = [.. StatementList.All.Select(statement => statement.Sql)];
        for (var i = 0; i < count; i++)
        {
            var sql = sources[random.Next(sources.Length)];
            for (var change = random.Next(1, 4); change > 0; change--) sql = Changed(sql, random, sources);
            yield return sql;
        }
    }

    static string Changed(string sql, Random random, string[] sources)
    {
        var at = random.Next(sql.Length + 1);
        var to = Math.Min(sql.Length, at + random.Next(1, 8));
        return random.Next(6) switch
        {
            0 => sql[..at] + sql[to..],
            1 => sql[..to] + sql[at..to] + sql[to..],
            2 => sql[..at] + Words[random.Next(Words.Length)] + sql[to..],
            3 => $"{sql} {Words[random.Next(Words.Length)]} {sources[random.Next(sources.Length)]}",
            4 => $"{Words[random.Next(Words.Length)]} {sql}",
            _ => $"{sql[..at]} {Words[random.Next(Words.Length)]} {sql[at..]}",
        };
    }
}
