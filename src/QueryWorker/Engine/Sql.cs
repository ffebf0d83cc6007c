namespace Analytics.QueryWorker.Engine;

/// <summary>Pieces of the worker's own statements.</summary>
static class Sql
{
    public static string Name(string text) => $"\"{text.Replace("\"", "\"\"")}\"";

    public static string Text(string text) => $"'{text.Replace("'", "''")}'";
}
