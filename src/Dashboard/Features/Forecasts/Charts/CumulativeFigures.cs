namespace Analytics.Dashboard.Features.Forecasts.Charts;

/// <summary>The records of <see cref="CumulativeChart"/> in order, and the span they cover.</summary>
sealed class CumulativeFigures
{
    public CumulativeFigures(
        IReadOnlyList<CumulativePoint> points, IReadOnlyList<TargetStep> targets, DateOnly asOf,
        IReadOnlyList<FanQuantiles>? fan, PaceLine? pace)
    {
        Points = [.. points.Where(point => point.On <= asOf).OrderBy(point => point.On)];
        Targets = [.. targets.OrderBy(target => target.From)];
        Fan = [.. (fan ?? []).Where(point => point.On > asOf).OrderBy(point => point.On)];
        (AsOf, Pace) = (asOf, pace);
    }

    public IReadOnlyList<CumulativePoint> Points { get; }

    public IReadOnlyList<TargetStep> Targets { get; }

    public IReadOnlyList<FanQuantiles> Fan { get; }

    public PaceLine? Pace { get; }

    public DateOnly AsOf { get; }

    /// <summary>The deadline of the target in force last; null without targets.</summary>
    public DateOnly? Due => Targets.Count == 0 ? null : Targets[^1].DueOn;

    public DateOnly Left
    {
        get
        {
            var first = Points[0].On;
            // Room to see the first step rise.
            var start = Targets.Count > 0 && Targets[0].From < first ? Targets[0].From : first.AddDays(-30);
            return start;
        }
    }

    public DateOnly Right =>
        new[] { AsOf, Due ?? AsOf, Pace?.DueOn ?? AsOf, Fan.Count > 0 ? Fan[^1].On : AsOf, Left.AddDays(60) }.Max();

    public double Max => new[]
    {
        1, Points.Max(point => point.Cumulative), Targets.Select(target => target.Target).DefaultIfEmpty().Max(),
        Pace?.Target ?? 0, Fan.Select(point => point.Q975).DefaultIfEmpty().Max(),
    }.Max();

    /// <summary>The target in force on a day; null before the first and after the deadline.</summary>
    public int? TargetOn(DateOnly day) =>
        Targets.LastOrDefault(target => target.From <= day) is { } target && day <= target.DueOn ? target.Target : null;

    /// <summary>The last step of each year and the last of all: the ones that carry a value.</summary>
    public IReadOnlyList<CumulativePoint> Labelled =>
        [.. Points.GroupBy(point => point.On.Year).Select(year => year.Last())];
}
