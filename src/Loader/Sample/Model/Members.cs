using Analytics.Loader.Sample.Facts;

namespace Analytics.Loader.Sample.Model;

/// <summary>Party members of a cell by status.</summary>
readonly record struct MemberCounts(int Active, int Exempt, int Away)
{
    public int Total => Active + Exempt + Away;
}

/// <summary>
/// Members of each cell by year: invented, except the pilot's figures of 2022, which later years repeat.
/// </summary>
static class Members
{
    public static MemberCounts Of(District district, Cell cell, int year)
    {
        if (cell.IsPilot)
            return Pilot(year);
        var random = district.RandomFor(Purpose.Members, cell.Id);
        var (active, exempt, away) = (random.Between(11, 26), random.Between(3, 13), random.Between(1, 9));
        var age = year - Timeline.FirstYear;
        return new(active + age * random.Below(3) / 2, exempt + age * random.Below(2) / 2,
            away + age % 2 * random.Below(2));
    }

    static MemberCounts Pilot(int year) => year switch
    {
        <= 2020 => new(16, 15, 9),
        2021 => new(17, 16, 9),
        _ => new(PilotCell.Active, PilotCell.Exempt, PilotCell.Away),
    };
}
