using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Localization;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Reading;

namespace Analytics.Dashboard.Features.Loads;

/// <summary>
/// What of a load the one who asks may see. Those who may run loads see all. Others see which rule found how many rows,
/// with the columns that the rule shows to everyone; no value that a rule or a contract refused, and no error in its
/// own words, for an error may quote a value or name a file. The sample's visitor runs no loads and is one of the
/// others.
/// </summary>
public sealed class LoadVisibility(CurrentUserAccessor who)
{
    /// <summary>What a program reads in place of an error.</summary>
    public const string HiddenError = "The reason is shown to those who may run loads.";

    /// <summary>Whether nothing is withheld from the user.</summary>
    public bool SeesAll => who.May(Capability.RunLoads);

    /// <summary>A load as the reader may see it; the path of a source is shown to no reader.</summary>
    public LoadRecord Of(LoadRecord record) => record with
    {
        Error = Of(record.Error),
        Verification = record.Verification is { } found ? Of(found, Language.En) : null,
        Summary = record.Summary is not { } summary ? null : summary with
        {
            Sources = [.. summary.Sources.Select(s => s with { Path = null, Error = Of(s.Error) })],
            Checks = [.. summary.Checks.Select(Of)],
        },
    };

    /// <summary>A check for the one who asks.</summary>
    public CheckSummary Of(CheckSummary check) => SeesAll ? check : check.WithoutHidden();

    /// <summary>What a re-reading found, for the one who asks.</summary>
    public Verification Of(Verification found, Language language) => SeesAll ? found
        : found with
        {
            Fault = Of(found.Fault, language),
            Sources = [.. found.Sources.Select(s => s with { Fault = Of(s.Fault, language) })]
        };

    /// <summary>An error for a program; null where there is none.</summary>
    public string? Of(string? error) => error is null || SeesAll ? error : HiddenError;

    /// <summary>An error for people.</summary>
    public string? Of(string? error, Language language) =>
        error is null || SeesAll ? error : language.Say("Lý do dành cho người được chạy việc nạp.", HiddenError);
}
