using System.CommandLine;
using DuckDB.NET.Data;

namespace Analytics.Benchmarks.Queries;

/// <summary>
/// <c>plain</c>: the engine without gate, cage or limits, as a process that is as warm as the worker: what <c>sql</c>
/// measures against. Reads a statement from standard input, runs it on one thread and says how many rows it had.
/// </summary>
static class PlainCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("file");
        var command = new Command("plain", "One statement on one thread, for comparison.") { file };
        command.Hidden = true;
        command.SetAction(result => Run(result.GetValue(file)!));
        return command;
    }

    static void Run(string file)
    {
        using var connection = new DuckDBConnection($"Data Source={file};access_mode=READ_ONLY;threads=1");
        connection.Open();
        _ = Rows(connection, "SELECT 1");
        Console.WriteLine(Rows(connection, Console.In.ReadToEnd()));
    }

    static long Rows(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        long rows = 0;
        for (; reader.Read(); rows++)
        {
            for (var i = 0; i < reader.FieldCount; i++)
                _ = reader.IsDBNull(i);
        }

        return rows;
    }
}
