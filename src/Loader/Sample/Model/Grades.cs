namespace Analytics.Loader.Sample.Model;

/// <summary>
/// Yearly grades. The title requires two good years in a row before it, so every recognised cell has them; grades
/// begin with 2018 to cover the first titles.
/// </summary>
static class Grades
{
    public const int FirstYear = 2018;

    public static string Of(District district, Cell cell, int year)
    {
        var random = district.RandomFor(Purpose.Grade, cell.Id, year);
        if (year >= FirstGoodYear(district, cell))
            return random.Chance(20) ? "xuat_sac" : "tot";
        return random.Chance(4) ? "khong_hoan_thanh" : "hoan_thanh";
    }

    /// <summary>Consecutive good years as known on a day; cells are graded in December.</summary>
    public static int GoodYears(District district, Cell cell, DateOnly on)
    {
        var lastGraded = on.Month == 12 && on.Day >= 20 ? on.Year : on.Year - 1;
        return Math.Max(0, lastGraded - Math.Max(FirstYear, FirstGoodYear(district, cell)) + 1);
    }

    /// <summary>
    /// Three years before the title: the grade of the previous year is recorded after the last assessment but one.
    /// </summary>
    static int FirstGoodYear(District district, Cell cell)
    {
        var random = district.RandomFor(Purpose.Grade, cell.Id);
        return cell.Title is { } title ? title.Year - 3 - random.Below(2) : FirstYear + random.Below(9);
    }
}
