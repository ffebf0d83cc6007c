using System.Globalization;
using System.Text.RegularExpressions;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Analytics.Loader.Sources;

/// <summary>
/// Exact decimals. A REAL is read as the shortest text that parses to the same REAL, because SQLite has no decimals;
/// more decimals than the column's scale are refused and never rounded.
/// </summary>
sealed partial class DecimalReader(int scale, decimal min, decimal max) : CellReader
{
    // The digits that System.Decimal and the appender hold without loss.
    const int MaxDigits = 28;

    /// <summary>The reader for DECIMAL(precision,scale); null for another type and for too many digits.</summary>
    public static DecimalReader? For(string type)
    {
        if (Declared().Match(type) is not { Success: true } match || int.Parse(match.Groups[1].Value) is var digits
            && digits > MaxDigits)
        {
            return null;
        }

        var scale = int.Parse(match.Groups[2].Value);
        var max = decimal.Parse(new string('9', digits), CultureInfo.InvariantCulture) / Enumerable.Repeat(10m, scale)
            .Aggregate(1m, (a, b) => a * b);
        return new DecimalReader(scale, -max, max);
    }

    /// <summary>The scale of a DECIMAL(precision,scale).</summary>
    public static int ScaleOf(string type) => int.Parse(Declared().Match(type).Groups[2].Value);

    protected override void ReadValue(sqlite3_stmt statement, int index, int storage, ref CellValue cell)
    {
        if (storage == SQLITE_INTEGER) cell.Decimal = sqlite3_column_int64(statement, index);
        else if (storage == SQLITE_FLOAT) FromReal(sqlite3_column_double(statement, index), ref cell);
        else if (storage == SQLITE_TEXT && Utf8(statement, index, ref cell) is { } text)
            FromText(text.Trim(), ref cell);
        else if (cell.State != CellValueState.Refused) cell.Refuse(Rules.NotANumber);

        if (cell.State == CellValueState.Refused) return;
        if (cell.Decimal != decimal.Round(cell.Decimal, scale))
            cell.Refuse(scale == 0 ? Rules.NotWhole : Rules.TooManyDecimals);
        else if (cell.Decimal < min || cell.Decimal > max) cell.Refuse(Rules.OutOfRange);
    }

    static void FromReal(double value, ref CellValue cell)
    {
        // Its shortest text has at most 17 digits: a value that needs more than 28 decimals fits no column.
        if (!double.IsFinite(value) || Math.Abs(value) > IntegerReader.ExactReal)
        {
            cell.Refuse(Rules.OutOfRange);
        }
        else if (Math.Abs(value) is > 0 and < 1e-11)
        {
            cell.Refuse(Rules.TooManyDecimals);
        }
        else
        {
            cell.Decimal =
            decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float,
            CultureInfo.InvariantCulture);
        }
    }

    static void FromText(string text, ref CellValue cell)
    {
        if (RealReader.MaybeThousands().IsMatch(text))
        {
            cell.Refuse(Rules.AmbiguousNumber);
        }
        else if (!Plain().IsMatch(text))
        {
            cell.Refuse(IntegerReader.Grouped().IsMatch(text) ? Rules.AmbiguousNumber : Rules.NotANumber);
        }
        else if (text.Count(char.IsAsciiDigit) > MaxDigits
            || !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out cell.Decimal))
        {
            cell.Refuse(Rules.OutOfRange);
        }
        else
        {
            cell.State = CellValueState.Converted;
        }
    }

    [GeneratedRegex(@"^DECIMAL\((\d+),(\d+)\)$")]
    private static partial Regex Declared();

    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]+)?$")]
    private static partial Regex Plain();
}
