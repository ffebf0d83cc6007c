using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Microsoft.AspNetCore.Components;

namespace Analytics.Dashboard.Http;

/// <summary>What every page of figures shares: its state, its two languages, its numbers.</summary>
public abstract class FigurePage : ComponentBase
{
    [Inject] public required RequestState State { get; set; }

    protected Language Language => State.Language;

    /// <summary>The snapshot; pages are rendered only when there is one (<c>MainLayout</c>).</summary>
    protected SnapshotQuery Query => State.Query!;

    protected string T(string vietnamese, string english) => State.Say(vietnamese, english);
    protected string N(long value) => Format.Count(value, Language);
    protected string N1(double? value) => value is { } known ? Format.Number(known, 1, Language) : "–";
    protected string P(double? share) => share is { } known ? Format.Percent(known, 1, Language) : "–";
    protected string P2(double? share) => share is { } known ? Format.Percent(known, 2, Language) : "–";
    protected string D(DateOnly day) => Format.Date(day, Language);
    protected string D(DateOnly? day) => day is { } known ? D(known) : "–";

    /// <summary>The words that every invented figure carries.</summary>
    protected string Illustrative => T("Số liệu minh họa", "Illustrative data");

    /// <summary>
    /// Where one row of a table of mixed origin comes from: illustration, or the source that its note names.
    /// </summary>
    protected string Origin(bool isIllustrative, string? note) =>
        isIllustrative ? Illustrative : note ?? T("dữ liệu chương trình", "programme data");
}
