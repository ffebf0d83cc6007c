using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample.Tables;

/// <summary>Survey plans of the year and the visits under them.</summary>
static class VisitTables
{
    const string Survey = "khao_sat";
    const string Appraisal = "tham_dinh";
    const string Met = "dat";
    const string NotMet = "chua_dat";

    public static void SurveyPlans(SampleDistrict sample, TableWriter table)
    {
        foreach (var year in sample.Years)
        {
            var day = new DateOnly(year, 2, 27);
            var planned = sample.Cells.Count(cell => Registrations.Registers(sample.District, cell, year));
            table.Next(sample.Timeline.Recorded(day, 2))?
                .Set(1).Set(year).Set(day).Set(TitleTables.IssuerVi).Set(TitleTables.IssuerEn).Set(planned)
                    .Illustrate();
        }
    }

    public static void Visits(SampleDistrict sample, TableWriter table)
    {
        foreach (var (cell, year) in sample.Registered())
        {
            if (cell.Title?.Year == year)
                VisitsBeforeTitle(sample, table, cell, cell.Title);
            else
                VisitsWithoutTitle(sample, table, cell, year);
        }
    }

    static void VisitsBeforeTitle(SampleDistrict sample, TableWriter table, Cell cell, Title title)
    {
        var random = sample.District.RandomFor(Purpose.Visit, cell.Id, title.Year);
        Visit(sample, table, cell, Survey, title.DecidedOn.AddDays(-random.Between(40, 55)), 5, Met);
        Visit(sample, table, cell, Appraisal, title.DecidedOn.AddDays(-random.Between(10, 25)), 5, Met);
    }

    /// <summary>
    /// Most cells are found not ready at the survey; a few only at the appraisal. The finding takes weeks, so some
    /// are pending.
    /// </summary>
    static void VisitsWithoutTitle(SampleDistrict sample, TableWriter table, Cell cell, int year)
    {
        var random = sample.District.RandomFor(Purpose.Visit, cell.Id, year);
        var surveyed = new DateOnly(year, 3, 20).AddDays(random.Below(200));
        var isClose = random.Chance(35);
        Visit(sample, table, cell, Survey, surveyed, random.Between(20, 40), isClose ? Met : NotMet);
        if (isClose)
            Visit(sample, table, cell, Appraisal, surveyed.AddDays(45), random.Between(10, 20), NotMet);
    }

    static void Visit(SampleDistrict sample, TableWriter table, Cell cell, string kind, DateOnly day, int daysToOutcome,
        string outcome)
    {
        var isKnown = sample.Timeline.Known(day.AddDays(daysToOutcome)) is not null;
        table.Next(sample.Timeline.Recorded(day, 2))?
            .Set(day.Year - Timeline.FirstYear + 1).Set(cell.Id).Set(kind).Set(day).Set(isKnown ? outcome : null)
                .Illustrate();
    }
}
