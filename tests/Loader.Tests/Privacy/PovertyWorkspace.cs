using Analytics.Loader.Sample;
using Analytics.Loader.Sample.Model;
using Analytics.Loader.Tests.Loading;
using Analytics.Warehouse.Reading;
using Analytics.Warehouse.Sql;

namespace Analytics.Loader.Tests.Privacy;

/// <summary>The sample with what the figures of households rest on alone, so that a load takes a second.</summary>
public sealed class PovertyWorkspace : LoadWorkspace
{
    static readonly string[] Wanted =
    [
        "core.household_criterion", "marts.cell_poverty_at", "marts.poverty_commune_at", "marts.poverty_at",
            "marts.poverty_title_at", "marts.cell_criterion_at", "marts.fact_version",
    ];

    public PovertyWorkspace()
    {
        var lineage = Lineage.Read(SqlTree.Embedded);
        var (open, taken) = (new Queue<string>(Wanted.Append("core.reporting_date")), new HashSet<string>());
        while (open.TryDequeue(out var name))
        {
            if (lineage.Tables.FirstOrDefault(t => t.FullName == name || t.Relation == name) is not { } table
                || !taken.Add(table.FullName))
            {
                continue;
            }

            foreach (var read in table.Reads) open.Enqueue(read);
            if (table.Layer is "history" or "meta") continue;
            Sql($"{table.Layer}/{table.Name}", SqlTree.Embedded.File($"{table.Layer}/{table.Name}.sql").Text);
        }

        SampleSource.Write(SourcePath("a"), new SampleOptions());
        Assert.Equal((LoadOutcome.Published, null), (Load() is var loaded ? loaded.Outcome : default, loaded.Error));
    }

    /// <summary>A copy of another in its present state.</summary>
    internal PovertyWorkspace(PovertyWorkspace original)
        : base(original)
    {
    }

    /// <summary>Loads, and says what an adversary finds in these loads and the new one.</summary>
    public List<string> LoadAndSearch(int smallCount = 5, params int[] loads)
    {
        var loaded = Load();
        Assert.Equal((LoadOutcome.Published, null), (loaded.Outcome, loaded.Error));
        return Adversary.Finds(this, [.. loads, loaded.Load], AdversaryTests.Last, smallCount);
    }
}
