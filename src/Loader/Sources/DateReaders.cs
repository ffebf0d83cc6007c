using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Analytics.Warehouse.Files;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Analytics.Loader.Sources;

/// <summary>
/// Reads dates: 2024-06-01, also with a time and a zone, taken as the day in Viet Nam; 31/12/2024, taken when the
/// first number cannot be a month. Numbers (Unix, Julian, Excel) are refused, and so is 05/08/2024, which is
/// ambiguous.
/// </summary>
sealed class DateReader : CellReader
{
    protected override void ReadValue(sqlite3_stmt statement, int index, int storage, ref CellValue cell)
    {
        if (storage == SQLITE_TEXT && DateTimeParser.IsPlainDay(Bytes(statement, index), out cell.Moment)) return;
        if (storage == SQLITE_TEXT && Utf8(statement, index, ref cell) is { } text)
            DateTimeParser.Read(text, ref cell, daysOnly: true);
        else if (cell.State != CellValueState.Refused) cell.Refuse(Rules.NotADate);
    }
}

/// <summary>
/// Timestamps with and without a zone, in the same forms; they are stored as local time in Viet Nam.
/// </summary>
sealed class TimestampReader : CellReader
{
    protected override void ReadValue(sqlite3_stmt statement, int index, int storage, ref CellValue cell)
    {
        if (storage == SQLITE_TEXT && Utf8(statement, index, ref cell) is { } text)
            DateTimeParser.Read(text, ref cell, daysOnly: false);
        else if (cell.State != CellValueState.Refused) cell.Refuse(Rules.NotADate);
    }
}

/// <summary>Times of a day: 23:30, 7:05, 23:30:15, 23:30:15.25.</summary>
sealed class TimeReader : CellReader
{
    protected override void ReadValue(sqlite3_stmt statement, int index, int storage, ref CellValue cell)
    {
        if (storage == SQLITE_TEXT && Utf8(statement, index, ref cell) is { } text
            && DateTimeParser.TimeOf(text.Trim(), out var time, out var isExact))
        {
            // A time that rounds to midnight still belongs to the day before.
            if (time >= TimeSpan.FromDays(1)) time = TimeSpan.FromDays(1) - TimeSpan.FromMicroseconds(1);
            (cell.Moment, cell.State) =
                (DateTime.MinValue + time, isExact && text.Length >= 5 && text == text.Trim() ? CellValueState.Value
                : CellValueState.Converted);
            return;
        }

        if (cell.State != CellValueState.Refused) cell.Refuse(Rules.NotATime);
    }
}

static partial class DateTimeParser
{
    const int FirstYear = 1900, LastYear = 2100;

    static readonly string[] Clocks = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF"];
    static readonly string[] Zones = [@"\+hh", @"\+hhmm", @"\+hh\:mm", @"\-hh", @"\-hhmm", @"\-hh\:mm"];

    /// <summary>The fast path for 2024-06-01, the form of nearly every date; other forms use the list.</summary>
    public static bool IsPlainDay(ReadOnlySpan<byte> text, out DateTime day)
    {
        day = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        if (!Utf8Parser.TryParse(text[..4], out uint year, out var n) || n != 4 || year is < FirstYear or > LastYear)
            return false;
        if (!Utf8Parser.TryParse(text[5..7], out uint month, out n) || n != 2 || month is < 1 or > 12) return false;
        if (!Utf8Parser.TryParse(text[8..], out uint date, out n) || n != 2 || date < 1
            || date > DateTime.DaysInMonth((int)year, (int)month))
        {
            return false;
        }

        day = new DateTime((int)year, (int)month, (int)date);
        return true;
    }

    public static void Read(string text, ref CellValue cell, bool daysOnly)
    {
        if (text.Trim() is var plain && IsPlainDay(Encoding.UTF8.GetBytes(plain), out cell.Moment))
            cell.State = plain.Length == text.Length ? CellValueState.Value : CellValueState.Converted;
        else if (Parts().Match(plain) is { Success: true } parts) ReadParts(parts, ref cell, daysOnly);
        else cell.Refuse(Rules.NotADate);

        if (cell.State == CellValueState.Refused) return;
        if (cell.Moment.Year is < FirstYear or > LastYear) cell.Refuse(Rules.NotADate);
        else if (daysOnly) cell.Moment = cell.Moment.Date;
    }

