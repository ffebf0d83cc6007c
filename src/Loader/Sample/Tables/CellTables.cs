using Analytics.Loader.Sample.Facts;
using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample.Tables;

/// <summary>Cells and their regular counts: members, grades, tasks, roll-out.</summary>
static class CellTables
{
    public static void Cells(SampleDistrict sample, TableWriter table)
    {
        foreach (var cell in sample.Cells)
        {
            table.Next(Timeline.Opening)?
                .Set(sample.District.Units.Base[cell.Unit].Id).Set(Name(cell))
                    .Set(cell.IsNeighbourhood ? "khu_pho" : "ap")
                .Set(cell.Order).SetNull().SetNull()
                .Write(cell.IsPilot ? Notes.PublicRecord : Notes.Illustrative, !cell.IsPilot);
        }
    }

    public static void Pilots(SampleDistrict sample, TableWriter table)
    {
        foreach (var cell in sample.Cells.Where(cell => cell.IsPilot))
            table.Next(PilotCell.On)?.Set(cell.Id).Set("huyen").SetNull().Record(Notes.PublicRecord);
        foreach (var unit in sample.District.FirstCellOfUnit.Index().Where(unit => unit.Index % 5 == 1))
        {
            if (sample.District.CellsOfUnit[unit.Index] > 0)
            {
                table.Next(new DateOnly(2020, 3, 12))?
                    .Set(sample.Cells[unit.Item].Id).Set("xa").Set(new DateOnly(2020, 3, 10)).Illustrate();
            }
        }
    }

    public static void MemberRows(SampleDistrict sample, TableWriter table)
    {
        foreach (var year in sample.Years)
        {
            if (year == PilotCell.On.Year)
                PilotMembers(sample, table);
            foreach (var cell in sample.Cells)
            {
                var day = new DateOnly(year, 12, 15);
                var count = Members.Of(sample.District, cell, year);
                table.Next(sample.Timeline.Recorded(day, 2 + cell.Id % 5))?
                    .Set(cell.Id).Set(day).Set(count.Active).Set(count.Exempt).Set(count.Away).Illustrate();
            }
        }
    }

    public static void GradeRows(SampleDistrict sample, TableWriter table)
    {
        for (var year = Grades.FirstYear; year <= sample.Timeline.End.Year; year++)
        {
            foreach (var cell in sample.Cells)
            {
                var day = new DateOnly(year, 12, 20).AddDays(cell.Unit % 8);
                var recorded = year < Timeline.FirstYear ? Timeline.Opening : sample.Timeline.Recorded(day, 3);
                table.Next(recorded)?
                    .Set(cell.Id).Set(year).Set(Grades.Of(sample.District, cell, year)).Set(day).Illustrate();
            }
        }
    }

    public static void RollOuts(SampleDistrict sample, TableWriter table)
    {
        foreach (var year in sample.Years)
        {
            foreach (var cell in sample.Cells)
            {
                var day = new DateOnly(year, 6, 30);
                var random = sample.District.RandomFor(Purpose.RollOut, cell.Id);
                var (members, groups) =
                    (Members.Of(sample.District, cell, year).Total, Math.Max(2, cell.Households / 30));
                var percent = Math.Min(100, random.Between(70, 95) + 10 * (year - Timeline.FirstYear));
                table.Next(sample.Timeline.Recorded(day, 2 + cell.Id % 4))?
                    .Set(cell.Id).Set(day).Set(members).Set(members * percent / 100).Set(5).Set(5 * percent / 100)
                    .Set(groups).Set(groups * percent / 100).Illustrate();
            }
        }
    }

    public static void Tasks(SampleDistrict sample, TableWriter table)
    {
        foreach (var day in sample.Years.SelectMany(year => new DateOnly[] { new(year, 6, 25), new(year, 12, 22) }))
        {
            foreach (var cell in sample.Cells)
            {
                var random = sample.District.RandomFor(Purpose.Task, cell.Id, day.DayNumber);
                var given = Members.Of(sample.District, cell, day.Year).Active * random.Between(2, 4);
                var done = given * random.Between(cell.Title is null ? 74 : 88, 100) / 100;
                table.Next(sample.Timeline.Recorded(day, random.Between(1, 5)))?
                    .Set(cell.Id).Set(day).Set(given).Set(done).Illustrate();
            }
        }
    }

    static void PilotMembers(SampleDistrict sample, TableWriter table)
    {
        foreach (var cell in sample.Cells.Where(cell => cell.IsPilot))
        {
            table.Next(PilotCell.On)?
                .Set(cell.Id).Set(PilotCell.On).Set(PilotCell.Active).Set(PilotCell.Exempt).Set(PilotCell.Away)
                .Record(Notes.PublicRecord);
        }
    }

    static string Name(Cell cell) =>
        cell.IsPilot ? PilotCell.Name : cell.IsNeighbourhood ? $"Khu phố {cell.Order}" : $"Ấp {cell.Order}";
}
