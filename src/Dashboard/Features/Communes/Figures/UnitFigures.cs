using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Communes.Figures;

/// <summary>A unit of any list, whether it is valid on the date or not, with its predecessors and successors.</summary>
/// <param name="ValidFrom">Null: since before the term.</param>
/// <param name="ValidTo">The last day; null while in force.</param>
/// <param name="IsValid">On the list of the date.</param>
public sealed record UnitLife(int Id, string Code, string Name, string Kind, DateOnly? ValidFrom, DateOnly? ValidTo,
    bool IsValid, IReadOnlyList<UnitChange> Changes)
{
    public const string Query = "communes/unit";

    /// <summary>Null where no list has a unit of this number.</summary>
    public static UnitLife? Read(SnapshotQuery query, int commune)
    {
        var rows = query.Rows(Query, r => (
            Unit: new UnitLife(r.Int("commune_id"), r.Text("code")!, r.Text("name")!, r.Text("kind")!,
                r.Date("valid_from"), r.Date("valid_to"), r.Bool("is_valid"), []),
            Change: r.Date("happened_on") is { } on
                ? new UnitChange(End(r, "predecessor"), End(r, "successor"), on, r.Text("legal_basis")!) : null),
                ("commune", commune));
        return rows.Count == 0
            ? null : rows[0].Unit with { Changes = [.. rows.Select(r => r.Change).OfType<UnitChange>()] };
    }

    static UnitEnd End(Row r, string end) =>
        new(r.Int($"{end}_id"), r.Text($"{end}_name")!, r.Text($"{end}_kind")!, r.Text($"{end}_code")!);

    public string FullName(Language language) => UnitName.Full(Name, Kind, language);
}

/// <summary>One unit at one end of a change.</summary>
public sealed record UnitEnd(int Id, string Name, string Kind, string Code);

/// <summary>That one unit went into another.</summary>
public sealed record UnitChange(UnitEnd From, UnitEnd Into, DateOnly On, string LegalBasis);
