using Analytics.Dashboard.Localization;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Analytics.Dashboard.Http;

/// <summary>
/// Reads the page state before anything answers, remembers language and theme, and answers what cannot be shown.
/// </summary>
sealed class RequestStateMiddleware(RequestDelegate next, IMissingFigures none)
{
    static readonly PathString[] WithoutState =
        ["/health", "/jobs", "/openapi", "/fonts", "/_framework", Addresses.LoadEvents, Addresses.Metrics];

    static readonly object Otherwise = new();

    // They show no figures, and what they show is for one person at one time.
    static readonly PathString[] Desk = ["/sign-in", "/sign-out", "/account", "/admin"];

    // A dot within these is no file's: charts have a format, tables of the dictionary a layer before their name.
    static readonly PathString[] Dotted = ["/charts", "/sql/tables", "/api/v1/tables"];

    public async Task InvokeAsync(HttpContext context, RequestState state, EarlierPrivacyLimit older)
    {
        var path = context.Request.Path;
        // Decided by the endpoint, not by the path: the page for unknown addresses is a page too.
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (!isPage && !IsFormPage(context)
            && (WithoutState.Any(p => path.StartsWithSegments(p)) || Path.HasExtension(path)
                && !Dotted.Any(p => path.StartsWithSegments(p)) && !Addresses.IsTable(path)))
        {
            await next(context);
            return;
        }

        Remember(context, "lang", value => LanguageTag.Parse(value)?.Tag());
        Remember(context, "theme", RequestState.Known);
        if (IsFormPage(context))
        {
            state.ReadPreferences(context.Request);
            context.Response.Headers.CacheControl = "no-store";
            await next(context);
            return;
        }

        var (isData, arePending) = (IsData(path), none.ArePending);
        // What the first loads have published so far is not read at all.
        if (arePending) state.ReadPreferences(context.Request);
        else state.Read(context.Request);
        if (older.Refuses(state) is { } refused) state.Refuse(refused);
        var isWithoutFigures = state is { Query: null, Problem: null };
        // The progress of loads is always current; programs are answered without a snapshot if the answer needs none.
        if (isWithoutFigures && !path.StartsWithSegments("/loads") && (arePending || !isData))
        {
            await none.Answer(context, state);
            return;
        }

        if (isWithoutFigures && isData) none.AskAgainWhereRefused(context);
        if (state.Problem is { } problem)
        {
            if (isData)
            {
                await Results.Problem(state.Say(problem.Vietnamese, problem.English), statusCode: problem.Status)
                    .ExecuteAsync(context);
                return;
            }

            AnswerWith(context, problem.Status);
        }

        context.Response.Headers.CacheControl = IsOnesOwn(path) ? "no-store" : "private, no-cache";
        await next(context);
    }

    /// <summary>True where programs ask, which get a problem instead of a page.</summary>
    public static bool IsData(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/charts") || Addresses.IsTable(path);

    // Answers to SQL and to orders about loads are private and must not be cached; the dictionary and the examples are
    // the same for all.
    static bool IsOnesOwn(PathString path) =>
        path.StartsWithSegments("/loads") || path.StartsWithSegments("/sql") && !path.StartsWithSegments("/sql/tables")
        && !path.StartsWithSegments("/sql/queries");

    /// <summary>
    /// Sets the status when the answer starts: a page rendered with status 404 from the outset is sent without its
    /// text.
    /// </summary>
    public static void AnswerWith(HttpContext context, int status)
    {
        context.Items[Otherwise] = true;
        context.Response.OnStarting(() =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
    }

    /// <summary>True where <see cref="AnswerWith"/> has set what the status will be.</summary>
    public static bool AnswersOtherwise(HttpContext context) => context.Items.ContainsKey(Otherwise);

    static bool IsFormPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page
        ? page.Type.IsSubclassOf(typeof(FormPage))
        : Desk.Any(p => context.Request.Path.StartsWithSegments(p));

    static void Remember(HttpContext context, string name, Func<string, string?> known)
    {
        if (context.Request.Query[name].ToString() is not { Length: > 0 } given || known(given) is not { } value)
            return;
        context.Response.Cookies.Append(name, value, new CookieOptions
        {
            HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
        });
    }
}
