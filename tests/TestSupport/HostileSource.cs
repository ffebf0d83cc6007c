using Microsoft.Data.Sqlite;

namespace Analytics.TestSupport;

/// <summary>The sample with its units and cells renamed, and as many cells added as there are hostile names.</summary>
public static class HostileSource
{
    /// <summary>Changes a sample source; the first names go to the units, every name to a cell.</summary>
    /// <param name="path">A file that no other test reads.</param>
    /// <param name="cells">How many cells there are to be, at most the number of names.</param>
    public static void Rename(string path, int cells)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        // One unit in each of the disguises, however many units there are.
        var units = Ids(connection, "SELECT id FROM unit ORDER BY id");
        foreach (var (unit, at) in units.Select((u, i) => (u, i)))
        {
            Run(connection,
            "UPDATE unit SET name_vi = $name, name_en = $name WHERE id = $id", unit,
            HostileNames.All[at * 331 % HostileNames.All.Count]);
        }

        var known = Ids(connection, "SELECT id FROM cell ORDER BY id");
        for (var i = 0; i < cells; i++)
        {
            if (i < known.Count)
            {
                Run(connection, "UPDATE cell SET name_vi = $name WHERE id = $id", known[i], HostileNames.All[i]);
            }
            else
            {
                Run(connection,
                "INSERT INTO cell (unit_id, name_vi, kind, is_illustrative) VALUES ($id, $name, 'ap', 1)",
                units[i % units.Count], HostileNames.All[i]);
            }
        }

        transaction.Commit();
    }

    static List<long> Ids(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var ids = new List<long>();
        while (reader.Read()) ids.Add(reader.GetInt64(0));
        return ids;
    }

    static void Run(SqliteConnection connection, string sql, long id, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$name", name);
        command.ExecuteNonQuery();
    }
}
