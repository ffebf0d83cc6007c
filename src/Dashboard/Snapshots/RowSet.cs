using System.Collections;
using System.Globalization;
using System.Numerics;
using Analytics.Warehouse.Files;
using DuckDB.NET.Data;

namespace Analytics.Dashboard.Snapshots;

/// <summary>The rows of an answer as the engine gave them, before anything is made of them.</summary>
sealed class RowSet
{
    // The engine's names are the same whatever their case.
    readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    readonly List<object?[]> _rows;

    RowSet(DuckDBConnection connection, string sql, IReadOnlyList<DuckDBParameter> parameters) =>
        _rows = connection.Rows(sql, ValuesOf, [.. parameters]);

    /// <summary>How many values it holds, for the limit of a cache.</summary>
    public long Size => 1 + (long)_rows.Count * _columns.Count;

    /// <summary>Runs a query.</summary>
    public static RowSet Read(DuckDBConnection connection, string sql, IReadOnlyList<DuckDBParameter> parameters) =>
        new(connection, sql, parameters);

    /// <summary>What is made of each row, in a new list.</summary>
    public List<T> Select<T>(Func<Row, T> row) => [.. _rows.Select(values => row(new Row(_columns, values)))];

    object?[] ValuesOf(DuckDBDataReader reader)
    {
        if (_columns.Count == 0)
            for (var i = 0; i < reader.FieldCount; i++) _columns.TryAdd(reader.GetName(i), i);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => ValueOf(reader, i))];
    }

    // A list of whole numbers may have gaps, which the reader gives only where they are asked for.
    static object? ValueOf(DuckDBDataReader reader, int i) => reader.IsDBNull(i) ? null
        : reader.GetFieldType(i) is var type && (type == typeof(List<int>) || type == typeof(List<long>))
            ? reader.GetFieldValue<List<long?>>(i) : reader.GetValue(i);
}

/// <summary>
/// An answer without a column that its reader takes: a query of whole rows of a load of an earlier version.
/// </summary>
sealed class MissingColumnException(string column) : Exception($"The answer has no column {column}.");

/// <summary>One row of an answer, read by the names of its columns.</summary>
public readonly struct Row
{
    readonly Dictionary<string, int> _columns;
    readonly object?[] _values;

    internal Row(Dictionary<string, int> columns, object?[] values) => (_columns, _values) = (columns, values);

    public int Int(string column) => checked((int)Long(column));
    public int? IntOrNull(string column) => Value(column) is null ? null : Int(column);
    public long Long(string column) => Convert.ToInt64(Some(column), CultureInfo.InvariantCulture);

    public double? Real(string column) => Value(column) switch
    {
        null => null,
        BigInteger huge => (double)huge,
        var number => Convert.ToDouble(number, CultureInfo.InvariantCulture),
    };

    public bool Bool(string column) => (bool)Some(column);
    public bool? BoolOrNull(string column) => (bool?)Value(column);
    public string? Text(string column) => (string?)Value(column);

    /// <summary>A list of whole numbers, 0 for each gap; null where the list is.</summary>
    public IReadOnlyList<int>? Ints(string column) =>
        Value(column) is IEnumerable numbers ? [.. numbers.Cast<long?>().Select(n => checked((int)(n ?? 0)))] : null;

    public DateOnly? Date(string column) => Value(column) switch
    {
        null => null,
        DateOnly day => day,
        var time => DateOnly.FromDateTime((DateTime)time),
    };

    /// <summary>The value of the column; null for none.</summary>
    public object? Value(string column) =>
        _columns.TryGetValue(column, out var i) ? _values[i] : throw new MissingColumnException(column);

    object Some(string column) =>
        Value(column) ?? throw new InvalidCastException($"The column {column} has no value here.");
}
