using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Sample.Faults;

/// <summary>Adds the listed faults to a filled database.</summary>
static class FaultWriter
{
    // Far above all regular ids, so that the faults do not collide with or shift them.
    const long FirstId = 900_000_001;

    /// <summary>Adds the faults recorded by the cut, and returns those that were applied.</summary>
    public static IReadOnlyList<Fault> Write(SqliteConnection connection, DateOnly cut) =>
        [.. FaultList.All.Index()
            .Where(f => f.Item.RecordedOn <= cut && Seed(connection, f.Item, FirstId + f.Index) > 0)
            .Select(f => f.Item)];

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
