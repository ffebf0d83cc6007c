using Analytics.Loader.Sample.Facts;
using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample.Tables;

/// <summary>Cells and their regular counts: members, grades, tasks, roll-out.</summary>
static class CellFills
{
    public static void Cells(Story story, TableWriter table)
    {
        foreach (var cell in story.Cells)
            table.Next(Timeline.Opening)?
                .Set(story.District.Units.Base[cell.Unit].Id).Set(Name(cell)).Set(cell.IsNeighbourhood ? "khu_pho" : "ap")
                .Set(cell.Order).SetNull().SetNull()
                .Write(cell.IsPilot ? Notes.PublicRecord : Notes.Illustrative, !cell.IsPilot);
    }

    public static void Pilots(Story story, TableWriter table)
    {
        foreach (var cell in story.Cells.Where(cell => cell.IsPilot))
            table.Next(PilotCell.On)?.Set(cell.Id).Set("huyen").SetNull().Record(Notes.PublicRecord);
        foreach (var unit in story.District.FirstCellOfUnit.Index().Where(unit => unit.Index % 5 == 1))
            if (story.District.CellsOfUnit[unit.Index] > 0)
                table.Next(new DateOnly(2020, 3, 12))?
                    .Set(story.Cells[unit.Item].Id).Set("xa").Set(new DateOnly(2020, 3, 10)).Illustrate();
    }

    public static void MemberRows(Story story, TableWriter table)
    {
        foreach (var year in story.Years)
        {
            if (year == PilotCell.On.Year)
                PilotMembers(story, table);
            foreach (var cell in story.Cells)
            {
                var day = new DateOnly(year, 12, 15);
                var count = Members.Of(story.District, cell, year);
                table.Next(story.Timeline.Recorded(day, 2 + cell.Id % 5))?
                    .Set(cell.Id).Set(day).Set(count.Active).Set(count.Exempt).Set(count.Away).Illustrate();
            }
        }
    }

    public static void GradeRows(Story story, TableWriter table)
    {
        for (var year = Grades.FirstYear; year <= story.Timeline.End.Year; year++)
            foreach (var cell in story.Cells)
            {
                var day = new DateOnly(year, 12, 20).AddDays(cell.Unit % 8);
                var recorded = year < Timeline.FirstYear ? Timeline.Opening : story.Timeline.Recorded(day, 3);
                table.Next(recorded)?
                    .Set(cell.Id).Set(year).Set(Grades.Of(story.District, cell, year)).Set(day).Illustrate();
            }
    }

    public static void RollOuts(Story story, TableWriter table)
    {
        foreach (var year in story.Years)
            foreach (var cell in story.Cells)
            {
                var day = new DateOnly(year, 6, 30);
                var dice = story.District.Throw(Purpose.RollOut, cell.Id);
                var (members, groups) = (Members.Of(story.District, cell, year).Total, Math.Max(2, cell.Households / 30));
                var percent = Math.Min(100, dice.Between(70, 95) + 10 * (year - Timeline.FirstYear));
                table.Next(story.Timeline.Recorded(day, 2 + cell.Id % 4))?
                    .Set(cell.Id).Set(day).Set(members).Set(members * percent / 100).Set(5).Set(5 * percent / 100)
                    .Set(groups).Set(groups * percent / 100).Illustrate();
            }
    }

    public static void Tasks(Story story, TableWriter table)
    {
        foreach (var day in story.Years.SelectMany(year => new DateOnly[] { new(year, 6, 25), new(year, 12, 22) }))
            foreach (var cell in story.Cells)
            {
                var dice = story.District.Throw(Purpose.Task, cell.Id, day.DayNumber);
                var given = Members.Of(story.District, cell, day.Year).Active * dice.Between(2, 4);
                var done = given * dice.Between(cell.Title is null ? 74 : 88, 100) / 100;
                table.Next(story.Timeline.Recorded(day, dice.Between(1, 5)))?
                    .Set(cell.Id).Set(day).Set(given).Set(done).Illustrate();
            }
    }

    static void PilotMembers(Story story, TableWriter table)
    {
        foreach (var cell in story.Cells.Where(cell => cell.IsPilot))
            table.Next(PilotCell.On)?
                .Set(cell.Id).Set(PilotCell.On).Set(PilotCell.Active).Set(PilotCell.Exempt).Set(PilotCell.Away)
                .Record(Notes.PublicRecord);
    }

    static string Name(Cell cell) =>
        cell.IsPilot ? PilotCell.Name : cell.IsNeighbourhood ? $"Khu phố {cell.Order}" : $"Ấp {cell.Order}";
}
