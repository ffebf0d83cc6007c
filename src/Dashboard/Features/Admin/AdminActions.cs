using System.Globalization;
using Analytics.Dashboard.Features.Accounts;
using Analytics.Dashboard.Features.Accounts.Tokens;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Layout;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Dashboard.Features.Admin;

/// <summary>What administrators change.</summary>
static class AdminActions
{
    const string Address = "/admin";
    const int LargestForm = 32 * 1024;

    public static void MapAdminActions(this IEndpointRouteBuilder routes)
    {
        // Binding a form makes the antiforgery check mandatory. Before the page of the same address, which takes posts
        // too.
        routes.MapPost(Address, Post).WithOrder(-1).WithMetadata(new RequestSizeLimitAttribute(LargestForm))
            .ExcludeFromDescription();
    }

    static async Task<IResult> Post([FromForm] IFormCollection form, HttpContext http, CurrentUserAccessor current,
        AccountService accounts, TokenStore tokens)
    {
        var (actor, role) = (current.User!, Capabilities.Named(form["role"]));
        if (form["act"] == "create") return await Invite(form["name"].ToString(), role, actor, http, accounts);
        if (!int.TryParse(form["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return Unknown();
        switch (form["act"].ToString())
        {
            case "role" when role is { } wanted: return Changed(http, await accounts.SetRole(id, wanted, actor));
            case "disable": return Changed(http, await accounts.Disable(id, true, actor));
            case "enable": return Changed(http, await accounts.Disable(id, false, actor));
            case "reset" when await accounts.Reset(id, actor) is { Account: { } account } reset:
                return Again(http,
                new AdminFormResult(account.UserName, reset.Password));
            case "revoke" when tokens.Revoke(id, by: actor): return http.SeeOther(Address + "#tokens");
            default: return Unknown();
        }
    }

    static async Task<IResult> Invite(string name, Role? role, CurrentUser actor, HttpContext http,
        AccountService accounts)
    {
        if (role is not { } wanted)
        {
            return Again(http, new AdminFormResult(
                Faults: new ValidationError("role", "Hãy chọn vai.", "Choose a role."))
            { Typed = name });
        }

        var ((account, faults), password) = await accounts.Invite(name, wanted, actor);
        if (account is null) return Again(http, new AdminFormResult(Faults: faults) { Typed = name });
        return Again(http, new AdminFormResult(account.UserName, password));
    }

    static IResult Changed(HttpContext http, AccountChange change) =>
        change.Account is not null ? http.SeeOther(Address + "#accounts")
        : change.Faults.Count > 0 ? Again(http, new AdminFormResult(Faults: change.Faults))
        : Unknown();

    static IResult Unknown() =>
        Results.Problem("There is nothing like that to change here; /admin shows what there is.",
            statusCode: StatusCodes.Status404NotFound);

    static RazorComponentResult<App> Again(HttpContext http, AdminFormResult news)
    {
        http.Items[typeof(AdminFormResult)] = news;
        return new RazorComponentResult<App>
        {
            StatusCode = news.Faults.Count > 0 ? StatusCodes.Status400BadRequest
            : StatusCodes.Status200OK
        };
    }
}
