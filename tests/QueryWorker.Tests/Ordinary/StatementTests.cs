using System.Text.Json.Nodes;

namespace Analytics.QueryWorker.Tests.Ordinary;

/// <summary>Every way in which an analyst may write runs, alone and within what the worker wraps around it.</summary>
public class StatementTests(WarmEngine engine, SnapshotFile snapshot)
{
    public static TheoryData<string, string?> All
    {
        get
        {
            var data = new TheoryData<string, string?>();
            foreach (var (sql, rows) in StatementList.All) data.Add(sql, rows);
            return data;
        }
    }

    [Theory, MemberData(nameof(All))]
    public void It_gives_its_rows(string sql, string? rows)
    {
        var answer = engine.Ask(sql).AssertAnswered();
        if (rows is not null)
        {
            Assert.Equal(JsonNode.Parse($"[{rows}]")!.ToJsonString(),
                new JsonArray([.. answer.Rows.Select(row => row.DeepClone())]).ToJsonString());
        }
    }

    [Theory, MemberData(nameof(All))]
    public void It_is_described_summarised_sorted_and_explained(string sql, string? rows)
    {
        var alone = engine.Ask(sql);
        Assert.Null(engine.AskWith(new { sql, mode = "describe" }).ErrorKind);
        engine.AskWith(new { sql, mode = "plan" }).AssertAnswered();
        if (rows is null) return;
        Assert.Equal(alone.Names.Count, engine.AskWith(new { sql, mode = "statistics" }).AssertAnswered().RowCount);
        var sorted = engine.AskWith(new { sql, orderBy = new { column = 0, descending = true } }).AssertAnswered();
        Assert.Equal((alone.RowCount, string.Join(' ', alone.Names)),
            (sorted.RowCount, string.Join(' ', sorted.Names)));
    }

    [Fact]
    public async Task Some_of_each_kind_are_saved_as_a_file_of_as_many_rows()
    {
        foreach (var (i, (sql, _)) in StatementList.All.Where((it, i) => i % 12 == 0 && it.Rows is not null).Index())
        {
            var answer = (await Worker.AskWith(snapshot,
                new { sql, format = i % 2 == 0 ? "csv" : "parquet", whole = true })).AssertFile();
            Assert.Equal(engine.Ask(sql).RowCount, answer.RowCount);
        }
    }
}
