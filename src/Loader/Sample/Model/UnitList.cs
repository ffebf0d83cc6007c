using Analytics.Loader.Sample.Facts;

namespace Analytics.Loader.Sample.Model;

/// <summary>The units of one district: the list of 2020, then those created during the term.</summary>
sealed class UnitList
{
    public UnitList(int district, int communes, bool continues)
    {
        var first = Enumerable.Range(0, communes).Select(i => FirstOf(district, i)).ToList();
        // The changes apply to the complete official list; a shorter or invented district keeps its own units.
        if (district == 1 && communes >= OfficialUnits.All.Count && continues)
        {
            foreach (var change in UnitChanges.All)
                Apply(change, first);
        }

        Base = first;
        All = [.. first, .. Later];
    }

    public IReadOnlyList<Unit> Base { get; }

    public List<Unit> Later { get; } = [];

    public IReadOnlyList<Unit> All { get; }

    public List<Succession> Successions { get; } = [];

    static Unit FirstOf(int district, int i)
    {
        if (district > 1 || i >= OfficialUnits.All.Count)
        {
            return new Unit(i + 1, Code(district, i + 1), $"Minh họa {i + 1:00}", $"Minh hoa {i + 1:00}", "xa", null,
                null,
                Timeline.Opening, false, 7_600, i % 4 + 1, [i]);
        }

        var unit = OfficialUnits.All[i];
        DateOnly? from = unit.Code == "28813" ? OfficialUnits.GiaoLongFrom : null;
        return new Unit(i + 1, unit.Code, unit.Name, unit.NameEn, unit.Kind, from, null,
            Timeline.Opening, true, unit.Population, unit.Cluster, [i]);
    }

    static string Code(int district, int number) => district > 1 ? $"M{district:00}{number:000}" : $"M{number:0000}";

    void Apply(UnitChange change, List<Unit> first)
    {
        var id = first.Count + Later.Count + 1;
        var positions = change.Predecessors.Select(code => first.FindIndex(unit => unit.Code == code)).ToList();
        var ended = new List<Unit>();
        // A unit created during the term ends like one of the first list.
        foreach (var list in new[] { Later, first })
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i].To is null && list[i].Base.Any(positions.Contains))
                    ended.Add(list[i] = list[i] with { To = change.On.AddDays(-1) });
            }
        }

        Successions.AddRange(ended.OrderBy(unit => positions.IndexOf(unit.Base[0]))
            .Select(unit => new Succession(unit.Id, id, change.On, change.LegalBasis)));
        Later.Add(new Unit(id, change.Code, change.Name, change.NameEn, change.Kind, change.On, null, change.On, true,
            positions.Sum(p => first[p].Population), first[positions[0]].Cluster, positions)
        {
            IsWithoutDistrict = change.IsWithoutDistrict,
        });
    }
}
