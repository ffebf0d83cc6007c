using System.Reflection;
using System.Text.RegularExpressions;
using Analytics.Loader.Loads;
using Analytics.Loader.Sources;
using Analytics.Loader.Tests.Foreign;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Tests.Documents;

/// <summary>
/// What docs/extracts.md says is what happens: its commands, its queries, its tables of types and rules.
/// </summary>
public sealed partial class ExtractsDocumentTests : IDisposable
{
    readonly FollowedDocument _document = new("extracts.md", "/tmp/try");

    [Fact]
    public void Its_commands_run_its_queries_answer_and_another_shape_gives_the_marts_of_the_sample()
    {
        _document.FollowCommands();

        using (var rain = Snapshot("rain"))
        {
            var answers = _document.Blocks("sql").Select(sql => rain.Connection.Rows(sql, Line)).ToList();
            Assert.All(answers, Assert.NotEmpty);
            Assert.Equal(ToldRefusals(), answers[^1]);
        }

        Load("sample", SqlTree.Embedded, ("chauthanh", "sample.db"));
        using var sample = Snapshot("sample");
        using var other = Snapshot("warehouse");
        var marts = sample.Connection.Rows(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'marts' ORDER BY ALL",
            r => r.GetString(0));
        Assert.Contains("poverty_commune", marts);
        Assert.All(marts, mart => Assert.Equal(Rows(sample, $"marts.{mart}"), Rows(other, $"marts.{mart}")));
        Assert.Equal(["2020 2", "2021 12", "2022 14"],
            other.Connection.Rows(
                "SELECT year, recognised FROM marts.yearly_recognitions WHERE recognised > 0 ORDER BY year", Line));
        Assert.Equal(["0"], other.Connection.Rows("SELECT count(*) FROM meta.refused", Line));
    }

    [Fact]
    public void The_foreign_example_arrives_with_equal_counts_and_checksums()
    {
        _document.RunScript(Path.Combine(_document.Folder, "rain.db"), "docs/examples/foreign/source.sql");
        var tree = SqlTree.Open(Path.Combine(FollowedDocument.Root, "docs", "examples", "foreign"));
        var result = Load("rain", tree, ("rain", "rain.db"));

        Assert.Equal((LoadOutcome.Published, 0L), (result.Outcome, result.Summary.Refused));
        using var source =
            new SqliteConnection($"Data Source={Path.Combine(_document.Folder, "rain.db")};Pooling=False");
        source.Open();
        using var snapshot = Snapshot("rain");
        foreach (var table in tree.Contracts)
        {
            Assert.Equal((table.Name, Checksum.OfSource(source, tree.File($"extract/{table.Name}.sql"), table)),
                (table.Name, Checksum.OfHistory(snapshot.Connection, table)));
        }
    }

    [Fact]
    public void It_names_every_rule_of_refusal_and_no_other()
    {
        var rules = typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!);

        Assert.Equal(rules.Order(),
            Cells("| Rule |", 0).SelectMany(c => Code().Matches(c).Select(m => m.Groups[1].Value)).Order());
    }

    [Fact]
    public void Every_type_that_it_names_is_taken()
    {
        var types = Cells("| Type in the contract |", 0)
            .SelectMany(c => Code().Matches(c).Select(m => m.Groups[1].Value.Replace("(p,s)", "(28,3)"))).ToList();
        Assert.True(types.Count > 15);
        var staging = Path.Combine(_document.Folder, "sql");
        foreach (var layer in (string[])["extract", "staging"]) Directory.CreateDirectory(Path.Combine(staging, layer));
        File.WriteAllText(Path.Combine(staging, "extract", "t.sql"), "SELECT 1");
        File.WriteAllText(Path.Combine(staging, "staging", "t.sql"),
            $"CREATE TABLE staging.t (id BIGINT PRIMARY KEY, {string.Join(", ", types.Select((t, i) => $"c{i} {t}"))})");

        Assert.All(SqlTree.Open(staging).Contracts.Single().Columns, column => CellReader.For(column));
    }

    LoadResult Load(string warehouse, SqlTree tree, (string Name, string File) source) =>
        new LoadService(TimeProvider.System).Run(
        new LoadRequest(new WarehouseFolder(Path.Combine(_document.Folder, warehouse)),
            [new SourceSetting(source.Name, Path.Combine(_document.Folder, source.File))], tree));

    OpenSnapshot Snapshot(string warehouse) => new(Path.Combine(_document.Folder, warehouse));

    List<string> Rows(OpenSnapshot snapshot,
        string table) => [.. snapshot.Connection.Rows($"FROM {table}", Line).Order(StringComparer.Ordinal)];

    static string Line(DuckDBDataReader row) =>
        string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(i => row.IsDBNull(i) ? "-" : row.GetValue(i)));

    // The answer that the document prints, each row as one line.
    IEnumerable<string> ToldRefusals() => Lines("| table_name |").Select(line => string.Join(' ', Columns(line)));

    IEnumerable<string> Cells(string header, int column) => Lines(header).Select(line => Columns(line)[column]);

    IEnumerable<string> Lines(string header) =>
        _document.Text.Split('\n').SkipWhile(l => !l.StartsWith(header)).Skip(2).TakeWhile(l => l.StartsWith('|'));

    static string[] Columns(string line) =>
    [
        .. Border().Split(line).Select(c => c.Trim().Replace(@"\|", "|").Replace(@"\\", @"\")).Where(c => c != ""),
    ];

    public void Dispose() => _document.Dispose();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Border();

    sealed class OpenSnapshot : IDisposable
    {
        readonly PublishedSnapshots _snapshots;
        readonly SnapshotLease _lease;

        public OpenSnapshot(string folder)
        {
            _snapshots = new PublishedSnapshots(new WarehouseFolder(folder), TimeProvider.System);
            _lease = _snapshots.Acquire(null)!;
            Connection = _lease.Connect();
        }

        public DuckDBConnection Connection { get; }

        public void Dispose()
        {
            Connection.Dispose();
            _lease.Dispose();
            _snapshots.Dispose();
        }
    }
}
