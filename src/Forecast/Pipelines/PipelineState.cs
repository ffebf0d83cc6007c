using Analytics.Forecast.Numerics;
using Analytics.Forecast.Outcomes;

namespace Analytics.Forecast.Pipelines;

/// <summary>Where a cell stands on the way to the title.</summary>
public enum CellStage
{
    /// <summary>Criteria are still lacking.</summary>
    NotReady,

    /// <summary>All criteria are met.</summary>
    Ready,

    /// <summary>It holds the title.</summary>
    Recognised,
}

/// <summary>A cell and its state.</summary>
/// <param name="Cell">Its code, for the reader; not computed with.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Readiness">Factor on its chance of recognition against other cells of its state; 1 where nothing is known.</param>
/// <param name="Becoming">Factor on its chance of becoming ready, where it is not; 1 where nothing is known.</param>
public sealed record CellState(string Cell, CellStage Stage, double Readiness = 1, double Becoming = 1);

/// <summary>All cells of the district, and what was observed of cells moving between states.</summary>
/// <param name="Cells">Every cell; as many as in the counts, and as many recognised.</param>
/// <param name="ReadyToRecognised">Ready cells seen to be recognised.</param>
/// <param name="ReadyCellMonths">Months cells spent ready, summed.</param>
/// <param name="NotReadyToRecognised">Cells seen to be recognised without having been seen ready.</param>
/// <param name="NotReadyToReady">Cells seen to become ready.</param>
/// <param name="NotReadyCellMonths">Months cells spent not ready, summed.</param>
public sealed record PipelineState(
    IReadOnlyList<CellState> Cells,
    int ReadyToRecognised,
    double ReadyCellMonths,
    int NotReadyToRecognised,
    int NotReadyToReady,
    double NotReadyCellMonths);

/// <summary>What the states of cells say: <see cref="PipelineForecast"/>, <see cref="PipelineTooYoung"/> or <see cref="PipelineRefused"/>.</summary>
public abstract record PipelineOutlook
{
    private protected PipelineOutlook()
    {
    }
}

/// <summary>Nothing, because of the district or of an argument.</summary>
/// <param name="Why">The district's decided outcome, or the invalid argument.</param>
public sealed record PipelineRefused(ForecastOutcome Why) : PipelineOutlook;

/// <summary>Too few ready cells were seen to be recognised for their state to tell more than the counts.</summary>
/// <param name="HaveEvents">Seen so far.</param>
/// <param name="NeedEvents">Needed.</param>
public sealed record PipelineTooYoung(int HaveEvents, int NeedEvents) : PipelineOutlook;

/// <summary>A forecast from the states of cells, pooled with <see cref="Pacer"/> by paths.</summary>
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
    /// <summary>The ten cells most likely this year, then by the deadline; on a tie in the order given.</summary>
    public IReadOnlyList<CellForecast> NextTen =>
        [.. Cells.OrderByDescending(cell => cell.ThisYear).ThenByDescending(cell => cell.ByDeadline).Take(10)];

    /// <summary>Whether states and pace tell different stories: the middle halves of the two counts do not touch.</summary>
    public bool Disagree
    {
        get
        {
            CountInterval bottomUp = BottomUp.Interval(0.5), topDown = TopDown.Interval(0.5);
            return bottomUp.Upper < topDown.Lower || topDown.Upper < bottomUp.Lower;
        }
    }
}

/// <summary>A cell's chances of the title, pooled, 0..1 as computed; <see cref="Chance.Clip"/> them for showing.</summary>
/// <param name="State">The cell.</param>
/// <param name="ThisYear">By the end of the last counted year, or of the next one where that is over.</param>
/// <param name="ByDeadline">By the deadline.</param>
public sealed record CellForecast(CellState State, double ThisYear, double ByDeadline);
