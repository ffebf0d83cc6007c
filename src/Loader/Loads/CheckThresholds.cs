using System.Globalization;
using Analytics.Warehouse.Files;
using Microsoft.Extensions.Configuration;

namespace Analytics.Loader.Loads;

/// <summary>
/// The thresholds of the checks. The checks read them from meta.setting, so that their SQL runs in any DuckDB shell.
/// </summary>
public sealed record CheckThresholds
{
    /// <summary>Share of a table's rows that may be refused, or may jump, before the load is held.</summary>
    public double RefusedShare { get; init; } = 0.01;

    /// <summary>
    /// Share of a table's rows that may be missing compared with the last load before the load is held.
    /// </summary>
    public double ShrunkShare { get; init; } = 0.20;

    /// <summary>The factor by which a figure may grow compared with the last load before a warning.</summary>
    public double JumpFactor { get; init; } = 10;

    /// <summary>
    /// The number of rows, or units of a count, below which a share or a factor is not significant.
    /// </summary>
    public double MinimumRows { get; init; } = 10;

    /// <summary>Names and values as stored in meta.setting.</summary>
    public IReadOnlyList<(string Name, double Value)> All =>
        [("refused_share", RefusedShare), ("shrunk_share", ShrunkShare), ("jump_factor", JumpFactor), ("minimum_rows", MinimumRows)];

    /// <summary>
    /// Part of a snapshot's model version: other thresholds may change the result for the same rows.
    /// </summary>
    public string Version => string.Join('/', All.Select(t => t.Value.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>Reads the section Analytics; missing values give the defaults.</summary>
    /// <exception cref="TerminalException">A value is not a number within its range.</exception>
    public static CheckThresholds Read(IConfigurationSection section)
    {
        var defaults = new CheckThresholds();
        return new CheckThresholds
        {
            RefusedShare =
                SettingValue.Number(section["Checks:RefusedShare"], "Analytics:Checks:RefusedShare",
                defaults.RefusedShare, 0, 1),
            ShrunkShare = SettingValue.Number(section["Checks:ShrunkShare"], "Analytics:Checks:ShrunkShare", defaults.ShrunkShare, 0, 1),
            JumpFactor =
                SettingValue.Number(section["Checks:JumpFactor"], "Analytics:Checks:JumpFactor", defaults.JumpFactor, 1,
                1_000_000),
            MinimumRows =
                SettingValue.Number(section["Checks:MinimumRows"], "Analytics:Checks:MinimumRows", defaults.MinimumRows,
                1, 1_000_000),
        };
    }
}
