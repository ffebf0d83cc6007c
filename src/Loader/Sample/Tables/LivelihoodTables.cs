using Analytics.Loader.Sample.Facts;
using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample.Tables;

/// <summary>Livelihood models of the cells.</summary>
static class LivelihoodTables
{
    const string Cooperative = "to_hop_tac";
    const string Occupational = "to_nghe_nghiep";

    static readonly (string Kind, string Vi, string En)[] Invented =
    [
        (Cooperative, "Tổ hợp tác trồng bưởi da xanh", "Green-skin pomelo co-operative group"),
        (Cooperative, "Tổ hợp tác trồng dừa hữu cơ", "Organic coconut co-operative group"),
        (Occupational, "Tổ nghề nghiệp đan lát", "Weaving occupational group"),
        (Occupational, "Tổ nghề nghiệp chế biến kẹo dừa", "Coconut candy occupational group"),
        ("nuoi_bo", "Mô hình nuôi bò sinh sản", "Breeding cattle"),
        ("nuoi_de", "Mô hình nuôi dê", "Goat raising"),
    ];

    public static void Models(SampleDistrict sample, TableWriter table)
    {
        Pilot(sample, table);
        foreach (var cell in sample.Cells.Where(cell => !cell.IsPilot))
        {
            var random = sample.District.RandomFor(Purpose.Livelihood, cell.Id);
            for (var left = random.Below(3); left > 0; left--)
                Model(sample, table, cell, ref random);
        }
    }

    static void Pilot(SampleDistrict sample, TableWriter table)
    {
        foreach (var cell in sample.Cells.Where(cell => cell.IsPilot))
        {
            table.Next(PilotCell.On)?
                .Set(cell.Id).Set(Cooperative).Set("Tổ hợp tác trồng bưởi da xanh")
                    .Set("Green-skin pomelo co-operative group")
                .SetNull().SetNull().Set(PilotCell.PomeloMembers).SetNull().Record(Notes.PublicRecord);
            table.Next(PilotCell.On)?
                .Set(cell.Id).Set(Occupational).Set("Tổ nghề nghiệp").Set("Occupational group")
                .SetNull().SetNull().Set(PilotCell.OccupationalMembers).SetNull().Record(Notes.PublicRecord);
        }
    }

    static void Model(SampleDistrict sample, TableWriter table, Cell cell, ref SeededRandom random)
    {
        var (kind, vi, en) = Invented[random.Below(Invented.Length)];
        var started = new DateOnly(2020, 2, 1).AddDays(random.Below(880));
        DateOnly? ended = random.Chance(12) ? started.AddDays(400 + random.Below(400)) : null;
        var members = random.Between(6, kind == Cooperative ? 32 : 15);
        long? animals = kind.StartsWith("nuoi", StringComparison.Ordinal) ? members * random.Between(2, 5) : null;
        table.Next(sample.Timeline.Recorded(started, random.Between(2, 9)))?
            .Set(cell.Id).Set(kind).Set(vi).Set(en).Set(started).Set(sample.Timeline.Known(ended))
            .Set(members).Set(animals).Illustrate();
    }
}
