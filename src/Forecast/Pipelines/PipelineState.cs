using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Pipelines;

/// <summary>The stage of a cell on the way to the title.</summary>
public enum CellStage
{
    /// <summary>Criteria are still missing.</summary>
    NotReady,

    /// <summary>All criteria are met.</summary>
    Ready,

    /// <summary>It holds the title.</summary>
    Recognised,
}

/// <summary>A cell and its state.</summary>
/// <param name="Cell">Its code, for display only.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Readiness">Factor on its chance of recognition relative to other cells of its stage; 1 where
/// unknown.</param>
/// <param name="Becoming">Factor on its chance of becoming ready, where it is not; 1 where unknown.</param>
public sealed record CellState(string Cell, CellStage Stage, double Readiness = 1, double Becoming = 1);

/// <summary>All cells of the district, and the observed moves of cells between states.</summary>
/// <param name="Cells">All cells; their number and the number recognised match the counts.</param>
/// <param name="ReadyToRecognised">Observed recognitions of ready cells.</param>
/// <param name="ReadyCellMonths">Months cells spent ready, summed.</param>
/// <param name="NotReadyToRecognised">Observed recognitions of cells that were not observed as ready.</param>
/// <param name="NotReadyToReady">Observed moves to ready.</param>
/// <param name="NotReadyCellMonths">Months cells spent not ready, summed.</param>
public sealed record PipelineState(
    IReadOnlyList<CellState> Cells,
    int ReadyToRecognised,
    double ReadyCellMonths,
    int NotReadyToRecognised,
    int NotReadyToReady,
    double NotReadyCellMonths);

/// <summary>
/// The result from the states of cells: <see cref="PipelineForecast"/>, <see cref="PipelineTooYoung"/> or <see
/// cref="PipelineRefused"/>.
/// </summary>
public abstract record PipelineOutlook
{
    private protected PipelineOutlook()
    {
    }
}

/// <summary>No forecast, because of the district's outcome or an invalid argument.</summary>
/// <param name="Why">The district's decided outcome, or the invalid argument.</param>
public sealed record PipelineRefused(ForecastOutcome Why) : PipelineOutlook;

/// <summary>Too few recognitions of ready cells were observed for the states to add to the counts.</summary>
/// <param name="HaveEvents">The number observed.</param>
/// <param name="NeedEvents">The number needed.</param>
public sealed record PipelineTooYoung(int HaveEvents, int NeedEvents) : PipelineOutlook;

/// <summary>A forecast from the states of cells, pooled with <c>Pacer</c> by paths.</summary>
/// <param name="Cells">Each cell without the title, in the order given.</param>
/// <param name="Final">The pooled count at the deadline.</param>
/// <param name="Chance">The pooled chance of the target.</param>
/// <param name="BottomUp">The count at the deadline from the states alone.</param>
/// <param name="TopDown">The count from the pace alone.</param>
public sealed record PipelineForecast(
    IReadOnlyList<CellForecast> Cells,
    CountDistribution Final,
    Chance Chance,
    CountDistribution BottomUp,
    CountDistribution TopDown) : PipelineOutlook
{
    /// <summary>The ten cells most likely this year, then by the deadline; ties keep the given order.</summary>
    public IReadOnlyList<CellForecast> NextTen =>
        [.. Cells.OrderByDescending(cell => cell.ThisYear).ThenByDescending(cell => cell.ByDeadline).Take(10)];

    /// <summary>
    /// Whether states and pace disagree: the interquartile ranges of the two counts do not overlap.
    /// </summary>
    public bool Disagree
    {
        get
        {
            CountInterval bottomUp = BottomUp.Interval(0.5), topDown = TopDown.Interval(0.5);
            return bottomUp.Upper < topDown.Lower || topDown.Upper < bottomUp.Lower;
        }
    }
}

/// <summary>
/// A cell's pooled chances of the title, 0..1 as computed; <see cref="Chance.Clip"/> them for display.
/// </summary>
/// <param name="State">The cell.</param>
/// <param name="ThisYear">By the end of the last counted year, or of the next one where that is over.</param>
/// <param name="ByDeadline">By the deadline.</param>
public sealed record CellForecast(CellState State, double ThisYear, double ByDeadline);
