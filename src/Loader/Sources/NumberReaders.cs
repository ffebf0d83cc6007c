using System.Globalization;
using System.Text.RegularExpressions;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Analytics.Loader.Sources;

/// <summary>
/// Whole numbers within the range of their type. Text is accepted only when it consists of digits: 1,234 and 1.234
/// are refused.
/// </summary>
sealed partial class IntegerReader(long min, long max) : CellReader
{
    /// <summary>2^53: above it a REAL cannot represent every whole number.</summary>
    internal const double ExactReal = 9007199254740992d;

    protected override void ReadValue(sqlite3_stmt statement, int index, int storage, ref CellValue cell)
    {
        if (storage == SQLITE_INTEGER) cell.Integer = sqlite3_column_int64(statement, index);
        else if (storage == SQLITE_FLOAT) FromReal(sqlite3_column_double(statement, index), ref cell);
        else if (storage == SQLITE_TEXT && Utf8(statement, index, ref cell) is { } text)
            FromText(text.Trim(), ref cell);
        else if (cell.State != CellValueState.Refused) cell.Refuse(Rules.NotANumber);

        if (cell.State != CellValueState.Refused && (cell.Integer < min || cell.Integer > max))
            cell.Refuse(Rules.OutOfRange);
    }

    static void FromReal(double value, ref CellValue cell)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > ExactReal) cell.Refuse(Rules.OutOfRange);
        else if (value != Math.Floor(value)) cell.Refuse(Rules.NotWhole);
        else (cell.Integer, cell.State) = ((long)value, CellValueState.Converted);
    }

    static void FromText(string text, ref CellValue cell)
    {
        if (!Digits().IsMatch(text)) cell.Refuse(Grouped().IsMatch(text) ? Rules.AmbiguousNumber : Rules.NotANumber);
        else if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out cell.Integer))
            cell.Refuse(Rules.OutOfRange);
        else cell.State = CellValueState.Converted;
    }

    [GeneratedRegex(@"^[+-]?[0-9]+$")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}([.,][0-9]+)+$")]
    internal static partial Regex Grouped();
}

/// <summary>
/// Finite numbers. Text is accepted when its point can only be a decimal point: 1.234 may be a thousand and is
/// refused.
/// </summary>
sealed partial class RealReader : CellReader
{
    protected override void ReadValue(sqlite3_stmt statement, int index, int storage, ref CellValue cell)
    {
        if (storage == SQLITE_FLOAT) cell.Real = sqlite3_column_double(statement, index);
        else if (storage == SQLITE_INTEGER) FromInteger(sqlite3_column_int64(statement, index), ref cell);
        else if (storage == SQLITE_TEXT && Utf8(statement, index, ref cell) is { } text)
            FromText(text.Trim(), ref cell);
        else if (cell.State != CellValueState.Refused) cell.Refuse(Rules.NotANumber);

        if (cell.State != CellValueState.Refused && !double.IsFinite(cell.Real)) cell.Refuse(Rules.OutOfRange);
    }

    // A whole number without an equal DOUBLE would be rounded.
    static void FromInteger(long value, ref CellValue cell)
    {
        cell.Real = value;
        if ((Int128)cell.Real != value) cell.Refuse(Rules.OutOfRange);
    }

    static void FromText(string text, ref CellValue cell)
    {
        if (MaybeThousands().IsMatch(text)) cell.Refuse(Rules.AmbiguousNumber);
        else if (!Plain().IsMatch(text))
            cell.Refuse(IntegerReader.Grouped().IsMatch(text) ? Rules.AmbiguousNumber : Rules.NotANumber);
        else (cell.Real, cell.State) = (double.Parse(text, CultureInfo.InvariantCulture), CellValueState.Converted);
    }

    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[+-]?[1-9][0-9]{0,2}\.[0-9]{3}$")]
    internal static partial Regex MaybeThousands();
}

/// <summary>0 and 1; as text also true, t, yes, có and false, f, no, không.</summary>
sealed class BooleanReader : CellReader
{
    protected override void ReadValue(sqlite3_stmt statement, int index, int storage, ref CellValue cell)
    {
        if (storage == SQLITE_INTEGER)
        {
            cell.Integer = sqlite3_column_int64(statement, index);
            if (cell.Integer is not (0 or 1)) cell.Refuse(Rules.NotTrueOrFalse);
        }
        else if (storage == SQLITE_FLOAT && sqlite3_column_double(statement, index) is 0 or 1)
        {
            // A column with affinity REAL stores 1 as 1.0.
            (cell.Integer, cell.State) = ((long)sqlite3_column_double(statement, index), CellValueState.Converted);
        }
        else if (storage == SQLITE_TEXT && Utf8(statement, index, ref cell) is { } text && Known(text) is { } truth)
        {
            (cell.Integer, cell.State) = (truth, CellValueState.Converted);
        }
        else if (cell.State != CellValueState.Refused)
        {
            cell.Refuse(Rules.NotTrueOrFalse);
        }
    }

    // U+FFFE is a noncharacter and cannot be normalised.
    static long? Known(string text) => text.Trim().Replace('\uFFFE', '\uFFFD').Normalize().ToLowerInvariant() switch
    {
        "1" or "true" or "t" or "yes" or "có" => 1,
        "0" or "false" or "f" or "no" or "không" => 0,
        _ => null,
    };
}
