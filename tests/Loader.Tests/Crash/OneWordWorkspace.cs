using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;
using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Tests.Crash;

/// <summary>
/// A warehouse, once loaded, whose source gives all cells one word: a figure that mixes two loads then shows two words.
/// A word that begins with "held" is stopped by a check.
/// </summary>
sealed class OneWordWorkspace : LoadWorkspace
{
    readonly int _cells;
    int _words;

    OneWordWorkspace(int cells)
    {
        _cells = cells;
        Sql("checks/no_word_is_held",
            "-- stop\n-- vi: Từ bị giữ lại.\n-- en: The word is held.\n-- touches: recognitions\nSELECT id FROM history.cell WHERE name_vi LIKE 'held%' AND valid_to_load IS NULL");
    }

    /// <summary>One table, no marts: a load that takes a fraction of a second.</summary>
    public static OneWordWorkspace Small()
    {
        var workspace = new OneWordWorkspace(cells: 3);
        workspace.Table("cell", "id BIGINT PRIMARY KEY,\nname_vi VARCHAR");
        workspace.Run("a",
            "CREATE TABLE cell (id INTEGER PRIMARY KEY, name_vi); INSERT INTO cell VALUES (1, ''), (2, ''), (3, '')");
        return workspace.Loaded();
    }

    /// <summary>A copy of another, to be broken without harm to it.</summary>
    public OneWordWorkspace(OneWordWorkspace original)
        : base(original) => (_cells, _words, Word) = (original._cells, original._words, original.Word);

    /// <summary>The product's own SQL over a small sample source.</summary>
    public static OneWordWorkspace Sample()
    {
        var workspace = new OneWordWorkspace(cells: 40);
        foreach (var file in SqlTree.Embedded.Layer("extract").Concat(SqlTree.Embedded.Layer("staging"))
            .Concat(SqlTree.Embedded.Layer("core"))
            .Concat(SqlTree.Embedded.Layer("marts")).Concat(SqlTree.Embedded.Layer("checks")))
        {
            workspace.Sql($"{file.Layer}/{file.Name}", file.Text);
        }

        SampleSource.Write(workspace.SourcePath("a"), new SampleOptions { Cells = 40, Communes = 5 });
        return workspace.Loaded();
    }

    public Publisher Publisher => new(Folder, TimeProvider.System);

    /// <summary>What the source says now.</summary>
    public string Word { get; private set; } = "";

    /// <summary>Gives all cells of the source a word that they never had.</summary>
    public string Change(string prefix = "ấp")
    {
        Word = $"{prefix} {++_words}";
        Run("a", $"UPDATE cell SET name_vi = '{Word}'");
        return Word;
    }

    /// <summary>The one word that readers get now; something longer when they get a mixture or a part.</summary>
    public string Figure()
    {
        using var snapshots = new PublishedSnapshots(Folder, TimeProvider.System);
        return FigureOf(snapshots);
    }

    public string FigureOf(PublishedSnapshots snapshots)
    {
        using var lease = snapshots.Acquire();
        using var connection = lease?.Connect();
        return connection?.Scalar<string>(
            "SELECT string_agg(DISTINCT name_vi, ' + ') || if(count(*) = $1, '', ' on ' || count(*) || ' cells') FROM history.cell WHERE valid_to_load IS NULL", (long)_cells)
            ?? "nothing";
    }

    public string[] Command(params string[] command) => [.. command, "--warehouse", Folder.Root];

    public string[] LoadCommand => Command("load", "--source", $"a={SourcePath("a")}", "--sql", SqlFolder);

    /// <summary>What must not lie about after a load has ended.</summary>
    public List<string> Leftovers()
    {
        var published = WarehouseView.Read(Folder, TimeProvider.System).Kept.Select(Folder.SnapshotOf);
        return
        [
            .. Directory.EnumerateFiles(Folder.Root, "*.tmp", SearchOption.AllDirectories),
            .. Directory.EnumerateFileSystemEntries(Folder.Work),
            .. Directory.EnumerateDirectories(Folder.Snapshots).Except(published),
        ];
    }

    OneWordWorkspace Loaded()
    {
        Change();
        Assert.Equal(LoadOutcome.Published, Load().Outcome);
        return this;
    }
}
