using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample.Tables;

/// <summary>The course of a cell's title: registered, planned, recognised, reviewed, upgraded, withdrawn.</summary>
static class TitleTables
{
    public const string IssuerVi = "Ban Thường vụ Huyện ủy";
    public const string IssuerEn = "Standing Board of the District Party Committee";

    static readonly (string Vi, string En)[] Upgrades =
    [
        ("Nâng chất sinh hoạt chi bộ, sinh hoạt chuyên đề mỗi quý", "Better cell meetings, with a topic each quarter"),
        ("Nâng thu nhập của hộ thuộc tổ hợp tác", "Raise the income of households in the co-operative group"),
        ("Nâng chất tổ nhân dân tự quản", "Strengthen people's self-managed groups"),
        ("Duy trì cảnh quan sáng, xanh, sạch, đẹp", "Keep lanes bright, green and clean"),
    ];

    public static void RegistrationRows(SampleDistrict sample, TableWriter table)
    {
        foreach (var (cell, year) in sample.Registered())
        {
            var day = Registrations.Day(sample.District, cell, year);
            table.Next(sample.Timeline.Recorded(day, 1 + cell.Id % 4))?.Set(cell.Id).Set(year).Set(day).Illustrate();
        }
    }

    public static void Plans(SampleDistrict sample, TableWriter table)
    {
        foreach (var (cell, year) in sample.Registered())
        {
            var day = PlanDay(sample, cell, year);
            table.Next(sample.Timeline.Recorded(day, 3))?.Set(cell.Id).Set(year).Set(day).Illustrate();
        }
    }

    /// <summary>The plan follows some weeks after the registration; the assignments are part of it.</summary>
    public static DateOnly PlanDay(SampleDistrict sample, Cell cell, int year) =>
        Registrations.Day(sample.District, cell, year).AddDays(5 + cell.Id % 21);

    public static void Recognitions(SampleDistrict sample, TableWriter table)
    {
        foreach (var cell in sample.District.Titles.Recognised)
        {
            var title = cell.Title!;
            table.Next(sample.Timeline.Recorded(title.DecidedOn, 3))?
                .Set(cell.Id).Set(title.Year).Set(title.DecidedOn).SetNull().Set(IssuerVi)
                .Illustrate(NoteOf(sample.District, cell));
        }
    }

    public static void Withdrawals(SampleDistrict sample, TableWriter table)
    {
        foreach (var cell in sample.District.Titles.Withdrawn)
        {
            table.Next(sample.Timeline.Recorded(cell.WithdrawnOn!.Value, 3))?
                .Set(cell.Title!.Id).Set(cell.WithdrawnOn.Value).Set(cell.WithdrawnOn.Value.Year)
                .Set("Có đảng viên bị kỷ luật, không còn đạt tiêu chí").Illustrate();
        }
    }

    public static void Reviews(SampleDistrict sample, TableWriter table)
    {
        foreach (var year in sample.Years)
        {
            foreach (var cell in sample.District.Titles.Recognised.Where(cell => HoldsIn(cell, year)))
            {
                var random = sample.District.RandomFor(Purpose.Title, cell.Id, year);
                var day = new DateOnly(year, 5, 4).AddDays(random.Below(140));
                table.Next(sample.Timeline.Recorded(day, 4))?
                    .Set(cell.Id).Set(year).Set(day).Set(Outcome(cell, day, ref random)).Illustrate();
            }
        }
    }

    public static void UpgradePlans(SampleDistrict sample, TableWriter table)
    {
        foreach (var year in sample.Years)
        {
            foreach (var cell in sample.District.Titles.Recognised.Where(cell => HoldsIn(cell, year)))
            {
                var random = sample.District.RandomFor(Purpose.Upgrade, cell.Id, year);
                var day = new DateOnly(year, 3, 3).AddDays(random.Below(50));
                var (vi, en) = Upgrades[random.Below(Upgrades.Length)];
                table.Next(sample.Timeline.Recorded(day, 4))?
                    .Set(cell.Id).Set(year).Set(day).Set(vi).Set(en).Illustrate();
            }
        }
    }

    static bool HoldsIn(Cell cell, int year) =>
        year > cell.Title!.Year && (cell.WithdrawnOn is null || year <= cell.WithdrawnOn.Value.Year);

    static string NoteOf(District district, Cell cell)
    {
        if (!district.IsRecord || cell.Title!.DecidedOn > Timeline.RecordEnd)
            return Notes.Illustrative;
        return cell.IsPilot ? Notes.PilotRecognition : Notes.RecognitionCount;
    }

    static string Outcome(Cell cell, DateOnly day, ref SeededRandom random)
    {
        if (cell.WithdrawnOn?.Year == day.Year)
            return "de_nghi_thu_hoi";
        // No title is in doubt within the public record.
        return day > Timeline.RecordEnd && random.Chance(8) ? "can_nang_chat" : "giu_vung";
    }
}
