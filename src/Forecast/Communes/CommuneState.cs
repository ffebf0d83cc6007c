using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Communes;

/// <summary>The known facts of a commune at the as-of date.</summary>
/// <param name="Commune">Its code, for display only.</param>
/// <param name="Cells">Its cells; those of all communes sum to the district's.</param>
/// <param name="Recognised">Those that hold the title; they sum to the district's too.</param>
/// <param name="CellMonths">Months its cells spent without the title since the start, summed over cells: its
/// exposure.</param>
/// <param name="Target">The number to be recognised by the deadline.</param>
public sealed record CommuneState(string Commune, int Cells, int Recognised, double CellMonths, int Target)
{
    /// <summary>
    /// Cells without the title that are ready for it, for allocating what is still needed; 0 where not known.
    /// </summary>
    public int Ready { get; init; }

    /// <summary>Factor on the chance of its cells relative to the district's; 1 where unknown.</summary>
    public double Readiness { get; init; } = 1;

    /// <summary>A further factor for each of its cells without the title; null where unknown.</summary>
    public IReadOnlyList<double>? CellReadiness { get; init; }

    /// <summary>Cells without the title.</summary>
    public int Remaining => Cells - Recognised;
}

/// <summary>The result for the communes: <see cref="CommuneForecasts"/> or <see cref="CommunesRefused"/>.</summary>
public abstract record CommuneOutlook
{
    private protected CommuneOutlook()
    {
    }
}

/// <summary>No forecast, because of the district's outcome or an invalid argument.</summary>
/// <param name="Why">The district's decided outcome, or the invalid argument.</param>
public sealed record CommunesRefused(ForecastOutcome Why) : CommuneOutlook;

/// <summary>One forecast for each commune; on every path their counts sum to the district's.</summary>
/// <param name="Communes">In the order given.</param>
public sealed record CommuneForecasts(IReadOnlyList<CommuneForecast> Communes) : CommuneOutlook;

/// <summary>The status of a commune's own target today.</summary>
public enum CommuneStanding
{
    /// <summary>The target is neither met nor out of reach.</summary>
    Open,

    /// <summary>Met by the titles held.</summary>
    Met,

    /// <summary>The target is above the commune's cells.</summary>
    CannotBeMet,
}

/// <summary>A commune's part of the district's forecast.</summary>
/// <param name="State">The state it is based on.</param>
/// <param name="Final">The count at the deadline.</param>
/// <param name="Standing">Whether its target is open.</param>
/// <param name="Chance">
/// The chance of its own target; null where that is not open, and where the district has fewer recognitions than
/// <see cref="Chance.NeedRecognitions"/>.
/// </param>
public sealed record CommuneForecast(CommuneState State, CountDistribution Final, CommuneStanding Standing,
    Chance? Chance)
{
    /// <summary>The median count at the deadline.</summary>
    public int Median => Final.Quantile(0.5);
}
