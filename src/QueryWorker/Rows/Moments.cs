using System.Globalization;
using System.Runtime.InteropServices;

namespace Analytics.QueryWorker.Rows;

/// <summary>
/// Dates and times in ISO 8601 for the engine's whole range, which is wider than that of .NET: years beyond four
/// digits have a sign, and "infinity" is a date.
/// </summary>
static class Moments
{
    const long SecondsPerDay = 86_400;
    const long NanosPerSecond = 1_000_000_000;

    public static string Date(int days) => days switch
    {
        int.MaxValue => "infinity",
        -int.MaxValue => "-infinity",
        _ => Day(days),
    };

    public static string Timestamp(long value, long perSecond, string zone)
    {
        if (value == long.MaxValue) return "infinity";
        if (value == -long.MaxValue) return "-infinity";
        var (seconds, fraction) = Floor(value, perSecond);
        var (days, second) = Floor(seconds, SecondsPerDay);
        return $"{Day(days)}T{Time(second * NanosPerSecond + fraction * (NanosPerSecond / perSecond))}{zone}";
    }

    /// <summary>Time of day; the engine allows 24:00:00.</summary>
    public static string Time(long nanos)
    {
        var (seconds, fraction) = Floor(nanos, NanosPerSecond);
        var text = $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}";
        return fraction == 0 ? text : $"{text}.{fraction:000000000}".TrimEnd('0');
    }

    /// <summary>
    /// Microseconds in the upper 40 bits; the lower 24 hold the offset, counted down from the largest.
    /// </summary>
    public static string TimeWithOffset(ulong bits)
    {
        const int largestOffset = 16 * 3600 - 1;
        var offset = largestOffset - (int)(bits & 0xFFFFFF);
        var sign = offset < 0 ? '-' : '+';
        return $"{Time((long)(bits >> 24) * 1000)}{sign}{Math.Abs(offset) / 3600:00}:{Math.Abs(offset) / 60 % 60:00}";
    }

    // Days since 1970 in the proleptic Gregorian calendar, computed in eras of 400 years that begin on 1 March, so
    // that the leap day is the last day of its year (Howard Hinnant, chrono-compatible low-level date algorithms).
    static string Day(long days)
    {
        var (era, dayOfEra) = Floor(days + 719_468, 146_097);
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var fromMarch = (5 * dayOfYear + 2) / 153;
        var month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
        var year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        var sign = year is >= 0 and <= 9999 ? "" : year < 0 ? "-" : "+";
        return string.Create(CultureInfo.InvariantCulture,
            $"{sign}{Math.Abs(year):0000}-{month:00}-{dayOfYear - (153 * fromMarch + 2) / 5 + 1:00}");
    }

    static (long Whole, long Remainder) Floor(long value, long by)
    {
        var rest = (value % by + by) % by;
        return ((value - rest) / by, rest);
    }

    /// <summary>
    /// Months, days and time are kept separate, since their lengths are not comparable: P14M3DT3600S.
    /// </summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly struct Interval
    {
        readonly int _months;
        readonly int _days;
        readonly long _micros;

        public override string ToString()
        {
            var date = (_months == 0 ? "" : $"{_months}M") + (_days == 0 ? "" : $"{_days}D");
            var seconds = (_micros / 1_000_000m).ToString("0.######", CultureInfo.InvariantCulture);
            return _micros == 0 && date.Length > 0 ? $"P{date}" : $"P{date}T{seconds}S";
        }
    }
}
