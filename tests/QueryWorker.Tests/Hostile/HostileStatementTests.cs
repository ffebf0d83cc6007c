namespace Analytics.QueryWorker.Tests.Hostile;

/// <summary>What ends in the process itself: large values, nonsense, depth. {file} is the snapshot.</summary>
public class HostileStatementTests(WarmEngine engine, SnapshotFile snapshot)
{
    public static TheoryData<string> Nonsense =>
    [
        "",
        "   -- nothing",
        "SELEC 1",
        "SELECT * FROM nowhere",
        "SELECT * FROM marts.nothing",
        "SELECT * FROM other.marts.cells",
        "SELECT nothing FROM marts.cells",
        "SELECT CAST('x' AS INTEGER)",
        "SELECT 1 / (SELECT 'a')",
        "WITH data AS (INSERT INTO marts.cells SELECT 1) SELECT 1",
    ];

    [Theory, MemberData(nameof(Nonsense))]
    public void It_is_invalid(string sql)
    {
        var answer = engine.Ask(sql);
        Assert.Equal("invalid", answer.ErrorKind);
        Assert.DoesNotContain(engine.Snapshot.Folder, answer.Message);
        Assert.DoesNotContain(AppContext.BaseDirectory, answer.Message);
        engine.Snapshot.AssertUntouched();
    }

    [Theory]
    [InlineData("")]
    [InlineData("SELECT nothing FROM marts.cells")]
    [InlineData("SELECT CAST('x' AS INTEGER)")]
    public async Task It_is_invalid_in_the_process_too(string sql) => await AssertEnds(sql, "invalid");

    [Theory]
    [InlineData("COPY (SELECT 1) TO '{file}' (FORMAT csv, USE_TMP_FILE false)")]
    [InlineData("SELECT * FROM read_csv('{file}')")]
    [InlineData("CREATE TABLE x AS SELECT 1")]
    public async Task It_is_refused_on_a_copy_in_memory_too(string sql) =>
        await AssertEnds(sql, "refused", "--cage", "memory-copy");

    [Fact]
    public async Task An_endless_statement_is_ended_by_the_kernel_should_the_caller_be_gone()
    {
        var endless = "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT 1 FROM r) SELECT count(*) FROM r";
        var answer = await Worker.Ask(snapshot, endless, "--cpu-seconds", "2");
        Assert.NotEqual(0, answer.ExitCode);
        snapshot.AssertUntouched();
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public async Task Deep_nesting_ends_in_an_answer(int depth)
    {
        var answer = await Worker.Ask(snapshot, $"SELECT {new string('(', depth)}1{new string(')', depth)}");
        Assert.Equal(0, answer.ExitCode);
    }

    [Fact]
    public async Task A_long_chain_of_functions_ends_in_an_answer()
    {
        var answer = await Worker.Ask(snapshot,
            $"SELECT {string.Concat(Enumerable.Repeat("abs(", 900))}1{new string(')', 900)}");
        Assert.Equal(0, answer.ExitCode);
    }

    [Fact]
    public async Task A_list_of_a_hundred_thousand_values_is_only_long()
    {
        var answer =
            await Worker.Ask(snapshot, $"SELECT 1 WHERE 5 IN ({string.Join(',', Enumerable.Range(0, 100_000))})");
        Assert.Equal(1, answer.AssertAnswered().RowCount);
    }

    async Task AssertEnds(string sql, string kind, params string[] options)
    {
        var statement = sql.Replace("{file}", snapshot.Path).Replace("{folder}", snapshot.Folder);
        var answer = await Worker.Ask(snapshot, statement, options);
        Assert.Equal((0, kind, ""), (answer.ExitCode, answer.ErrorKind, answer.Errors));
        Assert.DoesNotContain(snapshot.Folder, answer.Message);
        Assert.DoesNotContain(AppContext.BaseDirectory, answer.Message);
        snapshot.AssertUntouched();
    }
}