    /// <summary>A time of a day, to the microsecond.</summary>
    /// <param name="isExact">Whether it is written with two digits for the hour and nothing was rounded.</param>
    public static bool TimeOf(string text, out TimeSpan time, out bool isExact)
    {
        (time, isExact) = (default, false);
        if (Clock().Match(text) is not { Success: true } clock) return false;
        // The platform parses seven fractional digits; further ones are below the rounding.
        var seconds = clock.Groups["fraction"] is { Length: > 7 } beyond ? text[..(beyond.Index + 7)] : text;
        if (!DateTime.TryParseExact(seconds, Clocks, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault,
            out var moment))
        {
            return false;
        }

        isExact = clock.Groups["hour"].Length == 2 && clock.Groups["fraction"].Length <= 6;
        time = TimeSpan.FromMicroseconds(
            (moment.TimeOfDay.Ticks + TimeSpan.TicksPerMicrosecond / 2) / TimeSpan.TicksPerMicrosecond);
        return true;
    }

    static void ReadParts(Match parts, ref CellValue cell, bool daysOnly)
    {
        var (day, clock, zone) = (parts.Groups["day"].Value, parts.Groups["clock"].Value, parts.Groups["zone"].Value);
        var isIso = Exact(day, "yyyy-MM-dd", out var moment);
        if (!isIso && DayFirst(day, out moment) is var isCertain and not true)
        {
            cell.Refuse(isCertain is false ? Rules.AmbiguousDate : Rules.NotADate);
            return;
        }

        var (time, isExact, offset) = (TimeSpan.Zero, true, TimeSpan.Zero);
        if ((clock != "" && !TimeOf(clock, out time, out isExact)) || !OffsetOf(zone, out offset)
            || moment.Year is < FirstYear or > LastYear)
        {
            cell.Refuse(Rules.NotADate);
            return;
        }

        // The day is the day as written: a time that rounds to midnight does not make it the next one.
        if (daysOnly && time >= TimeSpan.FromDays(1)) time = TimeSpan.FromDays(1) - TimeSpan.FromTicks(1);
        cell.Moment = zone == "" ? moment + time : DistrictTime.At(new DateTimeOffset(moment, offset) + time).DateTime;
        cell.State = isIso && isExact && zone == "" && !daysOnly && parts.Groups["t"].Value is " " or "T"
            ? CellValueState.Value : CellValueState.Converted;
    }

    static bool OffsetOf(string zone, out TimeSpan offset)
    {
        offset = default;
        if (zone is "" or "Z" or "z") return true;
        if (!TimeSpan.TryParseExact(zone, Zones, CultureInfo.InvariantCulture, out offset)
            || offset > TimeSpan.FromHours(14))
        {
            return false;
        }

        if (zone[0] == '-') offset = -offset;
        return true;
    }

    // True: only a day-first date. False: day and month are interchangeable. Null: no such date.
    static bool? DayFirst(string text, out DateTime moment) =>
        Exact(text, (string[])["d/M/yyyy", "d-M-yyyy"], out moment) ? moment.Day > 12 || moment.Day == moment.Month
        : Exact(text, (string[])["M/d/yyyy", "M-d-yyyy"], out _) ? false : null;

    static bool Exact(string text, string format, out DateTime moment) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);

    static bool Exact(string text, string[] formats, out DateTime moment) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);

    [GeneratedRegex(@"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[/-][0-9]{1,2}[/-][0-9]{4})((?<t>[ Tt])(?<clock>[0-9:.]+)( ?(?<zone>[Zz]|[+-][0-9:]+))?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2}):[0-9]{2}(:[0-9]{2}(\.(?<fraction>[0-9]+))?)?$",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}
