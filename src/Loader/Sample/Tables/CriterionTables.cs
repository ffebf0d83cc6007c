using Analytics.Loader.Sample.Facts;
using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample.Tables;

/// <summary>The criteria, the offices responsible for them, and the assessments: by far the largest table.</summary>
static class CriterionTables
{
    static readonly (string Vi, string En)[] Offices =
    [
        ("Bí thư chi bộ", "Party cell secretary"),
        ("Phó Bí thư chi bộ", "Deputy secretary of the Party cell"),
        ("Chi ủy viên phụ trách", "Member of the cell committee in charge"),
        ("Trưởng ấp, khu phố", "Head of the hamlet or neighbourhood"),
        ("Trưởng Ban công tác Mặt trận", "Head of the Front work board"),
        ("Chi hội trưởng Nông dân", "Head of the Farmers' chapter"),
    ];

    public static void CriterionRows(SampleDistrict sample, TableWriter table)
    {
        foreach (var item in Criteria.All)
        {
            table.Next(Timeline.Opening)?
                .Set(item.Code).Set(item.Group).Set(item.NameVi).Set(item.NameEn).Set(item.Unit).Set(item.Threshold)
                .Set(item.AtLeast ? "at_least" : "at_most").Set(item.IsRecord ? Criteria.GuidanceFrom : (DateOnly?)null)
                .SetNull()
                .Set(item.IsRecord ? Criteria.Guidance : null).Write(item.Note, !item.IsRecord);
        }
    }

    public static void Assignments(SampleDistrict sample, TableWriter table)
    {
        foreach (var (cell, year) in sample.Registered())
        {
            var day = TitleTables.PlanDay(sample, cell, year);
            var recorded = sample.Timeline.Recorded(day, 3);
            foreach (var criterion in Criteria.All)
            {
                var (vi, en) = Offices[(criterion.Id + cell.Id) % Offices.Length];
                table.Next(recorded)?
                    .Set(cell.Id).Set(criterion.Id).Set(year).Set(vi).Set(en).Set(day).Illustrate();
            }
        }
    }

    /// <summary>By half-year, so that a longer sample only appends rows.</summary>
    public static void Assessments(SampleDistrict sample, TableWriter table)
    {
        foreach (var year in sample.Years)
        {
            for (var half = 0; half < 2; half++)
            {
                var window = Progress.Window(year, half);
                if (window > sample.Timeline.Cut)
                    return;
                foreach (var cell in sample.Cells)
                    Assess(sample, table, cell, window);
            }
        }
    }

    static void Assess(SampleDistrict sample, TableWriter table, Cell cell, DateOnly window)
    {
        var random = sample.District.RandomFor(Purpose.Assessment, cell.Id, window.DayNumber);
        var day = Progress.Day(window, ref random);
        var recorded = sample.Timeline.Recorded(day, random.Between(1, 5));
        if (recorded > sample.Timeline.Cut)
        {
            table.Skip(Criteria.All.Count);
            return;
        }
        var state = sample.Progress.StateOn(cell, day);
        foreach (var criterion in Criteria.All)
        {
            var value = sample.Progress.Value(cell, criterion, day, state);
            table.Next(recorded)?
                .Set(cell.Id).Set(criterion.Id).Set(day).Set(value).Set(Progress.Meets(criterion, value) ? 1 : 0)
                .Illustrate();
        }
    }
}
