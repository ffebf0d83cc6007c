using Analytics.Dashboard.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Analytics.Dashboard.Features.Accounts.OpenId;

/// <summary>The OpenID Connect scheme: authorization code with PKCE, by redirects alone.</summary>
static class OpenIdScheme
{
    public const string Name = "OpenId";

    /// <summary>Holds the provider's claims between the return from the provider and the sign-in here.</summary>
    public const string Returned = "OpenIdReturned";

    static readonly TimeSpan ReturnWithin = TimeSpan.FromMinutes(10);

    public static AuthenticationBuilder AddOpenId(this AuthenticationBuilder schemes, OpenIdSettings? settings)
    {
        if (settings is null) return schemes;
        schemes.Services.AddSingleton(settings);
        return schemes.AddCookie(Returned, cookie =>
        {
            cookie.Cookie.Name = "openid";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = ReturnWithin;
        }).AddOpenIdConnect(Name, openId =>
        {
            openId.SignInScheme = Returned;
            openId.Authority = settings.Authority.ToString();
            openId.RequireHttpsMetadata = settings.Authority.Scheme == Uri.UriSchemeHttps;
            (openId.ClientId, openId.ClientSecret) = (settings.ClientId, settings.ClientSecret);
            openId.ResponseType = OpenIdConnectResponseType.Code;
            // Back by a redirect: a form that another site posts would come without our Lax cookies.
            openId.ResponseMode = OpenIdConnectResponseMode.Query;
            openId.CallbackPath = "/sign-in/openid/return";
            openId.GetClaimsFromUserInfoEndpoint = true;
            openId.MapInboundClaims = false;
            openId.ClaimActions.MapJsonKey(settings.NameClaim, settings.NameClaim);
            openId.ClaimActions.MapJsonKey(settings.RoleClaim, settings.RoleClaim);
            openId.Scope.Clear();
            foreach (var scope in (string[])["openid", "profile", settings.RoleClaim]) openId.Scope.Add(scope);
            foreach (var cookie in (CookieBuilder[])[openId.CorrelationCookie, openId.NonceCookie])
                (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            openId.Events.OnRemoteFailure = NotProved;
        });
    }

    // The provider's error may contain secrets; the answer only says where to begin again.
    static Task NotProved(RemoteFailureContext failure)
    {
        failure.HandleResponse();
        return PageErrors.Answer(failure.HttpContext, new PageProblem(StatusCodes.Status401Unauthorized,
            "Hệ thống tài khoản chung không xác nhận lần đăng nhập này. Hãy mở /sign-in và thử lại.",
                "The provider did not confirm this sign-in. Open /sign-in and try again."));
    }
}
