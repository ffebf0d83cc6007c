using System.Security.Claims;
using Analytics.Dashboard.Features.Accounts.Sessions;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Microsoft.AspNetCore.Authentication;

namespace Analytics.Dashboard.Features.Accounts.OpenId;

/// <summary>To the provider, and from its return to an account of our own.</summary>
static class OpenIdActions
{
    /// <summary>The address that redirects to the provider.</summary>
    public const string Address = "/sign-in/openid";

    const string Done = Address + "/done";

    // By GET: the sign-in ends only with a matching answer of the provider and cookie of this browser, and a form may
    // not redirect to another site.
    public static void MapOpenId(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address,
            (HttpContext http, string? returnUrl) => http.RequestServices.GetService<OpenIdSettings>() is null
            ? Results.NotFound()
            : Results.Challenge(new AuthenticationProperties
            {
                RedirectUri = Done
                + QueryString.Create("returnUrl", LocalPath.Of(returnUrl ?? ""))
            }, [OpenIdScheme.Name])).ExcludeFromDescription();
        routes.MapGet(Done, Enter).ExcludeFromDescription();
    }

    static async Task<IResult> Enter(HttpContext http, AccountService book, string? returnUrl)
    {
        if (http.RequestServices.GetService<OpenIdSettings>() is not { } settings) return Results.NotFound();
        if ((await http.AuthenticateAsync(OpenIdScheme.Returned)).Principal is not { } proved
            || proved.FindFirstValue("sub") is not { Length: > 0 } subject)
        {
            return http.SeeOther("/sign-in");
        }

        await http.SignOutAsync(OpenIdScheme.Returned);
        if (settings.RoleOf(proved.FindAll(settings.RoleClaim).Select(c => c.Value)) is not { } role)
        {
            return await Refuse(http,
                "Hệ thống tài khoản chung chưa giao cho bạn vai trò nào ở đây. Hãy hỏi quản trị viên.",
                "The provider gives you no role that is known here. Ask an administrator.");
        }

        var address = CurrentUserAccessor.AddressOf(http);
        if (await book.FindOrCreateForProvider($"{settings.Authority}|{subject}",
            proved.FindFirstValue(settings.NameClaim) ?? subject, role, address) is not { } account)
        {
            return await Refuse(http, "Tài khoản này không còn dùng ở đây. Hãy hỏi quản trị viên.",
                "This account is no longer in use here. Ask an administrator.");
        }

        await book.SignedIn(account, account.User with { Address = address });
        await SessionCheck.SignIn(http, account);
        return http.SeeOther(LocalPath.Of(returnUrl ?? ""));
    }

    static async Task<IResult> Refuse(HttpContext http, string vietnamese, string english)
    {
        await PageErrors.Answer(http, new PageProblem(StatusCodes.Status403Forbidden, vietnamese, english));
        return Results.Empty;
    }
}
