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

/// <summary>
/// Changes of a user's own account: the password, and the tokens. One form address; the button's value names the
/// action.
/// </summary>
static class AccountActions
{
    const string Address = "/account";
    const int LargestForm = 32 * 1024;

    // Binding a form makes the antiforgery check mandatory. Before the page of the same address, which takes posts too.
    public static void MapAccountActions(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Address, Post).WithOrder(-1).WithMetadata(new RequestSizeLimitAttribute(LargestForm))
            .ExcludeFromDescription();

    static async Task<IResult> Post([FromForm] IFormCollection form, HttpContext http, CurrentUserAccessor current,
        AccountService accounts, SignInGuard guard, TokenStore tokens) => form["act"].ToString() switch
        {
            "password" => Again(http, await ChangePassword(form, http, current.User!, accounts, guard)),
            // Nothing else before the given password is changed.
            "token" when !MustChange(http) => Again(http, MakeToken(form, current.User!, tokens)),
            "revoke" when !MustChange(http) && int.TryParse(form["id"], out var id)
                && tokens.Revoke(id, current.User!.Key, current.User) => http.SeeOther(Address),
            _ => Results.Problem("There is nothing like that to change here; /account shows what there is.",
                statusCode: StatusCodes.Status404NotFound),
        };

    static async Task<AccountFormResult> ChangePassword(IFormCollection form, HttpContext http, CurrentUser user,
        AccountService accounts, SignInGuard guard)
    {
        if (SessionCheck.AccountOf(user.Key) is not { } id) return new AccountFormResult();
        // Guessing in another user's open session is limited as well.
        if (guard.Take(user.Key, "password") is { } wait)
        {
            return Wrong("present", $"Đã thử quá nhiều lần; hãy thử lại sau {wait.TotalSeconds:0} giây.",
                $"This was tried too often; try again in {wait.TotalSeconds:0} seconds.");
        }

        if (form["password"].ToString() != form["again"].ToString())
            return Wrong("again", "Hai lần nhập mật khẩu không giống nhau.", "The two passwords differ.");
        var (account, faults) =
            await accounts.ChangePassword(id, form["present"].ToString(), form["password"].ToString(), user);
        if (account is null) return new AccountFormResult(Faults: faults);
        guard.Succeeded(user.Key, "password");
        await SessionCheck.SignIn(http, account);
        return new AccountFormResult(IsPasswordChanged: true);
    }

    static AccountFormResult MakeToken(IFormCollection form, CurrentUser user, TokenStore tokens)
    {
        if (ValidationError.OfText("token-name", form["name"].ToString(), ApiToken.LongestName, "mã dùng vào việc gì",
            "what the token is for") is { } nameless)
        {
            return new AccountFormResult(Faults: nameless);
        }

        if (Capabilities.Named(form["role"]) is not { } role || !user.Role.Covers(role))
        {
            return Wrong("token-role", "Chỉ cấp được vai không vượt quá vai của mình.",
                "A token may be given no role beyond your own.");
        }

        if (!int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1
            or > TokenStore.MaxDays)
        {
            return Wrong("token-days", $"Hãy ghi số ngày từ 1 đến {TokenStore.MaxDays}.",
                $"Write a number of days from 1 to {TokenStore.MaxDays}.");
        }

        return new AccountFormResult(
            Token: tokens.Create(form["name"].ToString(), role, TimeSpan.FromDays(days), user.Key, user).Plaintext);
    }

    static bool MustChange(HttpContext http) => http.User.HasClaim(claim => claim.Type == Schemes.MustChangeClaim);

    static AccountFormResult Wrong(string field, string vietnamese, string english) =>
        new(Faults: new ValidationError(field, vietnamese, english));

    static RazorComponentResult<App> Again(HttpContext http, AccountFormResult news)
    {
        http.Items[typeof(AccountFormResult)] = news;
        return new RazorComponentResult<App>
        {
            StatusCode = news.Faults.Count > 0 ? StatusCodes.Status400BadRequest
            : StatusCodes.Status200OK
        };
    }
}
