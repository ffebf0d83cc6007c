using System.Globalization;
using System.Text;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Sql;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Analytics.Loader.Sources;

/// <summary>
/// Reads the cells of one column. SQLite stores any type in any column, so each cell's storage class is checked: what
/// fits is taken, what is unambiguous is converted and counted, everything else is refused and never guessed.
/// </summary>
public abstract class CellReader
{
    /// <summary>The maximum length of a text, in bytes of UTF-8.</summary>
    public const int TextBytes = 1_000_000;

    const string Types = "BIGINT, INTEGER, SMALLINT, TINYINT, one of these with U before it, DECIMAL of at most 28 "
        + "digits, DOUBLE, BOOLEAN, DATE, TIME, TIMESTAMP, VARCHAR or BLOB";

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The reader for a column of the staging contract.</summary>
    /// <exception cref="TerminalException">The contract has a type that no SQLite value can be converted
    /// to.</exception>
    public static CellReader For(StagingColumn column) => column.Type switch
    {
        "BIGINT" => new IntegerReader(long.MinValue, long.MaxValue),
        "INTEGER" => new IntegerReader(int.MinValue, int.MaxValue),
        "SMALLINT" => new IntegerReader(short.MinValue, short.MaxValue),
        "TINYINT" => new IntegerReader(sbyte.MinValue, sbyte.MaxValue),
        "UTINYINT" => new IntegerReader(0, byte.MaxValue),
        "USMALLINT" => new IntegerReader(0, ushort.MaxValue),
        "UINTEGER" => new IntegerReader(0, uint.MaxValue),
        "UBIGINT" => new DecimalReader(scale: 0, min: 0, max: ulong.MaxValue),
        var type when DecimalReader.For(type) is { } reader => reader,
        "DOUBLE" => new RealReader(),
        "BOOLEAN" => new BooleanReader(),
        "DATE" => new DateReader(),
        "TIMESTAMP" => new TimestampReader(),
        "TIME" => new TimeReader(),
        "VARCHAR" => new TextReader(),
        "BLOB" => new BlobReader(),
        _ => throw new TerminalException(
            $"Column {column.Name} of the staging contract has type {column.Type}: use {Types}."),
    };

    /// <summary>Reads column <paramref name="index"/> of the statement's row into <paramref name="cell"/>.</summary>
    public void Read(sqlite3_stmt statement, int index, bool isRequired, ref CellValue cell)
    {
        cell = default;
        var storage = sqlite3_column_type(statement, index);
        if (storage == SQLITE_NULL)
        {
            if (isRequired) cell.Refuse(Rules.Required);
            return;
        }

        cell.State = CellValueState.Value;
        ReadValue(statement, index, storage, ref cell);
    }

    /// <summary>The value of a refused cell, as it can be searched in the source; at most 80 characters.</summary>
    public static string? Shown(sqlite3_stmt statement, int index)
    {
        if (sqlite3_column_type(statement, index) == SQLITE_NULL) return null;
        var text = Encoding.UTF8.GetString(Bytes(statement, index)).Replace("\0", "␀");
        return text.Length <= 80 ? text : text[..79] + "…";
    }

    // In a UTF-16 database, reading the length converts a text to UTF-8; the pointer is stable only after that.
    protected static ReadOnlySpan<byte> Bytes(sqlite3_stmt statement, int index) =>
        sqlite3_column_bytes(statement, index) == 0 ? [] : sqlite3_column_blob(statement, index);

    /// <summary>Reads a cell that is not NULL.</summary>
    protected abstract void ReadValue(sqlite3_stmt statement, int index, int storage, ref CellValue cell);

    /// <summary>
    /// The text of a cell unchanged; null, and the cell refused, when its bytes are not valid UTF-8.
    /// </summary>
    protected static string? Utf8(sqlite3_stmt statement, int index, ref CellValue cell)
    {
        var bytes = Bytes(statement, index);
        if (bytes.Length > TextBytes)
        {
            cell.Refuse(Rules.TooLong);
            return null;
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            cell.Refuse(LegacyVietnamese.RuleOfBytes(bytes));
            return null;
        }
    }

    sealed class TextReader : CellReader
    {
        // Notes and kinds repeat from row to row: a text equal to the last one is reused.
        byte[] _lastBytes = [];
        string _lastText = "";

        protected override void ReadValue(sqlite3_stmt statement, int index, int storage, ref CellValue cell)
        {
            switch (storage)
            {
                case var _ when storage == SQLITE_TEXT:
                    ReadText(statement, index, ref cell);
                    break;
                case var _ when storage == SQLITE_INTEGER:
                    (cell.Text, cell.State) =
                        (sqlite3_column_int64(statement, index)
                        .ToString(CultureInfo.InvariantCulture), CellValueState.Converted);
                    break;
                default:
                    cell.Refuse(Rules.NotText);
                    break;
            }
        }

        void ReadText(sqlite3_stmt statement, int index, ref CellValue cell)
        {
            var bytes = Bytes(statement, index);
            if (bytes.SequenceEqual(_lastBytes))
            {
                cell.Text = _lastText;
                return;
            }

            cell.Text = Utf8(statement, index, ref cell);
            if (cell.Text is not null && LegacyVietnamese.RuleOfText(cell.Text) is { } rule)
            {
                cell.Refuse(rule);
                return;
            }

            if (cell.Text?.Contains('\0') is true)
                (cell.Text, cell.State) = (cell.Text.Replace("\0", ""), CellValueState.Converted);
            else if (cell.Text is not null) (_lastBytes, _lastText) = (bytes.ToArray(), cell.Text);
        }
    }

    sealed class BlobReader : CellReader
    {
        protected override void ReadValue(sqlite3_stmt statement, int index, int storage, ref CellValue cell)
        {
            // A number has no bytes of its own: its digits are bytes that no program wrote.
            if (storage is SQLITE_INTEGER or SQLITE_FLOAT)
            {
                cell.Refuse(Rules.NotBytes);
            }
            else
            {
                (cell.Blob, cell.State) =
                (Bytes(statement, index).ToArray(), storage == SQLITE_BLOB ? CellValueState.Value
                : CellValueState.Converted);
            }
        }
    }
}
