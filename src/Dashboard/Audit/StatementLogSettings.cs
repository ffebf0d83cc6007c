using Analytics.Loader.Settings;

namespace Analytics.Dashboard.Audit;

/// <summary>How long statements are remembered.</summary>
public sealed record StatementLogSettings : ISettings
{
    /// <inheritdoc/>
    public static string Section => "Analytics:Queries";

    [WholeNumber(1, 36_500, ErrorMessage = "{0} is '{1}': it must be a whole number of days from {2} to {3}.")]
    public int KeepHistoryDays { get; init; } = 400;

    /// <summary>The same as a span of time.</summary>
    public TimeSpan Keep => TimeSpan.FromDays(KeepHistoryDays);
}
