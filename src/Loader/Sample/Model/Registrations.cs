namespace Analytics.Loader.Sample.Model;

/// <summary>
/// Registrations for the title: in January and February, by the cells recognised that year and some that are not yet
/// ready.
/// </summary>
static class Registrations
{
    public static bool Registers(District district, Cell cell, int year)
    {
        var random = district.RandomFor(Purpose.Registration, cell.Id, year);
        return cell.Title?.Year switch
        {
            null => random.Chance(14),
            var recognised when recognised == year => true,
            var recognised when recognised == year + 1 => random.Chance(40),
            var recognised when recognised > year => random.Chance(6),
            _ => false,
        };
    }

    public static DateOnly Day(District district, Cell cell, int year)
    {
        var random = district.RandomFor(Purpose.Plan, cell.Id, year);
        return new DateOnly(year, 1, 6).AddDays(random.Below(50));
    }
}
