namespace Analytics.QueryWorker.Tests.Hostile;

/// <summary>
/// Statements that must end at the gate, in every mode; some of each group also at that of the real process.
/// </summary>
public class EscapeTests(WarmEngine engine, SnapshotFile snapshot)
{
    const int SampleStep = 9;

    static readonly string[] Modes = ["rows", "describe", "statistics", "plan"];

    public static TheoryData<string> Groups => [.. Escapes.Groups.Keys];

    [Theory, MemberData(nameof(Groups))]
    public void It_ends_at_the_gate_in_every_mode(string group)
    {
        var passed = Escapes.Groups[group].SelectMany(sql => Modes, (sql, mode) => Judge(sql, mode)).OfType<string>();
        Assert.Empty(passed);
        engine.Snapshot.AssertUntouched();
    }

    [Theory, MemberData(nameof(Groups))]
    public async Task It_ends_in_the_process_in_every_format(string group)
    {
        string[] formats = ["csv", "json", "parquet"];
        foreach (var (i, sql) in Escapes.Groups[group].Where((_, i) => i % SampleStep == 0).Index())
        {
            var format = formats[i % formats.Length];
            var answer = await Worker.AskWith(snapshot, new { sql = Placed(sql, snapshot), format, whole = true });
            Assert.True(answer.ExitCode == 0 && answer.ErrorKind is "refused" or "invalid",
                $"{sql}: {answer.Output} {answer.Errors}");
            Assert.True(format == "json" || answer.Bytes.Length == 0, sql);
            AssertNoPath(snapshot, answer);
            snapshot.AssertUntouched();
        }
    }

    [Fact]
    public void Every_function_of_the_engine_that_is_not_on_the_list_is_refused()
    {
        var statements = Gate.NameList.Denied["table"].Select(name => $"SELECT * FROM \"{name}\"('marts.cells')")
            .Concat(Gate.NameList.Denied["table"].Select(name => $"SELECT (SELECT count(*) FROM \"{name}\"())"))
            .Concat(Gate.NameList.Denied["scalar"].Select(name => $"SELECT \"{name}\"('marts.cells')"))
            .Concat(Gate.NameList.Denied["scalar"].Select(name =>
                $"SELECT cell_id FROM marts.cells WHERE \"{name}\"(cell_id, 'x') IS NULL"))
            .ToList();
        Assert.InRange(statements.Count, 300, 3000);
        Assert.DoesNotContain(statements, sql => engine.AskWith(new { sql, mode = "describe" }).ErrorKind != "refused");
        engine.Snapshot.AssertUntouched();
    }

    string? Judge(string sql, string mode)
    {
        var answer = engine.AskWith(new { sql = Placed(sql, engine.Snapshot), mode });
        AssertNoPath(engine.Snapshot, answer);
        return answer.Lines.Count == 1 && answer.ErrorKind is "refused" or "invalid"
            ? null : $"{mode}: {sql}: {answer.Output}";
    }

    // What was typed may come back in a message, but never the path of the file.
    static void AssertNoPath(SnapshotFile of, Answer answer)
    {
        Assert.DoesNotContain(of.Folder, answer.Output + answer.Errors);
        Assert.DoesNotContain(AppContext.BaseDirectory, answer.Output + answer.Errors);
    }

    static string Placed(string sql, SnapshotFile of) => sql.Replace("{file}", of.Path).Replace("{folder}", of.Folder);
}
