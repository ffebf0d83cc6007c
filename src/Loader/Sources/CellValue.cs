namespace Analytics.Loader.Sources;

/// <summary>The result of reading a cell for its column.</summary>
public enum CellValueState { Null, Value, Converted, Refused }

/// <summary>
/// One cell between SQLite and DuckDB: exactly one of the value fields is set, by the column's type. The struct is
/// reused for every row, so that a load allocates nothing but texts.
/// </summary>
public struct CellValue
{
    public CellValueState State;
    public long Integer;
    public double Real;
    public decimal Decimal;
    public string? Text;
    public byte[]? Blob;
    public DateTime Moment;

    /// <summary>Why it was refused: a name in <see cref="Rules"/>.</summary>
    public string? Rule;

    internal void Refuse(string rule) => (State, Rule) = (CellValueState.Refused, rule);
}
