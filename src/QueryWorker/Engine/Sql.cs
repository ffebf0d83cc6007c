namespace Analytics.QueryWorker.Engine;

/// <summary>Fragments of trusted statements.</summary>
static class Sql
{
    public static string Name(string text) => $"\"{text.Replace("\"", "\"\"")}\"";

    public static string Text(string text) => $"'{text.Replace("'", "''")}'";
}
