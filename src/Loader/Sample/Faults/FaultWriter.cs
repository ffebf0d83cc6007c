using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Sample.Faults;

/// <summary>Puts the listed faults into a filled database.</summary>
static class FaultWriter
{
    // Far above every ordinary id, so that the faults neither take nor move one.
    const long FirstId = 900_000_001;

    /// <summary>Sows what had entered the books by the cut, and returns each fault that found its place.</summary>
    public static IReadOnlyList<Fault> Write(SqliteConnection connection, DateOnly cut) =>
        [.. FaultList.All.Index().Where(f => f.Item.RecordedOn <= cut && Seed(connection, f.Item, FirstId + f.Index) > 0).Select(f => f.Item)];

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
