using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Forecast.Communes;

/// <summary>
/// Allocates the district's simulated recognitions to its communes, so that the parts sum to the whole on every path:
/// each path's recognitions go to cells by an <see cref="ExponentialRace"/> at the commune's factor (<see
/// cref="CommuneMultipliers"/>) times the cell's readiness. Lost titles are allocated in proportion to the titles
/// held.
/// </summary>
public static class CommuneAllocation
{
    /// <summary>The communes' forecasts, or why there are none.</summary>
    public static CommuneOutlook Compute(ForecastInput input, IReadOnlyList<CommuneState> communes) =>
        Compute(input, communes, WhatIf.Nothing);

    /// <summary>The same for a what-if; cells added to the pool have no commune and are left out.</summary>
    public static CommuneOutlook Compute(ForecastInput input, IReadOnlyList<CommuneState> communes, WhatIf whatIf) =>
        Compute(input, communes, whatIf, run: null);

    /// <summary>The same from an existing run of that what-if, if there is one.</summary>
    internal static CommuneOutlook Compute(ForecastInput input, IReadOnlyList<CommuneState> communes, WhatIf whatIf,
        PacerRun? run)
    {
        if ((ForecastPrecheck.Decide(input) ?? CommuneCheck.Fault(input, communes)) is { } why)
            return new CommunesRefused(why);
        return Shared(input, communes,
            run is null || run.Pool != input.Cells ? new PacerRun(input, whatIf with { MoreCells = 0 }) : run);
    }

    static CommuneForecasts Shared(ForecastInput input, IReadOnlyList<CommuneState> communes, PacerRun run)
    {
        var tallies = communes.Select(commune => new int[commune.Cells + 1]).ToArray();
        var allocation = new CommunePaths(input, communes);
        var subset = PathSubset.Of(run.Paths, input.Cells);
        for (var i = 0; i < subset.Count; i++)
        {
            var path = subset.PathAt(i);
            var counts = allocation.Of(path, run.FinalOn(path), run.LostOn(path));
            for (var c = 0; c < counts.Length; c++) tallies[c][counts[c]]++;
        }
        return new CommuneForecasts(
            [.. communes.Select((commune, c) =>
                Forecast(input, commune, CountDistribution.OfPaths(tallies[c], subset.Count, 0)))]);
    }

    static CommuneForecast Forecast(ForecastInput input, CommuneState commune, CountDistribution final)
    {
        var standing = commune.Target > commune.Cells ? CommuneStanding.CannotBeMet
            : commune.Recognised >= commune.Target ? CommuneStanding.Met
            : CommuneStanding.Open;
        var hasChance = standing == CommuneStanding.Open && Chance.MayBeSplit(input);
        return new CommuneForecast(commune, final, standing,
            hasChance ? Chance.Of(input, final.AtLeast(commune.Target)) : null);
    }
}
