using Analytics.Dashboard.Http;
using Analytics.Dashboard.Http.Caching;
using Analytics.Dashboard.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Dashboard.Features.Programme;

/// <summary>Recognitions by counting year.</summary>
sealed record YearlyResponse(int Load, DateOnly AsOf, string GeneratedFrom, bool IsIllustrative,
    IReadOnlyList<RecognisedYear> Years);

/// <summary>One counting year.</summary>
/// <param name="MonthsCounted">Whole months of the year that are counted, 0 to 12.</param>
/// <param name="Cumulative">Net of withdrawn and ended titles, up to and with this year.</param>
sealed record RecognisedYear(int Year, int Recognised, int Withdrawn, int Ended, int Cumulative, int MonthsCounted,
    bool IsPartial, DateOnly CountedTo, bool IsIllustrative);

/// <summary>The staircase of recognitions.</summary>
sealed record CumulativeResponse(int Load, DateOnly AsOf, string GeneratedFrom, bool IsIllustrative,
    IReadOnlyList<CumulativeStep> Steps);

/// <summary>GET /api/v1/recognitions: by year, and as a staircase.</summary>
static class RecognitionAnswers
{
    /// <summary>Recognitions by year and as they add up.</summary>
    public static void MapRecognitionsApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/recognitions/yearly", Yearly).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary("Recognitions by counting year; the unfinished year says how many whole months it counts")
            .WithTags("ApiEndpoints").ProducesFigureProblems();
        api.MapGet("/recognitions/cumulative", Cumulative).WithMetadata(new CachedBySnapshotAttribute())
            .WithSummary("The staircase of recognitions").WithTags("ApiEndpoints").ProducesFigureProblems();
    }

    static Results<Ok<YearlyResponse>, ProblemHttpResult> Yearly(RequestState state) =>
        FigureAnswer.Of(state, YearFigure.Query, query =>
    {
        var years = YearFigure.Read(query);
        return new YearlyResponse(query.Manifest.Load, query.AsOf, SnapshotQuery.PathOf(YearFigure.Query),
            years.Any(y => y.IsIllustrative),
            [.. years.Select(y =>
                new RecognisedYear(y.Year, y.Recognised, y.Withdrawn, y.Ended, y.Cumulative, y.MonthsCounted,
                y.IsPartial, y.CountedTo, y.IsIllustrative))]);
    });

    static Results<Ok<CumulativeResponse>, ProblemHttpResult> Cumulative(RequestState state) =>
        FigureAnswer.Of(state, CumulativeStep.Query, query =>
    {
        var steps = CumulativeStep.Read(query);
        return new CumulativeResponse(query.Manifest.Load, query.AsOf, SnapshotQuery.PathOf(CumulativeStep.Query),
            steps.Any(s => s.IsIllustrative), steps);
    });
}
