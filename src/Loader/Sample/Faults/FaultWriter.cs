using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Sample.Faults;

/// <summary>Puts the listed faults into a filled database.</summary>
static class FaultWriter
{
    // Far above every ordinary id, so that the faults neither take nor move one.
    const long FirstId = 900_000_001;

    public static IReadOnlyDictionary<string, int> Write(SqliteConnection connection, DateOnly cut)
    {
        var seeded = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, fault) in FaultList.All.Index())
            if (fault.RecordedOn <= cut && Seed(connection, fault, FirstId + index) > 0)
                seeded[fault.Class] = seeded.GetValueOrDefault(fault.Class) + 1;
        return seeded;
    }

    static int Seed(SqliteConnection connection, Fault fault, long id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = fault.Sql;
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$recorded_on", fault.RecordedOn.ToString("O"));
        command.Parameters.AddWithValue("$note", $"{Notes.Illustrative}: lỗi gieo để thử ({fault.Class})");
        return command.ExecuteNonQuery();
    }
}
