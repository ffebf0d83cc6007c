using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Snapshots;

namespace Analytics.Dashboard.Features.Programme;

/// <summary>GET /api/v1/recognitions: by year, and as a staircase.</summary>
static class RecognitionAnswers
{
    /// <summary>Recognitions by year and as they add up.</summary>
    public static void MapRecognitionsApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/recognitions/yearly", Yearly).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary("Recognitions by counting year; the unfinished year says how many whole months it counts")
            .WithTags("ApiEndpoints");
        api.MapGet("/recognitions/cumulative", Cumulative).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary("The staircase of recognitions").WithTags("ApiEndpoints");
    }

    static IResult Yearly(RequestState state) => FigureAnswer.Of(state, YearFigure.Query, query =>
    {
        var years = YearFigure.Read(query);
        return new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(YearFigure.Query),
            isIllustrative = years.Any(y => y.IsIllustrative),
            years = years.Select(y =>
                new
                {
                    y.Year, y.Recognised, y.Withdrawn, y.Ended, y.Cumulative, y.MonthsCounted, y.IsPartial,
                    y.CountedTo, y.IsIllustrative
                }),
        };
    });

    static IResult Cumulative(RequestState state) => FigureAnswer.Of(state, CumulativeStep.Query, query =>
    {
        var steps = CumulativeStep.Read(query);
        return new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(CumulativeStep.Query),
            isIllustrative = steps.Any(s => s.IsIllustrative), steps,
        };
    });
}
