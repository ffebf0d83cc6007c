using System.Globalization;
using Analytics.Loader.Sample.Facts;
using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample.Tables;

/// <summary>The programme, its targets and its reports.</summary>
static class ProgrammeTables
{
    const string NameVi = "Xây dựng chi bộ ấp, khu phố \"trong sạch, vững mạnh toàn diện\"";
    const string NameEn = "Building \"comprehensively pure and strong\" hamlet and neighbourhood Party cells";
    static readonly DateOnly TermStart = new(2020, 1, 1);
    static readonly DateOnly Due = new(2025, 12, 31);

    public static void Programme(SampleDistrict sample, TableWriter table)
    {
        var district = sample.District;
        var row = table.Next(Timeline.Opening)?
            .Set(NameVi).Set(NameEn).Set(district.Name).Set(OfficialUnits.ProvinceName)
            .Set("2020-2025").Set(2020).Set(2025);
        row?.Write(district.IsRecord ? Notes.PublicRecord : Notes.Illustrative, !district.IsRecord);
    }

    public static void Targets(SampleDistrict sample, TableWriter table)
    {
        var district = sample.District;
        Target(table, null, district.Target, district.Cells.Length, "Nghị quyết Huyện ủy, nhiệm kỳ 2020-2025",
                "District Party Committee resolution, 2020-2025 tenure")?
            .Write(district.IsRecord ? Notes.DueDate : Notes.Illustrative, !district.IsRecord);
        for (var i = 0; i < district.TargetOfUnit.Length; i++)
        {
            Target(table, district.Units.Base[i].Id, district.TargetOfUnit[i], null,
                "Huyện ủy phân bổ chỉ tiêu cho xã, thị trấn",
                "Allocation to communes by the District Party Committee")?.Illustrate();
        }
    }

    public static void Reports(SampleDistrict sample, TableWriter table)
    {
        foreach (var day in sample.Timeline.Reports)
        {
            var known = sample.District.IsRecord
                ? PublicRecord.Reports.FirstOrDefault(report => report.To == day) : null;
            table.Next(day)?
                .Set(1).Set(day).Set(known?.WordingVi ?? WordingVi(day)).Set(known?.WordingEn ?? WordingEn(day))
                .Write(known?.Note ?? Notes.Illustrative, known is null);
        }
    }

    /// <summary>
    /// Only the district of the record has reported totals; its later ones are invented with the recognitions.
    /// </summary>
    public static void Results(SampleDistrict sample, TableWriter table)
    {
        if (!sample.District.IsRecord)
            return;
        foreach (var day in sample.Timeline.Reports)
        {
            var known = PublicRecord.Results.FirstOrDefault(result => result.CountedTo == day);
            var counted = sample.District.Titles.Count(day.Year, day);
            table.Next(day)?
                .Set(1).Set(day.Year).Set(known?.Recognised ?? counted.Recognised)
                    .Set(known?.Withdrawn ?? counted.Withdrawn)
                .Set(day).Write(known?.Note ?? Notes.Illustrative, known is null);
        }
    }

    static TableWriter? Target(TableWriter table, long? unit, int cells, int? ofCells, string authorityVi,
        string authorityEn) =>
        table.Next(Timeline.Opening)?
            .Set(1).Set(unit).Set(cells).Set(ofCells).Set(TermStart).Set(Due).SetNull().Set(authorityVi)
                .Set(authorityEn);

    static string WordingVi(DateOnly day) => day is { Month: 12, Day: 31 }
        ? $"đến hết năm {day.Year}"
        : string.Create(CultureInfo.InvariantCulture, $"đến ngày {day:dd'/'MM'/'yyyy}");

    static string WordingEn(DateOnly day) => day is { Month: 12, Day: 31 }
        ? $"to the end of {day.Year}"
        : string.Create(CultureInfo.InvariantCulture, $"to {day:d MMMM yyyy}");
}
