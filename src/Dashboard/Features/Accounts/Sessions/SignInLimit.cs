using System.Net;
using System.Net.Sockets;
using Analytics.Dashboard.Http;

namespace Analytics.Dashboard.Features.Accounts.Sessions;

/// <summary>The limit of a network address that tries passwords.</summary>
static class SignInLimit
{
    /// <summary>The name of the limit among those of the server.</summary>
    public static string Name { get; } = "sign-in";

    /// <summary>The network address that is counted: of IPv6 the part that one household is given.</summary>
    public static string AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes().Take(8), 0, 0, 0, 0, 0, 0, 0, 0]) + "/64"
            : address.ToString();
    }

    /// <summary>Answers that a password was tried too often, and when to try again.</summary>
    public static Task TooMany(HttpContext http, TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        http.Response.Headers.RetryAfter = $"{seconds}";
        return PageErrors.Answer(http,
            new PageProblem(StatusCodes.Status429TooManyRequests,
                $"Đã thử quá nhiều lần. Hãy thử lại sau {seconds} giây.",
                $"This was tried too often. Try again in {seconds} seconds."));
    }
}
