using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Communes.Figures;

/// <summary>The last column of the paper table: what a reader has to know of one commune, in one line.</summary>
public static class CommuneNote
{
    /// <summary>The notes of a commune, separated by semicolons; empty if there are none.</summary>
    /// <param name="saysInvented">Whether to note that the row is illustrative data.</param>
    public static string Of(CommuneFigure commune, bool saysInvented, Language language) =>
        string.Join("; ", Parts(commune, language)
        .Append(saysInvented ? language.Say("số liệu minh họa", "illustrative data") : null).OfType<string>());

    static IEnumerable<string?> Parts(CommuneFigure commune, Language language)
    {
        if (commune.Id == 0)
        {
            yield return language.Say("nguồn không ghi đơn vị của các chi bộ này",
            "the source names no unit of these cells");
        }
        // Short: the note is in the narrowest column, and the line below the table explains it.
        yield return commune.Status switch
        {
            "reached" => language.Say("đạt chỉ tiêu", "reached"),
            "behind" => language.Say("chậm", "behind"),
            _ => null,
        };
        if (commune.HasPilot) yield return language.Say("có chi bộ điểm của huyện", "has a pilot cell of the district");
        if (commune.Origin is { } origin) yield return Came(commune, origin, language);
        if (commune is { IsListed: false, ValidTo: { } end })
        {
            yield return language.Say(
                $"đơn vị có đến hết ngày {Format.Date(end, language)}, nguồn chưa ghi đơn vị kế tiếp",
                $"the unit existed to {Format.Date(end, language)}, and the source names no successor");
        }
        else if (commune is { IsListed: false, ValidFrom: { } start })
        {
            yield return language.Say($"đơn vị có từ ngày {Format.Date(start, language)}",
                $"the unit exists from {Format.Date(start, language)}");
        }
    }

    static string Came(CommuneFigure commune, UnitOrigin origin, Language language)
    {
        var since = language.Say($"từ {Format.Date(origin.On, language)} ({origin.LegalBasis})",
            $"from {Format.Date(origin.On, language)} ({origin.LegalBasis})");
        if (origin.Predecessors > 1)
            return language.Say($"hợp nhất {origin.Names} {since}", $"merged of {origin.Names} {since}");
        return origin.Names == commune.Name
            ? language.Say(
                $"chuyển từ {UnitName.Bare(origin.Kind, language)} thành {UnitName.Bare(commune.Kind, language)} {since}",
                $"changed from a {UnitName.Bare(origin.Kind, language)} to a {UnitName.Bare(commune.Kind, language)} {since}")
            : language.Say($"trước là {UnitName.Within(origin.Names, origin.Kind, language)}, {since}",
                $"formerly {UnitName.Full(origin.Names, origin.Kind, language)}, {since}");
    }
}
