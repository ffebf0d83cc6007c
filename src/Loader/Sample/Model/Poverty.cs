using Analytics.Loader.Sample.Facts;

namespace Analytics.Loader.Sample.Model;

/// <summary>A review of poor households across the district. Rates are percentages of households.</summary>
sealed record ReviewDay(DateOnly On, string Standard, double Poor, double NearPoor, bool IsYearEnd);

/// <summary>The result of a review in one cell.</summary>
readonly record struct HouseholdCounts(
    int Households, int Poor, int NearPoor, int PolicyPoor, int PolicyNearPoor, int MemberPoor, int MemberNearPoor)
{
    public int Own => PolicyPoor + PolicyNearPoor + MemberPoor + MemberNearPoor;

    public double PoorPercent => Math.Round(100.0 * Poor / Math.Max(1, Households), 2);
}

/// <summary>
/// Poor households of each cell at each review. Levels follow the province's (about 4 % at the end of 2020) and fall
/// within a standard; the end of 2021 was reviewed under both. A cell keeps its distance from the mean.
/// </summary>
sealed class Poverty
{
    // The pilot's figures before and after those of the public record: invented, and consistent with them.
    static readonly Dictionary<(int Year, string Standard), HouseholdCounts> PilotYearEnds = new()
    {
        [(2019, PovertyStandards.Old)] = new(458, 14, 10, 0, 0, 0, 0),
        [(2020, PovertyStandards.Old)] = new(461, 11, 8, 0, 0, 0, 0),
        [(2021, PovertyStandards.Old)] = new(465, 8, 6, 0, 0, 0, 0),
        [(2021, PovertyStandards.New)] = new(465, 10, 5, 0, 0, 0, 0),
        [(2022, PovertyStandards.New)] = new(469, 6, 3, 0, 0, 0, 0),
        [(2023, PovertyStandards.New)] = new(472, 5, 2, 0, 0, 0, 0),
        [(2024, PovertyStandards.New)] = new(475, 4, 2, 0, 0, 0, 0),
    };

    // Levels before the first recorded day, so that the first assessments have a previous review.
    static readonly ReviewDay Before = new(new(2019, 12, 14), PovertyStandards.Old, 4.5, 5.0, true);

    static readonly ReviewDay[] First =
    [
        new(new(2020, 12, 14), PovertyStandards.Old, 4.0, 4.6, true),
        new(new(2021, 12, 14), PovertyStandards.Old, 3.3, 4.1, true),
        new(new(2021, 12, 14), PovertyStandards.New, 4.3, 4.2, true),
        new(new(2022, 6, 30), PovertyStandards.New, 3.9, 3.9, false),
    ];

    readonly District _district;

    public Poverty(District district)
    {
        _district = district;
        var days = First.ToList();
        for (var (year, poor, near) = (2022, 3.5, 3.6); year <= district.Timeline.End.Year; year++)
        {
            days.Add(new(new(year, 12, 14), PovertyStandards.New, poor, near, true));
            (poor, near) = (poor * 0.84, near * 0.89);
        }
        Days = days;
    }

    /// <summary>The reviews in order of their dates.</summary>
    public IReadOnlyList<ReviewDay> Days { get; }

    /// <summary>The last review on or before a day.</summary>
    public ReviewDay Latest(DateOnly on)
    {
        for (var i = Days.Count - 1; i >= 0; i--)
        {
            if (Days[i].On <= on)
                return Days[i];
        }

        return Before;
    }

    public HouseholdCounts Count(Cell cell, ReviewDay day) => cell.IsPilot ? Pilot(day) : Invented(cell, day);

    static HouseholdCounts Pilot(ReviewDay day)
    {
        if (!day.IsYearEnd)
            return new(PilotCell.Households, PilotCell.Poor, PilotCell.NearPoor, 0, 0, 0, 0);
        return PilotYearEnds.TryGetValue((day.On.Year, day.Standard), out var counts)
            ? counts
            : new(475 + 2 * (day.On.Year - 2024), 3, 2, 0, 0, 0, 0);
    }

    HouseholdCounts Invented(Cell cell, ReviewDay day)
    {
        var random = _district.RandomFor(Purpose.Poverty, cell.Id);
        // Cells close to the title have fewer poor households, as its criterion requires.
        var distance = cell.Title is null ? 0.9 + 1.3 * random.Share() : 0.25 + 0.45 * random.Share();
        var households = cell.Households + (int)(cell.Households * 0.004 * (day.On.Year - 2020));
        var poor = (int)Math.Round(households * day.Poor / 100 * distance);
        // Near-poverty is correlated with poverty by hamlet, but not exactly proportional.
        var near = (int)Math.Round(households * day.NearPoor / 100 * distance * (0.75 + 0.5 * random.Share()));
        var (policy, member) = Own(cell, day);
        return new(households, poor, near, Math.Min(policy, poor), Math.Min(policy / 2, near), 0,
            Math.Min(member, near));
    }

    /// <summary>
    /// Policy and members' families among the poor: none close to the title, and fewer over time elsewhere.
    /// </summary>
    (int Policy, int Member) Own(Cell cell, ReviewDay day)
    {
        var random = _district.RandomFor(Purpose.Policy, cell.Id);
        if (cell.Title is not null || day.On.Year >= 2020 + random.Below(7))
            return (0, 0);
        return (random.Between(1, 2), random.Below(2));
    }
}
