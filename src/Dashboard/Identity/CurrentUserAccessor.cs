using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Analytics.Loader.Loads;

namespace Analytics.Dashboard.Identity;

/// <summary>
/// The user of this request. In sample mode a request without a sign-in is a visitor with the role of an analyst: a
/// browser is distinguished from others by a cookie that ends with it, scripts without cookies are one visitor
/// together.
/// </summary>
public sealed class CurrentUserAccessor(IHttpContextAccessor http, LoaderSettings settings)
{
    /// <summary>The claims that a signed-in request carries.</summary>
    public const string KeyClaim = ClaimTypes.NameIdentifier, NameClaim = ClaimTypes.Name, RoleClaim = ClaimTypes.Role;

    /// <summary>The cookie of a visitor's browser.</summary>
    public const string VisitorCookie = "visitor";

    const int IdBytes = 16, IdLength = 22;

    CurrentUser? _visitor;

    /// <summary>Null if the request carries no proof and this is not the sample.</summary>
    public CurrentUser? User => http.HttpContext is not { } context ? null
        : OfClaims(context.User) is { } known ? known with { Address = AddressOf(context) }
        : settings.IsSample ? _visitor ??= new CurrentUser(CurrentUser.VisitorPrefix + VisitorId(context),
            "Khách / Visitor", Role.Analyst)
        { Address = AddressOf(context) }
        : null;

    /// <summary>Where a request comes from, for the log.</summary>
    internal static string? AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();

    public bool May(Capability capability) => User?.May(capability) == true;

    /// <summary>As <see cref="May"/>, for what leaves something behind: a visitor of the sample does not.</summary>
    public bool MayChange(Capability capability) => User is { IsVisitor: false } user && user.May(capability);

    /// <summary>The user as claims, for a ticket of the scheme that authenticated the request.</summary>
    internal static ClaimsPrincipal PrincipalOf(CurrentUser user, string scheme) =>
        new(new ClaimsIdentity([new(KeyClaim, user.Key), new(NameClaim, user.Name),
            new(RoleClaim, user.Role.ToString())], scheme, NameClaim, RoleClaim));

    static CurrentUser? OfClaims(ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && user.FindFirstValue(KeyClaim) is { } key
            && Capabilities.Named(user.FindFirstValue(RoleClaim)) is { } role
            ? new CurrentUser(key, user.FindFirstValue(NameClaim) ?? key, role)
            : null;

    // The cookie is set on first need, and for browsers only: a script would drop it and be a new visitor at each
    // request.
    static string VisitorId(HttpContext context)
    {
        if (context.Request.Cookies[VisitorCookie] is { Length: IdLength } known
            && known.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            return known;
        }

        if (context.Response.HasStarted
            || !context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            return "script";
        }

        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes));
        context.Response.Cookies.Append(VisitorCookie, id,
            new CookieOptions
            {
                HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps,
            });
        return id;
    }
}
