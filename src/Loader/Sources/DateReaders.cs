using System.Buffers.Text;
using System.Globalization;
using Analytics.Warehouse;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Analytics.Loader.Sources;

/// <summary>
/// The dates that a source may write: 2024-06-01; 2024-06-01 23:30[:15]; 2024-06-01T23:30Z and +07:00, taken as the day
/// in Viet Nam; 31/12/2024, taken when the first number cannot be a month. Numbers (Unix, Julian, Excel) are refused,
/// and so is 05/08/2024, which may be two days.
/// </summary>
sealed class DateReader : CellReader
{
    protected override void ReadValue(sqlite3_stmt statement, int index, int storage, ref Cell cell)
    {
        if (storage == SQLITE_TEXT && Moments.IsPlainDay(Bytes(statement, index), out cell.Moment)) return;
        if (storage == SQLITE_TEXT && Utf8(statement, index, ref cell) is { } text) Moments.Read(text, ref cell, daysOnly: true);
        else if (cell.State != CellState.Refused) cell.Refuse(Rules.NotADate);
    }
}

/// <summary>Instants and local times by the same list; instants are kept as local time in Viet Nam.</summary>
sealed class MomentReader : CellReader
{
    protected override void ReadValue(sqlite3_stmt statement, int index, int storage, ref Cell cell)
    {
        if (storage == SQLITE_TEXT && Utf8(statement, index, ref cell) is { } text) Moments.Read(text, ref cell, daysOnly: false);
        else if (cell.State != CellState.Refused) cell.Refuse(Rules.NotADate);
    }
}

/// <summary>Times of a day: 23:30, 23:30:15, 23:30:15.25.</summary>
sealed class TimeReader : CellReader
{
    static readonly string[] Formats = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFF"];

    protected override void ReadValue(sqlite3_stmt statement, int index, int storage, ref Cell cell)
    {
        if (storage == SQLITE_TEXT && Utf8(statement, index, ref cell) is { } text
            && DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out cell.Moment)) return;
        if (cell.State != CellState.Refused) cell.Refuse(Rules.NotATime);
    }
}

static class Moments
{
    const int FirstYear = 1900, LastYear = 2100;

    static readonly string[] Local = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFF"];
    static readonly string[] Zoned = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK"];

    /// <summary>Nearly every date is written 2024-06-01: it is read from its bytes, and anything else by the list.</summary>
    public static bool IsPlainDay(ReadOnlySpan<byte> text, out DateTime day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        if (!Utf8Parser.TryParse(text[..4], out uint year, out var n) || n != 4 || year is < FirstYear or > LastYear) return false;
        if (!Utf8Parser.TryParse(text[5..7], out uint month, out n) || n != 2 || month is < 1 or > 12) return false;
        if (!Utf8Parser.TryParse(text[8..], out uint date, out n) || n != 2 || date < 1 || date > DateTime.DaysInMonth((int)year, (int)month)) return false;
        day = new DateTime((int)year, (int)month, (int)date);
        return true;
    }

    public static void Read(string text, ref Cell cell, bool daysOnly)
    {
        if (Exact(text, "yyyy-MM-dd", out cell.Moment)) cell.State = CellState.Value;
        else if (Exact(text.Trim(), "yyyy-MM-dd", out cell.Moment)) cell.State = CellState.Converted;
        else if (Exact(text.Trim(), Local, out cell.Moment)) cell.State = daysOnly ? CellState.Converted : CellState.Value;
        else if (DateTimeOffset.TryParseExact(text.Trim(), Zoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            (cell.Moment, cell.State) = (DistrictTime.At(instant).DateTime, CellState.Converted);
        else if (DayFirst(text.Trim(), out cell.Moment) is { } isCertain)
        {
            if (isCertain) cell.State = CellState.Converted;
            else cell.Refuse(Rules.AmbiguousDate);
        }
        else cell.Refuse(Rules.NotADate);

        if (cell.State == CellState.Refused) return;
        if (cell.Moment.Year is < FirstYear or > LastYear) cell.Refuse(Rules.NotADate);
        else if (daysOnly) cell.Moment = cell.Moment.Date;
    }

    // True: only a day-first date. False: day and month could change places. Null: no such date.
    static bool? DayFirst(string text, out DateTime moment) =>
        Exact(text, (string[])["d/M/yyyy", "d-M-yyyy"], out moment) ? moment.Day > 12 || moment.Day == moment.Month
        : Exact(text, (string[])["M/d/yyyy", "M-d-yyyy"], out _) ? false : null;

    static bool Exact(string text, string format, out DateTime moment) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);

    static bool Exact(string text, string[] formats, out DateTime moment) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
}
