using Analytics.Dashboard.Features.Communes.Figures;

namespace Analytics.Dashboard.Features.Communes;

/// <summary>One square of a strip: half a year that has begun by the as-of date.</summary>
public sealed record HalfYear(int Year, bool IsFirst)
{
    /// <summary>The halves that the table covers, the oldest first.</summary>
    public static List<HalfYear> Of(CommuneTable table) =>
    [
        .. table.Years.SelectMany(y =>
            new[] { new HalfYear(y.Year, IsFirst: true), new HalfYear(y.Year, IsFirst: false) })
            .Where(h => new DateOnly(h.Year, h.IsFirst ? 1 : 7, 1) <= table.AsOf),
    ];

    /// <summary>Recognitions of a line in this half.</summary>
    public int In(CommuneLine line) =>
        !line.Years.TryGetValue(Year, out var year) ? 0 : IsFirst ? year.FirstHalf : year.Recognised - year.FirstHalf;
}
