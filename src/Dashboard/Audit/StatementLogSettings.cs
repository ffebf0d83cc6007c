using System.Globalization;
using Analytics.Warehouse.Files;

namespace Analytics.Dashboard.Audit;

/// <summary>How long statements are remembered: the setting Analytics:Queries:KeepHistoryDays.</summary>
/// <param name="Keep">Whole days.</param>
public sealed record StatementLogSettings(TimeSpan Keep)
{
    public const int DefaultDays = 400;

    /// <exception cref="TerminalException">The setting is no whole number of days.</exception>
    public static StatementLogSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Analytics");
        return new StatementLogSettings(TimeSpan.FromDays(section["Queries:KeepHistoryDays"] is not { } text ? DefaultDays
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 36500 ? days
            : throw new TerminalException(
                $"Analytics:Queries:KeepHistoryDays is '{text}': it must be a whole number of days from 1 to 36500.")));
    }
}
