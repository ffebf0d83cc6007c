using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample.Tables;

/// <summary>Survey plans of the year and the visits under them.</summary>
static class VisitFills
{
    const string Survey = "khao_sat";
    const string Appraisal = "tham_dinh";
    const string Met = "dat";
    const string NotMet = "chua_dat";

    public static void SurveyPlans(Story story, TableWriter table)
    {
        foreach (var year in story.Years)
        {
            var day = new DateOnly(year, 2, 27);
            var planned = story.Cells.Count(cell => Registrations.Registers(story.District, cell, year));
            table.Next(story.Timeline.Recorded(day, 2))?
                .Set(1).Set(year).Set(day).Set(TitleFills.IssuerVi).Set(TitleFills.IssuerEn).Set(planned).Illustrate();
        }
    }

    public static void Visits(Story story, TableWriter table)
    {
        foreach (var (cell, year) in story.Registered())
            if (cell.Title?.Year == year)
                VisitsBeforeTitle(story, table, cell, cell.Title);
            else
                VisitsWithoutTitle(story, table, cell, year);
    }

    static void VisitsBeforeTitle(Story story, TableWriter table, Cell cell, Title title)
    {
        var dice = story.District.Throw(Purpose.Visit, cell.Id, title.Year);
        Visit(story, table, cell, Survey, title.DecidedOn.AddDays(-dice.Between(40, 55)), 5, Met);
        Visit(story, table, cell, Appraisal, title.DecidedOn.AddDays(-dice.Between(10, 25)), 5, Met);
    }

    /// <summary>Most are found not ready at the survey; a few only at the appraisal. The finding takes weeks, so some are pending.</summary>
    static void VisitsWithoutTitle(Story story, TableWriter table, Cell cell, int year)
    {
        var dice = story.District.Throw(Purpose.Visit, cell.Id, year);
        var surveyed = new DateOnly(year, 3, 20).AddDays(dice.Below(200));
        var isClose = dice.Chance(35);
        Visit(story, table, cell, Survey, surveyed, dice.Between(20, 40), isClose ? Met : NotMet);
        if (isClose)
            Visit(story, table, cell, Appraisal, surveyed.AddDays(45), dice.Between(10, 20), NotMet);
    }

    static void Visit(Story story, TableWriter table, Cell cell, string kind, DateOnly day, int daysToOutcome, string outcome)
    {
        var isKnown = story.Timeline.Known(day.AddDays(daysToOutcome)) is not null;
        table.Next(story.Timeline.Recorded(day, 2))?
            .Set(day.Year - Timeline.FirstYear + 1).Set(cell.Id).Set(kind).Set(day).Set(isKnown ? outcome : null).Illustrate();
    }
}
