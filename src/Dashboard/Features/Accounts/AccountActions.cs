using System.Globalization;
using Analytics.Dashboard.Features.Accounts.Sessions;
using Analytics.Dashboard.Features.Accounts.Tokens;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Layout;
using Analytics.Dashboard.Storage;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Analytics.Dashboard.Features.Accounts;

/// <summary>What one changes for oneself: the password, and the tokens of one's programs. One form address; its button says what is meant.</summary>
static class AccountActions
{
    const string Address = "/account";
    const int LargestForm = 32 * 1024;

    // Binding a form makes the antiforgery check mandatory. Before the page of the same address, which takes posts too.
    public static void MapAccountActions(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Address, Post).WithOrder(-1).WithMetadata(new RequestSizeLimitAttribute(LargestForm)).ExcludeFromDescription();

    static async Task<IResult> Post([FromForm] IFormCollection form, HttpContext http, CurrentAsker current, AccountBook accounts, SignInGuard guard, TokenBook tokens) => form["act"].ToString() switch
    {
        "password" => Again(http, await ChangePassword(form, http, current.Asker!, accounts, guard)),
        // Nothing else before the given password is changed.
        "token" when !MustChange(http) => Again(http, MakeToken(form, current.Asker!, tokens)),
        "revoke" when !MustChange(http) && int.TryParse(form["id"], out var id) && tokens.Revoke(id, current.Asker!.Key, current.Asker) => http.SeeOther(Address),
        _ => Results.Problem("There is nothing like that to change here; /account shows what there is.", statusCode: StatusCodes.Status404NotFound),
    };

    static async Task<AccountNews> ChangePassword(IFormCollection form, HttpContext http, Asker asker, AccountBook accounts, SignInGuard guard)
    {
        if (SessionCheck.AccountOf(asker.Key) is not { } id) return new AccountNews();
        // Somebody else's open browser is no place to guess either.
        if (guard.Take(asker.Key, "password") is { } wait) return Wrong("present", $"Đã thử quá nhiều lần; hãy thử lại sau {wait.TotalSeconds:0} giây.", $"This was tried too often; try again in {wait.TotalSeconds:0} seconds.");
        if (form["password"].ToString() != form["again"].ToString()) return Wrong("again", "Hai lần nhập mật khẩu không giống nhau.", "The two passwords differ.");
        var (account, faults) = await accounts.ChangePassword(id, form["present"].ToString(), form["password"].ToString(), asker);
        if (account is null) return new AccountNews(Faults: faults);
        guard.Succeeded(asker.Key, "password");
        await SessionCheck.SignIn(http, account);
        return new AccountNews(IsPasswordChanged: true);
    }

    static AccountNews MakeToken(IFormCollection form, Asker asker, TokenBook tokens)
    {
        if (DraftFault.OfText("token-name", form["name"].ToString(), ApiToken.LongestName, "mã dùng vào việc gì", "what the token is for") is { } nameless) return new AccountNews(Faults: nameless);
        if (Capabilities.Named(form["role"]) is not { } role || !asker.Role.Covers(role)) return Wrong("token-role", "Chỉ cấp được vai không vượt quá vai của mình.", "A token may be given no role beyond your own.");
        if (!int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > TokenBook.MostDays) return Wrong("token-days", $"Hãy ghi số ngày từ 1 đến {TokenBook.MostDays}.", $"Write a number of days from 1 to {TokenBook.MostDays}.");
        return new AccountNews(Token: tokens.Create(form["name"].ToString(), role, TimeSpan.FromDays(days), asker.Key, asker).Plaintext);
    }

    static bool MustChange(HttpContext http) => http.User.HasClaim(claim => claim.Type == Schemes.MustChangeClaim);

    static AccountNews Wrong(string field, string vietnamese, string english) => new(Faults: new DraftFault(field, vietnamese, english));

    static RazorComponentResult<App> Again(HttpContext http, AccountNews news)
    {
        http.Items[typeof(AccountNews)] = news;
        return new RazorComponentResult<App> { StatusCode = news.Faults.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK };
    }
}
