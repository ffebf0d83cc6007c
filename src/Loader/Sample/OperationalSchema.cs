using System.Reflection;

namespace Analytics.Loader.Sample;

/// <summary>The reference schema, split so that indices can be created after the rows are inserted.</summary>
sealed class OperationalSchema
{
    const string Resource = "sql/operational/schema.sql";

    OperationalSchema(IReadOnlyList<string> tables, IReadOnlyList<string> indices) =>
        (Tables, Indices) = (tables, indices);

    public IReadOnlyList<string> Tables { get; }

    public IReadOnlyList<string> Indices { get; }

    public static OperationalSchema Read()
    {
        using var stream = Assembly.Load("Warehouse").GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The build lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Comment lines are removed first: they may contain a semicolon, the statements do not.</summary>
    public static OperationalSchema Parse(string sql)
    {
        var lines = sql.Split('\n').Where(line => !line.TrimStart().StartsWith("--", StringComparison.Ordinal));
        var statements = string.Join('\n', lines)
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var isTable = statements.ToLookup(s => s.StartsWith("CREATE TABLE", StringComparison.OrdinalIgnoreCase));
        return new OperationalSchema([.. isTable[true]], [.. isTable[false]]);
    }
}
