using Analytics.Dashboard.Features.Programme;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Communes.Figures;

/// <summary>The kind of a line of the table.</summary>
public enum LineKind
{
    Commune,

    /// <summary>The sum of the shown communes of one cluster.</summary>
    Cluster,

    /// <summary>The sum of the shown communes, where not all are shown.</summary>
    Shown,

    /// <summary>The whole district, whatever is shown.</summary>
    District,
}

/// <summary>One line of the table.</summary>
/// <param name="Number">Its number: 1, 2, 3 for communes, I, II for clusters, nothing for sums.</param>
/// <param name="Label">Text of the column of names.</param>
/// <param name="Commune">Null where the line is a sum.</param>
/// <param name="Years">Recognised by counting year; a year that is missing is 0.</param>
public sealed record CommuneLine(
    LineKind Kind, string Number, string Label, CommuneFigure? Commune, CommuneCounts Counts,
        IReadOnlyDictionary<int, CommuneYear> Years, string Note, bool IsIllustrative)
{
    /// <summary>Recognised in a counting year.</summary>
    public int In(int year) => Years.TryGetValue(year, out var known) ? known.Recognised : 0;
}

/// <summary>The lines of one cluster, or of the whole table where it is not grouped.</summary>
/// <param name="Head">The sum above them; null where the table is not grouped.</param>
public sealed record CommuneGroup(CommuneLine? Head, IReadOnlyList<CommuneLine> Lines);

/// <summary>
/// The table of communes as an address asks for it: the page, its files and the API show these lines and no others.
/// </summary>
public sealed record CommuneTable(
    CommuneChoice Choice, DateOnly AsOf, IReadOnlyList<CommuneFigure> All, IReadOnlyList<CommuneGroup> Groups,
        CommuneLine? Shown, CommuneLine? District,
    IReadOnlyList<YearFigure> Years)
{
    public IEnumerable<CommuneLine> Lines => Groups.SelectMany(g => g.Lines);

    /// <summary>Every line in printed order, sums included.</summary>
    public IEnumerable<CommuneLine> OnPaper =>
        Groups.SelectMany(g => g.Head is null ? g.Lines : [g.Head, .. g.Lines])
            .Concat(new[] { Shown, District }.OfType<CommuneLine>());

    public bool IsIllustrative => All.Any(c => c.IsIllustrative);

    /// <summary>
    /// Some commune holds more titles than its target: the remaining of the communes then sum to more than the
    /// district's.
    /// </summary>
    public bool HasSurplus => All.Any(c => c.Recognised > c.Target);

    public static CommuneTable Read(SnapshotQuery query, CommuneChoice choice, Language language)
    {
        var all = CommuneFigure.Read(query, choice.Units);
        // If all rows are illustrative the caption is marked; if only some are, each of them is.
        var isMixed = all.Any(c => !c.IsIllustrative);
        var years = CommuneYear.Read(query, choice.Units).ToLookup(y => y.CommuneId);
        var lines = all.Where(c => Matches(c, choice, language)).Select(c => new CommuneLine(
            LineKind.Commune, "", c.FullName(language), c, c.Counts, years[c.Id].ToDictionary(y => y.Year),
                CommuneNote.Of(c, isMixed && c.IsIllustrative, language), c.IsIllustrative)).ToList();
        var sums = lines.Count > 0 && (choice.IsGrouped || choice.IsFiltered)
            ? CommuneSum.Read(query, choice.Units, lines.Select(l => l.Commune!.Id)) : [];
        var yearly = YearFigure.Read(query);
        return new CommuneTable(choice, query.AsOf, all, Grouped(lines, sums, choice, language),
            choice.IsFiltered && sums.Find(s => s.ClusterOrder is null) is { } shown
                ? Sum(LineKind.Shown, "", language.Say("Cộng các đơn vị đang xem", "Sum of those shown"), shown) : null,
            CommuneTotal.Read(query) is { } total ? Whole(total, yearly, language) : null, yearly);
    }

    static List<CommuneGroup> Grouped(List<CommuneLine> lines, List<CommuneSum> sums, CommuneChoice choice,
        Language language)
    {
        var sorted = CommuneSort.Order(lines, choice.Sort, choice.IsDescending).ToList();
        var groups = choice.IsGrouped
            ? sorted.GroupBy(l => l.Commune!.ClusterOrder).OrderBy(g => g.Key)
            .Select((g, i) => (Head: (CommuneLine?)Head(sums.First(s => s.ClusterOrder == g.Key), i + 1, language),
                Lines: g.ToList())).ToList()
            : [(null, sorted)];
        var number = 0;
        return [
            .. groups.Select(g =>
                new CommuneGroup(g.Head, [.. g.Lines.Select(l => l with { Number = $"{++number}" })])),
        ];
    }

    static CommuneLine Head(CommuneSum sum, int number, Language language) => Sum(
        LineKind.Cluster, Roman(number), language.Say(sum.ClusterVi ?? "Không thuộc cụm nào",
            sum.ClusterEn ?? sum.ClusterVi ?? "In no cluster"), sum);

    static CommuneLine Sum(LineKind kind, string number, string label, CommuneSum sum) => new(
        kind, number, label, null, sum.Counts,
            sum.ByYear.ToDictionary(y => y.Key, y => new CommuneYear(0, y.Key, y.Value, 0)), "", sum.IsIllustrative);

    static CommuneLine Whole(CommuneTotal total, List<YearFigure> years, Language language) => new(
        LineKind.District, "", language.Say("Toàn huyện", "District"), null, total.Counts,
        years.ToDictionary(y => y.Year, y => new CommuneYear(0, y.Year, y.Recognised, 0)), "", total.IsIllustrative);

    static bool Matches(CommuneFigure commune, CommuneChoice choice, Language language) =>
        (choice.Status is null || commune.Status == choice.Status)
        && (choice.Search.Length == 0
            || Diacritics.RemoveDiacritics(
                $"{commune.FullName(language)} | {commune.Code} | {commune.Cluster(language)}")
            .Contains(Diacritics.RemoveDiacritics(choice.Search), StringComparison.Ordinal));

    static string Roman(int number) => number switch
    {
        >= 10 => new string('X', number / 10) + Roman(number % 10),
        9 => "IX",
        >= 5 => "V" + Roman(number - 5),
        4 => "IV",
        _ => new string('I', number),
    };
}
