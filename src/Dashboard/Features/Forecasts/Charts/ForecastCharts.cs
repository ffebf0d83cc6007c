using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Features.Programme;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Microsoft.Extensions.Primitives;

namespace Analytics.Dashboard.Features.Forecasts.Charts;

/// <summary>The staircase of recognitions, as it is and with the forecast.</summary>
static class ForecastCharts
{
    public static IReadOnlyList<ChartEntry> All { get; } =
    [
        new("cumulative", CumulativeStep.Query, "recognitions,targets", Cumulative),
        new("forecast", ForecastFigures.Query, "forecast,recognitions,targets",
            Cumulative) { ReadQuestion = ReadQuestion },
    ];

    static (IChartQuestion Question, string? Fault) ReadQuestion(
        IEnumerable<KeyValuePair<string, StringValues>> address, Language language)
    {
        var ask = ForecastRequest.Read(address, out var faults);
        return (ask, faults is [var fault, ..] ? fault.Sentence(language) : null);
    }

    static Chart Cumulative(SnapshotQuery query, ChartFrame frame)
    {
        var ask = frame.Question as ForecastRequest ?? new ForecastRequest();
        var steps = CumulativeStep.Read(query);
        var targets = TargetFigure.Read(query)
            .Select(t => new TargetStep(t.From, t.DueOn, t.Target, frame.Language.Say(t.AuthorityVi, t.AuthorityEn)))
            .ToList();
        var headline = ForecastFigures.Headline(query, ask);
        var isCurrent = headline?.CountedTo == query.AsOf;
        var fan = headline is not null && isCurrent
            ? headline.Answer.Fan.Select(p =>
                new FanQuantiles(p.Day, p.Count.Quantile(0.025), p.Count.Quantile(0.1), p.Count.Quantile(0.25),
                p.Count.Quantile(0.5), p.Count.Quantile(0.75), p.Count.Quantile(0.9), p.Count.Quantile(0.975))).ToList()
            : null;
        var pace = headline?.Pace is { } needed && isCurrent
            ? new PaceLine(query.AsOf, (int)headline.Input.Recognised, headline.Deadline, headline.Input.Target,
                frame.Language.Say(
                $"cần {Format.Number(needed.RequiredPerYear, 1, frame.Language)} chi bộ/năm",
                    $"needs {Format.Number(needed.RequiredPerYear, 1, frame.Language)} cells a year"))
            : null;
        if (headline is { Ask: { Target: not null } or { Deadline: not null } })
        {
            targets.Add(
                new TargetStep(query.AsOf.AddDays(1), headline.Deadline, headline.Input.Target,
                    frame.Say("giả định", "as asked")));
        }
        // A picture is read without its page, so it states its assumptions itself.
        var asked = ask.IsOwn ? frame
            : frame with
            {
                Scope = frame.Say($"giả định: {ForecastRequestText.Of(ask, frame.Language)}",
                $"supposing {ForecastRequestText.Of(ask, frame.Language)}")
            };
        return CumulativeChart.Draw([.. steps.Select(s => new CumulativePoint(s.On, s.Cumulative, s.IsIllustrative))],
            targets, query.AsOf, fan, pace, asked,
            point => frame.Links?.To("/", point.On));
    }
}
