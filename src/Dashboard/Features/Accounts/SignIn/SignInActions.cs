using Analytics.Dashboard.Audit;
using Analytics.Dashboard.Features.Accounts.Sessions;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Layout;
using Analytics.Dashboard.Storage;
using Analytics.Loader.Loads;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Dashboard.Features.Accounts.SignIn;

/// <summary>Signing in and out: forms with antiforgery.</summary>
static class SignInActions
{
    /// <summary>
    /// The roles that the sample offers with one click; a visitor already has the eyes of the others.
    /// </summary>
    public static readonly IReadOnlyList<Role> SampleRoles =
    [
        Role.Planner, Role.Analyst, Role.Operator, Role.Administrator,
    ];

    const string Address = "/sign-in";
    const int LargestForm = 32 * 1024;

    static readonly ValidationError NotKnown =
        new("sign-in", "Tên hoặc mật khẩu không đúng, hoặc tài khoản không còn dùng.",
            "The name or the password is not right, or the account is no longer in use.");

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        // Binding a form makes the antiforgery check mandatory. Before the page of the same address, which takes posts
        // too.
        routes.MapPost(Address, Post).WithOrder(-1).WithMetadata(new RequestSizeLimitAttribute(LargestForm))
            .RequireRateLimiting(SignInLimit.Name).ExcludeFromDescription();
        routes.MapPost(Address + "/sample", Sample).WithMetadata(new RequestSizeLimitAttribute(LargestForm))
            .ExcludeFromDescription();
        routes.MapPost("/sign-out", Out).ExcludeFromDescription();
    }

    static async Task<IResult> Post([FromForm] IFormCollection form, HttpContext http, AccountService book,
        SignInGuard guard, SetupCode first, AccessLog log)
    {
        var (name, password) = (form["name"].ToString(), form["password"].ToString());
        if (form.ContainsKey("code"))
            return await First(form["code"].ToString(), name, password, form["again"].ToString(), http, book, first);
        var (compared, address) = (book.Compared(name), SignInLimit.AddressOf(http));
        if (guard.Take(compared, address) is { } wait)
        {
            await SignInLimit.TooMany(http, wait);
            return Results.Empty;
        }

        if (await book.Proved(name, password) is not { } account)
        {
            if (book.ReadAll().FirstOrDefault(a => a.NormalizedUserName == compared) is { } known)
                log.Note(AccessEventKind.SignInRefused, From(http, known.User));
            return Again(http, new SignInDraft(name, NotKnown), StatusCodes.Status401Unauthorized);
        }

        guard.Succeeded(compared, address);
        await Enter(http, book, account);
        return http.SeeOther(LocalPath.Of(form["returnUrl"].ToString()));
    }

    static async Task<IResult> First(string code, string name, string password, string again, HttpContext http,
        AccountService book, SetupCode first)
    {
        if (!first.IsRight(code))
        {
            return Again(http, new SignInDraft(name,
                new ValidationError("code", "Mã không đúng hoặc đã hết hiệu lực.",
                    "The code is not right, or holds no longer.")));
        }

        if (password != again)
        {
            return Again(http,
            new SignInDraft(name,
                new ValidationError("again", "Hai lần nhập mật khẩu không giống nhau.", "The two passwords differ.")));
        }

        var (account, faults) = await book.CreateFirst(name, password, CurrentUserAccessor.AddressOf(http));
        if (account is null) return Again(http, new SignInDraft(name, faults));
        await Enter(http, book, account);
        return http.SeeOther("/");
    }

    static async Task<IResult> Sample([FromForm] IFormCollection form, HttpContext http, LoaderSettings settings,
        AccessLog log)
    {
        if (!settings.IsSample || Capabilities.Named(form["role"].ToString()) is not { } role
            || !SampleRoles.Contains(role))
        {
            return Results.Problem("This is offered in the sample alone, for the roles that its page names.",
                statusCode: StatusCodes.Status404NotFound);
        }

        var user = SessionCheck.SampleUser(role);
        log.Order(AccessEventKind.SignedIn, From(http, user));
        await SessionCheck.SignIn(http, user);
        return http.SeeOther(LocalPath.Of(form["returnUrl"].ToString()));
    }

    static async Task<IResult> Out([FromForm] IFormCollection _, HttpContext http, CurrentUserAccessor current,
        AccountService book, AccessLog log)
    {
        if (current.User is { IsVisitor: false } user)
        {
            log.Note(AccessEventKind.SignedOut, user);
            // A copy of the cookie must not go on being good for anything.
            if (SessionCheck.AccountOf(user.Key) is { } id) await book.EndSessions(id);
        }

        await http.SignOutAsync(Schemes.Account);
        return http.SeeOther(Address);
    }

    static async Task Enter(HttpContext http, AccountService book, Account account)
    {
        await book.SignedIn(account, From(http, account.User));
        await SessionCheck.SignIn(http, account);
    }

    static CurrentUser From(HttpContext http, CurrentUser user) =>
        user with { Address = CurrentUserAccessor.AddressOf(http) };

    static RazorComponentResult<App> Again(HttpContext http, SignInDraft draft,
        int status = StatusCodes.Status400BadRequest)
    {
        http.Items[typeof(SignInDraft)] = draft;
        return new RazorComponentResult<App> { StatusCode = status };
    }
}
