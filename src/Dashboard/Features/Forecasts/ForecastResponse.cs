using System.Text.Json.Serialization;
using Analytics.Forecast.Outcomes;
using Analytics.Forecast.Pacing;

namespace Analytics.Dashboard.Features.Forecasts;

/// <summary>An answer of the forecast: all its figures, or that nothing is on record by the date.</summary>
[JsonDerivedType(typeof(ForecastResponse)), JsonDerivedType(typeof(NoForecastResponse))]
interface IForecastResponse;

/// <summary>Nothing is on record by the date.</summary>
sealed record NoForecastResponse(int Load, DateOnly AsOf, string GeneratedFrom, string? Basis,
    IReadOnlyList<IMethodItem> Methods)
    : IForecastResponse;

/// <summary>All figures of the page of the forecast.</summary>
/// <param name="Basis">recorded: recorded facts alone.</param>
/// <param name="CountedTo">The day to which the counts run.</param>
/// <param name="Methods">The headline, the straight line and the constant rate.</param>
/// <param name="AsIs">The headline of the programme's own question.</param>
/// <param name="Distribution">Chance of each count at the deadline, from 0; null without a projection.</param>
/// <param name="Reverse">Null where nothing is left to forecast.</param>
/// <param name="Pipeline">From the states of cells; null where no cell is known.</param>
sealed record ForecastResponse(int Load, DateOnly AsOf, string GeneratedFrom, string Basis, DateOnly CountedTo,
    DateOnly Deadline,
    int Target, int Cells, long Recognised, double? PaceHadPerYear, double? PaceNeededPerYear,
    ForecastQuestionItem Question,
    IReadOnlyList<IMethodItem> Methods, IMethodItem AsIs, FanItem Fan, IReadOnlyList<double>? Distribution,
    AssumptionsItem Assumptions,
    ReverseItem? Reverse, CommuneForecastsItem Communes, PipelineItem? Pipeline) : IForecastResponse;

/// <summary>What is asked beside target and deadline.</summary>
/// <param name="Pace">Factor on the pace.</param>
/// <param name="Want">The chance that the reverse question seeks, 0..1.</param>
/// <param name="IsOwn">The programme's own question.</param>
sealed record ForecastQuestionItem(double Pace, Campaign? Campaign, int MoreRegistrations, double Want, bool IsOwn);

/// <summary>What one method says.</summary>
[JsonDerivedType(typeof(ProjectionItem)), JsonDerivedType(typeof(NoProjectionItem))]
interface IMethodItem;

/// <summary>A projection.</summary>
/// <param name="PercentShown">As pages show it; null where they show words alone.</param>
sealed record ProjectionItem(string Method, string Outcome, double? Probability, int? PercentShown, string Words,
    int? Median,
    int? Low80, int? High80, DateOnly? ReachedEarly, DateOnly? ReachedLikely, DateOnly? ReachedLate) : IMethodItem;

/// <summary>Why there is no projection.</summary>
/// <param name="Facts">Those of the outcome.</param>
sealed record NoProjectionItem(string Method, string Outcome, object Facts) : IMethodItem;

/// <summary>The count month by month.</summary>
sealed record FanItem(IReadOnlyList<FanPointItem> Points);

/// <summary>The count on one day: the median, and the bounds of 50, 80 and 95 %.</summary>
sealed record FanPointItem(DateOnly On, int Low95, int Low80, int Low50, int Median, int High50, int High80,
    int High95);

/// <summary>The chance under other assumptions.</summary>
sealed record AssumptionsItem(IReadOnlyList<AssumptionItem> Rows);

/// <summary>One assumption, by deadline.</summary>
sealed record AssumptionItem(string Assumption, IReadOnlyList<AssumptionCellItem> Cells);

/// <summary>One assumption and deadline.</summary>
/// <param name="Outcome">projection, or why there is none.</param>
sealed record AssumptionCellItem(DateOnly Deadline, string Outcome, double? Probability, int? PercentShown,
    string? Words,
    double? PaceHadPerYear, double? PaceNeededPerYear);

/// <summary>What the wanted chance requires.</summary>
/// <param name="Missing">Recognitions still needed.</param>
sealed record ReverseItem(double WantedChance, double? PaceFactor, double? PacePerYear, int? FurtherRegistrations,
    long Missing,
    IReadOnlyList<NeededItem> Communes);

/// <summary>A commune's part of the recognitions still needed.</summary>
sealed record NeededItem(int CommuneId, string? Name, int Needed);

/// <summary>The forecast shared out to communes.</summary>
/// <param name="Refused">Why it is not; null where it is.</param>
sealed record CommuneForecastsItem(ForecastOutcome? Refused, IReadOnlyList<CommuneForecastItem> Rows);

/// <summary>One commune's part.</summary>
/// <param name="Target">Null, as the chance, where none was set.</param>
sealed record CommuneForecastItem(int CommuneId, string? Name, int Cells, int Recognised, int? Target, string Standing,
    double? Probability, int? PercentShown, int Median, int Low80, int High80, double Expected, bool IsIllustrative);

/// <summary>The forecast from the states of cells.</summary>
/// <param name="Events">Those on record, where they are too few.</param>
/// <param name="Disagree">It and the pace say different things.</param>
sealed record PipelineItem(bool IsIllustrative, string Outcome, ForecastOutcome? Refused, int? Events,
    int? EventsNeeded,
    double? Probability, int? PercentShown, int? Median, bool? Disagree, int? FurtherRegistrations, int? Registered,
    IReadOnlyList<NextCellItem> Next);

/// <summary>A cell that is among the next.</summary>
/// <param name="Lacks">Criteria that it lacks; null where it was never assessed.</param>
/// <param name="ThisYear">Chance of the title this year, 0..1.</param>
sealed record NextCellItem(int CellId, string PlaceVi, string PlaceEn, string Stage, string State, bool IsRegistered,
    int? Lacks,
    int? Criteria, string? LackingVi, string? LackingEn, double ThisYear, double ByDeadline, bool IsIllustrative);
