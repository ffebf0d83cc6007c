using Analytics.Loader.Sample.Facts;
using Analytics.Loader.Sample.Model;

namespace Analytics.Loader.Sample.Tables;

/// <summary>Communes and townships, their successions, and their clusters.</summary>
static class UnitTables
{
    public const int ClusterCount = 4;
    static readonly DateOnly ClustersFrom = new(2020, 3, 1);

    public static void Units(SampleDistrict sample, TableWriter table)
    {
        var district = sample.District;
        foreach (var unit in district.Units.All)
        {
            table.Next(unit.RecordedOn)?
                .Set(unit.Code).Set(unit.Name).Set(unit.NameEn).Set(unit.Kind)
                .Set(unit.IsWithoutDistrict ? null : district.Code).Set(unit.IsWithoutDistrict ? null : district.Name)
                .Set(unit.IsWithoutDistrict ? UnitChanges.ProvinceCodeOf2025 : OfficialUnits.ProvinceCode)
                .Set(unit.IsWithoutDistrict ? UnitChanges.ProvinceNameOf2025 : OfficialUnits.ProvinceName)
                .Set(DisplayOrder(unit)).Set(unit.From).Set(KnownEnd(sample, unit))
                .Write(unit.IsOfficial ? Notes.OfficialList : Notes.Illustrative, !unit.IsOfficial);
        }
    }

    public static void Successions(SampleDistrict sample, TableWriter table)
    {
        foreach (var change in sample.District.Units.Successions)
        {
            table.Next(change.On)?
                .Set(change.Predecessor).Set(change.Successor).Set(change.On).Set(change.LegalBasis)
                .Record(Notes.OfficialList);
        }
    }

    public static void Clusters(SampleDistrict sample, TableWriter table)
    {
        for (var i = 1; i <= ClusterCount; i++)
            table.Next(ClustersFrom)?.Set(1).Set($"Cụm {i}").Set($"Cluster {i}").Illustrate();
    }

    public static void ClusterUnits(SampleDistrict sample, TableWriter table)
    {
        foreach (var unit in sample.District.Units.All)
        {
            table.Next(Later(unit.RecordedOn, ClustersFrom))?
                .Set(unit.Cluster).Set(unit.Id).Set(Later(unit.From ?? ClustersFrom, ClustersFrom))
                    .Set(KnownEnd(sample, unit))
                .Illustrate();
        }
    }

    /// <summary>The end of a unit is recorded on the day its successor begins.</summary>
    public static DateOnly? KnownEnd(SampleDistrict sample, Unit unit) =>
        sample.Timeline.Known(unit.To?.AddDays(1))?.AddDays(-1);

    static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    /// <summary>A unit of a later list has the position of its first predecessor.</summary>
    static int DisplayOrder(Unit unit) => unit.Base[0] + 1;
}
