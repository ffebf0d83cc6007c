namespace Analytics.Loader.Sources;

/// <summary>What a cell became after it was held against its column.</summary>
public enum CellValueState { Null, Value, Converted, Refused }

/// <summary>
/// One cell on its way from SQLite to DuckDB: exactly one of the value fields is set, as the column's type asks.
/// A struct that is reused for every row, so that a load makes no garbage but its texts.
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

    /// <summary>Why it was refused: a name of the closed set in <see cref="Rules"/>.</summary>
    public string? Rule;

    internal void Refuse(string rule) => (State, Rule) = (CellValueState.Refused, rule);
}
