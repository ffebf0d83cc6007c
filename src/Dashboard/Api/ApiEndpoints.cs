using Analytics.Dashboard.Access;
using Analytics.Dashboard.Figures;
using Analytics.Dashboard.Layout;
using Analytics.Warehouse;

namespace Analytics.Dashboard.Api;

/// <summary>
/// The figures as JSON under /api/v1. Every answer carries load, asOf and generatedFrom (the query's file in sql/), and
/// exactly one array where it is a list. Rates are 0..1. Errors are problem details.
/// </summary>
public static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1");
        api.MapGet("/status", Status).WithSummary("What is served now, and how the last attempt to load ended");
        api.MapGet("/recognitions/yearly", Yearly).WithMetadata(new OfSnapshotAloneAttribute()).WithSummary("Recognitions by counting year; the unfinished year says how many whole months it counts");
        api.MapGet("/recognitions/cumulative", Cumulative).WithMetadata(new OfSnapshotAloneAttribute()).WithSummary("The staircase of recognitions");
        api.MapGet("/poverty", Poverty).WithMetadata(new OfSnapshotAloneAttribute()).WithSummary("Poor and near-poor households by year and standard, of the district or of one commune; a count that is withheld is null, and its band says small (from 1 to one less than smallCount) or withheld");
        api.MapGet("/communes", CommuneAnswer.Get).WithMetadata(new OfSnapshotAloneAttribute()).WithSummary("Each commune against its own target, by the units of the date or of the newest list; filtered and sorted like the page");
        api.MapGet("/communes/{id:int}", CellAnswers.Commune).WithMetadata(new OfSnapshotAloneAttribute()).WithSummary("One commune: its cells in the workflow, difficulties, reviews, poverty, followers and pace");
        api.MapGet("/cells/{id:int}", CellAnswers.Cell).WithMetadata(new OfSnapshotAloneAttribute()).WithSummary("One cell: its steps, criteria, members, models, title, visits, tasks and lessons");
        api.MapGet("/forecast", ForecastAnswer.Get).WithMetadata(new OfSnapshotAloneAttribute()).WithSummary("The chance of reaching the target, on recorded facts alone, with two simple methods beside it");
        api.MapGet("/scenarios", ScenariosAnswer.Get).WithSummary("The named scenarios of the forecast, in use and retired, with what each said by each load, on recorded facts alone");
        api.MapGet("/criteria", CriteriaAnswer.Get).WithMetadata(new OfSnapshotAloneAttribute()).WithSummary("Which criteria hold back the cells without the title");
        api.MapGet("/criteria/near-ready", CriteriaAnswer.NearReady).WithMetadata(new OfSnapshotAloneAttribute()).WithSummary("The cells that lack one or two criteria only, all or by lacks, commune and criterion");
        api.MapGet("/alerts", AlertsAnswer.Get).WithMetadata(new OfSnapshotAloneAttribute()).WithSummary("What asks for attention as of the date, each matter once, with the office in charge");
        api.MapLoads();
        api.MapGet("/loads/{n:int}/changes", Changes).WithMetadata(new OfSnapshotAloneAttribute()).WithSummary("What a published load knows otherwise than an earlier one (since; the published load before it without), in the words of the domain");
        api.MapGet("/tables", TablesAnswer.Get).WithSummary("The data dictionary: every table with what it says, its rows and columns; filtered like the page by q");
        api.MapGet("/tables/{name}", TablesAnswer.One).WithSummary("One table: its columns with meanings, units and types, what it reads and who reads it");
        api.MapPost("/sql", SqlAnswer.Post).Accepts<SqlRequest>("application/json", "*/*").WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(SqlAnswer.LongestBody)).WithSummary("One SELECT over a published snapshot: its columns and rows, or all of its rows as CSV, Parquet or XLSX");
        api.MapGet("/snapshots/current", SnapshotAnswer.Get).WithSummary("The snapshot file that readers get, for DuckDB's own clients; ranges are answered, and the ETag is its sha256");
        // Not a fallback: that would stand behind the page which answers every address that is not known.
        api.MapGet("/{**path}", () => Results.Problem("There is no such address under /api/v1; /openapi/v1.json lists those that exist.", statusCode: 404)).ExcludeFromDescription();
        // The page that answers every address also takes posts, and would ask a program for its antiforgery token.
        api.MapMethods("/{**path}", ["POST", "PUT", "PATCH", "DELETE"], (HttpContext http) =>
        {
            http.Response.Headers.Allow = "GET, HEAD";
            return Results.Problem("This address is only read: it answers GET and HEAD.", statusCode: 405);
        }).ExcludeFromDescription();
    }

    static object Status(PageState state, WarehouseFolder folder, PublishedSnapshots snapshots)
    {
        var view = WarehouseView.Of(folder, snapshots);
        return new
        {
            load = state.Query?.Manifest.Load,
            asOf = state.Query?.AsOf,
            generatedFrom = "journal",
            reportedTo = state.Query is null ? (DateOnly?)null : state.ReportedTo,
            publishedAt = state.Query?.Manifest.BuiltAt,
            lastLookAt = view.LastLook,
            lastAttempt = view.Last?.Load,
            lastOutcome = view.Last?.Outcome,
            isLoading = view.IsLoading,
            // Why a source could not be read names where it is, which is the operator's business.
            failingSources = view.Sources.Count(s => s.Error is not null),
            sources = view.Sources.Select(s => new { s.Name, isRead = s.Error is null, s.IsConfigured, s.RowsOfLoad, s.ReadAt }),
            checksPassed = state.Query?.Manifest.Summary.ChecksPassed,
        };
    }

    static IResult Yearly(PageState state) => Answer(state, YearFigure.Query, query =>
    {
        var years = YearFigure.Read(query);
        return new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(YearFigure.Query), isIllustrative = years.Any(y => y.IsIllustrative),
            years = years.Select(y => new { y.Year, y.Recognised, y.Withdrawn, y.Ended, y.Cumulative, y.MonthsCounted, y.IsPartial, y.CountedTo, y.IsIllustrative }),
        };
    });

    static IResult Cumulative(PageState state) => Answer(state, CumulativeStep.Query, query =>
    {
        var steps = CumulativeStep.Read(query);
        return new
        {
            load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(CumulativeStep.Query), isIllustrative = steps.Any(s => s.IsIllustrative), steps,
        };
    });

    static IResult Poverty(PageState state, int? commune = null)
    {
        var name = commune is null ? PovertyFigure.DistrictQuery : PovertyFigure.CommuneQuery;
        return Answer(state, name, query =>
        {
            var years = commune is { } id ? PovertyFigure.OfCommune(query, id) : PovertyFigure.OfDistrict(query);
            return new
            {
                load = query.Manifest.Load, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(name), commune, smallCount = SmallCountLimit.Read(query), isIllustrative = years.Any(y => y.IsIllustrative),
                years = years.Select(y => new
                {
                    y.Year, standard = y.Standard.Code, y.Counts.Households, poor = y.Counts.Poor.Value, nearPoor = y.Counts.NearPoor.Value, y.Counts.PoorRate, y.Counts.NearPoorRate, y.IsYearEnd,
                    countedOn = y.On, countedOnVi = y.Days.Words(Language.Vi), countedOnEn = y.Days.Words(Language.En),
                    countedOnOtherDays = y.Days.Others, otherDaysFrom = y.Days.From, otherDaysTo = y.Days.To, y.CellsReviewed, policyHouseholds = y.Counts.Policy.Value, memberHouseholds = y.Counts.Member.Value,
                    poorBand = y.Counts.Poor.Band, nearPoorBand = y.Counts.NearPoor.Band, policyBand = y.Counts.Policy.Band, memberBand = y.Counts.Member.Band, y.IsIllustrative,
                }),
            };
        });
    }

    static IResult Changes(int n, PageState state, WarehouseFolder folder, PublishedSnapshots snapshots, int? since = null) => Answer(state, Change.Query, query =>
    {
        var published = WarehouseView.Of(folder, snapshots).Records.Where(r => r.Outcome == LoadOutcome.Published && r.Load <= query.Manifest.Load).Select(r => r.Load).ToList();
        var from = since ?? published.LastOrDefault(l => l < n);
        return !published.Contains(n) || !published.Contains(from)
            ? Results.Problem($"Load {(published.Contains(n) ? from : n)} was not published up to load {query.Manifest.Load}; /api/v1/loads lists them.", statusCode: 404)
            : Results.Ok(new
            {
                load = n, since = from, asOf = query.AsOf, generatedFrom = SnapshotQuery.PathOf(Change.Query),
                changes = Change.Between(query, from, n).Select(c => new
                {
                    c.Subject, c.Year, change = c.Kind, c.Facts, c.IsIllustrative, c.Examples, sentenceVi = c.Sentence(Language.Vi), sentenceEn = c.Sentence(Language.En),
                }),
            });
    });

    /// <summary>An answer about the snapshot, or 503 while none is published.</summary>
    internal static IResult Answer(PageState state, string query, Func<SnapshotQuery, object> answer) => state.Query is { } ask
        ? answer(ask) switch { IResult result => result, var figures => Results.Ok(figures) }
        : Results.Problem($"Nothing is published yet, so {SnapshotQuery.PathOf(query)} has nothing to read; the first load is on its way.", statusCode: 503);
}
