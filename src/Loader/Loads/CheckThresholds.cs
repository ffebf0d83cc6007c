using System.Globalization;
using Analytics.Loader.Settings;

namespace Analytics.Loader.Loads;

/// <summary>
/// The thresholds of the checks. The checks read them from meta.setting, so that their SQL runs in any DuckDB shell.
/// </summary>
public sealed record CheckThresholds : ISettings
{
    /// <inheritdoc/>
    public static string Section => "Analytics:Checks";

    /// <summary>Share of a table's rows that may be refused, or may jump, before the load is held.</summary>
    [Number(0, 1)]
    public double RefusedShare { get; init; } = 0.01;

    /// <summary>
    /// Share of a table's rows that may be missing compared with the last load before the load is held.
    /// </summary>
    [Number(0, 1)]
    public double ShrunkShare { get; init; } = 0.20;

    /// <summary>The factor by which a figure may grow compared with the last load before a warning.</summary>
    [Number(1, 1_000_000)]
    public double JumpFactor { get; init; } = 10;

    /// <summary>
    /// The number of rows, or units of a count, below which a share or a factor is not significant.
    /// </summary>
    [Number(1, 1_000_000)]
    public double MinimumRows { get; init; } = 10;

    /// <summary>Names and values as stored in meta.setting.</summary>
    public IReadOnlyList<(string Name, double Value)> All =>
        [("refused_share", RefusedShare), ("shrunk_share", ShrunkShare), ("jump_factor", JumpFactor), ("minimum_rows",
            MinimumRows)];

    /// <summary>
    /// Part of a snapshot's model version: other thresholds may change the result for the same rows.
    /// </summary>
    public string Version => string.Join('/', All.Select(t => t.Value.ToString("R", CultureInfo.InvariantCulture)));
}
